import { labelBoth, levelRank } from '@bandi/organisation';
import type { ReadonlyOrganisation, ViewFilter } from '@bandi/organisation';
import type { PositionNode } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';
import { loadClass } from './load-class.ts';

export function isFiltering({ text, units, functions, vacant, outsourced, finding, load }: ViewFilter): boolean {
  return text.trim() !== '' || units.length + functions.length > 0 || vacant !== null || outsourced !== null || finding !== null || load !== null;
}

/** Whether a position is what the filter asks for; all its conditions hold together. */
export function positionFilter(organisation: ReadonlyOrganisation, filter: ViewFilter, { findings, loadMarks }: Pick<ChartOptions, 'findings' | 'loadMarks'>): (node: PositionNode) => boolean {
  const units = filter.units.length === 0 ? null : unitsBelow(organisation, filter.units);
  const functions = filter.functions.length === 0 ? null : new Set(filter.functions);
  const text = folded(filter.text);
  return (node) => {
    if (units !== null && !units.has(node.record.unit)) return false;
    if (functions !== null && !functions.has(node.function)) return false;
    if (filter.outsourced !== null && node.outsourced !== filter.outsourced) return false;
    if (filter.vacant !== null && node.vacant > 0 !== filter.vacant) return false;
    if (filter.finding !== null) {
      const mark = findings.get(node.key);
      if (mark === undefined || levelRank[mark.level] < levelRank[filter.finding]) return false;
    }
    if (filter.load !== null && loadClass(node.load, loadMarks) !== filter.load) return false;
    return text === '' || namesOf(node).some((name) => folded(name).includes(text));
  };
}

function namesOf({ record, people }: PositionNode): string[] {
  const { zh, en } = labelBoth(record.title);
  return [zh, en, ...people, ...Object.values(record.fields ?? {})];
}

function unitsBelow(organisation: ReadonlyOrganisation, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...organisation.ids('unit.parent', id));
  }
  return found;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
