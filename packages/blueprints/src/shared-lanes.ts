import type { Unit } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import type { Hands } from './hands.ts';
import type { CatalogueStep } from './process-schema.ts';
import type { StepHolder } from './step-holders.ts';

/** What a lane stands for: a position, a unit whose positions share it, or another company. */
export type LaneHolder = StepHolder | { readonly unit: Unit };

/**
 * The lane holder of each task. Where there are more lanes than can be read, positions of one unit share the unit's: of
 * the smallest unit that is enough, else of the one of which most are there; but never who made something with who approves it, nor who holds
 * duties that must be apart.
 */
export function shareLanes(steps: readonly CatalogueStep[], holders: ReadonlyMap<string, StepHolder | null>, most: number, hands: Hands, catalogue: Catalogue): Map<string, LaneHolder> {
  const lanes = new Map<string, LaneHolder>();
  for (const [id, holder] of holders) if (holder !== null) lanes.set(id, holder);
  for (;;) {
    const over = new Set([...lanes.values()].map((lane) => laneKey(lane))).size - most;
    const [unit, positions] = over <= 0 ? [] : sharingGroup(over, steps, lanes, hands, catalogue) ?? [];
    const record = unit === undefined ? undefined : hands.organisation.get('unit', unit);
    if (record === undefined || positions === undefined) break;
    for (const [id, lane] of lanes) if ('position' in lane && positions.has(lane.position.id)) lanes.set(id, { unit: record });
  }
  return lanes;
}

/** One key for each lane. */
export function laneKey(lane: LaneHolder): string {
  if ('position' in lane) return `position ${lane.position.id}`;
  return 'unit' in lane ? `unit ${lane.unit.id}` : `outside ${lane.outside}`;
}

/** The unit whose positions, at least two, share its lane next, and those positions. */
function sharingGroup(over: number, steps: readonly CatalogueStep[], lanes: ReadonlyMap<string, LaneHolder>, { organisation }: Hands, catalogue: Catalogue): [string, ReadonlySet<string>] | undefined {
  const alone = keptAlone(steps, lanes, catalogue);
  const units = new Map<string, Set<string>>();
  for (const lane of lanes.values()) {
    if (!('position' in lane) || alone.has(lane.position.id)) continue;
    const { id, unit } = lane.position;
    // The top unit is the whole organisation: its lane would say nothing.
    if (organisation.get('unit', unit)?.parent === null) continue;
    units.set(unit, (units.get(unit) ?? new Set<string>()).add(id));
  }
  const largestFirst = [...units].filter(([, positions]) => positions.size > 1).toSorted(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return largestFirst.findLast(([, positions]) => positions.size > over) ?? largestFirst[0];
}

/** Positions that something which must be apart keeps out of a lane with another of their unit. */
function keptAlone(steps: readonly CatalogueStep[], lanes: ReadonlyMap<string, LaneHolder>, catalogue: Catalogue): Set<string> {
  const alone = new Set<string>();
  const apart = (one: CatalogueStep, other: CatalogueStep) => one.approves === other.id || catalogue.standards.apart.some((rule) =>
    one.duties.some((duty) => rule.one.includes(duty)) && other.duties.some((duty) => rule.other.includes(duty)));
  for (const one of steps) {
    for (const other of steps) {
      const [a, b] = [lanes.get(one.id), lanes.get(other.id)];
      if (a === undefined || b === undefined || !('position' in a) || !('position' in b)) continue;
      if (a.position.unit !== b.position.unit || a.position.id === b.position.id || !apart(one, other)) continue;
      alone.add(a.position.id).add(b.position.id);
    }
  }
  return alone;
}
