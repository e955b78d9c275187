import type { ViewSettings } from '@bandi/organisation';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { noFilter } from '@bandi/organisation';
import { isFolded } from '@bandi/chart';
import type { ChartModel } from '../../../chart/chart-model.ts';
import { keysAbove } from '../../../chart/chart-model.ts';

/**
 * The card of the view that shows what a key names: the card itself, else that of the lead who lists it, else none.
 */
export function cardShowing(model: ChartModel, organisation: ReadonlyOrganisation, key: string): string | null {
  if (model.at.has(key)) return key;
  const lead = key.startsWith('position:') ? organisation.get('position', key.slice('position:'.length))?.reportsTo : null;
  return lead !== null && lead !== undefined && model.at.has(`position:${lead}`) ? `position:${lead}` : null;
}

/** What has to change so that a card can be seen: what is folded above it opens; null when nothing has to. */
export function patchToReach(model: ChartModel, settings: ViewSettings, key: string): Partial<ViewSettings> | null {
  if (!model.at.has(key)) {
    // It is not in the picture at all: only a filter or focus that removes the others can be why.
    return settings.others === 'remove' ? { filter: noFilter, focus: null } : null;
  }
  const options = { collapsed: new Set(settings.folded), opened: new Set(settings.opened), depth: settings.depth };
  const closed = keysAbove(model, key).filter((above) => { const node = model.nodes[model.at.get(above) ?? -1]; return node !== undefined && isFolded(node, options); });
  if (closed.length === 0) return null;
  return { folded: settings.folded.filter((other) => !closed.includes(other)), opened: [...new Set([...settings.opened, ...(settings.depth === null ? [] : closed)])] };
}
