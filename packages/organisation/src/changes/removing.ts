import type { Draft } from '../draft.ts';
import { unbindLanes } from './unbinding.ts';

/**
 * Removes positions and mends everything that refers to them: reports go to the nearest lead above that stays, units
 * lose their lead, dotted lines, stand-ins and carriers lose the entry, assignments and parts in duties go, lanes are held by nobody.
 */
export function removePositions(draft: Draft, ids: ReadonlySet<string>): void {
  const staying = leadsThatStay(draft, ids);
  for (const id of ids) {
    for (const report of draft.list('position.reportsTo', id)) {
      const position = draft.get('position', report);
      if (position === undefined || ids.has(report)) continue;
      draft.put('position', { ...position, reportsTo: staying(id) });
    }
    mendReferences(draft, id, ids);
  }
  for (const id of ids) draft.remove('position', id);
}

function mendReferences(draft: Draft, id: string, going: ReadonlySet<string>): void {
  for (const led of draft.list('unit.lead', id)) {
    const unit = draft.get('unit', led);
    if (unit !== undefined) draft.put('unit', { ...unit, lead: null });
  }
  for (const field of ['dotted', 'standIns'] as const) {
    for (const from of draft.list(`position.${field}`, id)) {
      const position = draft.get('position', from);
      if (position === undefined || going.has(from)) continue;
      draft.put('position', { ...position, [field]: position[field].filter((other) => !going.has(other)) });
    }
  }
  for (const carried of draft.list('load.carriers', id)) {
    const load = draft.get('load', carried);
    if (load !== undefined) draft.put('load', { ...load, carriers: load.carriers.filter(({ position }) => !going.has(position)) });
  }
  unbindLanes(draft, 'position', id);
  for (const cell of draft.ids('responsibility.position', id)) draft.remove('responsibility', cell);
  for (const assignment of draft.ids('assignment.position', id)) draft.remove('assignment', assignment);
}

/** For a position that goes, the nearest lead above it that stays. Every line is walked once, however many ask. */
function leadsThatStay(draft: Draft, going: ReadonlySet<string>): (id: string) => string | null {
  const known = new Map<string, string | null>();
  return (id) => {
    const walked: string[] = [];
    let at: string | null = id;
    let answer: string | null = null;
    while (at !== null) {
      const found = known.get(at);
      if (found !== undefined || known.has(at)) {
        answer = found ?? null;
        break;
      }
      if (!going.has(at)) {
        answer = at;
        break;
      }
      walked.push(at);
      at = draft.get('position', at)?.reportsTo ?? null;
    }
    for (const passed of walked) known.set(passed, answer);
    return answer;
  };
}
