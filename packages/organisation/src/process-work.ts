import { processHands } from './hand-overs.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import { isWork, laneOf, laneOwner, stepsOf } from './processes.ts';
import type { ProcessStep } from './records/process-step.ts';

/** What a process takes of a position's time. */
export interface ProcessWork {
  readonly position: string;
  readonly steps: number;
  readonly handOvers: number;
  /** Work of a normal month in hundredths of a full-time person; null where no step says which counted work it is part of. */
  readonly fte: number | null;
}

/**
 * What a process takes of everybody who works in it, most first. A step takes its share of the counted work (loads) that
 * it is part of and its position carries; work that a position does in several steps, of whatever process, is divided
 * evenly between them, so that all processes together never take more than the position carries.
 */
export function processWork(organisation: ReadonlyOrganisation, process: string): ProcessWork[] {
  const { positions, handOvers } = processHands(organisation, process);
  const own = new Map<string, ProcessStep[]>();
  for (const step of stepsOf(organisation, process)) {
    const position = stepPosition(organisation, step);
    if (position !== undefined) own.set(position, [...(own.get(position) ?? []), step]);
  }
  const loads = new Map(Array.from(organisation.all('load'), (load) => [load.activity, load]));
  const work = positions.map((position): ProcessWork => {
    const steps = own.get(position) ?? [];
    const shares = stepsWith(organisation, position);
    let fte: number | null = null;
    for (const activity of steps.flatMap(({ activities = [] }) => activities)) {
      const carried = loads.get(activity)?.carriers.find((carrier) => carrier.position === position)?.fte;
      if (carried !== undefined) fte = (fte ?? 0) + carried / (shares.get(activity) ?? 1);
    }
    return { position, steps: steps.length, handOvers: handOvers.filter(({ from, to }) => from === position || to === position).length, fte };
  });
  return work.toSorted((a, b) => (b.fte ?? -1) - (a.fte ?? -1) || b.steps - a.steps || (a.position < b.position ? -1 : 1));
}

/** Activity → in how many steps of all processes a position does it. */
function stepsWith(organisation: ReadonlyOrganisation, position: string): Map<string, number> {
  const counts = new Map<string, number>();
  const lanes = [...organisation.ids('process-lane.position', position), ...[...organisation.ids('unit.lead', position)].flatMap((unit) => [...organisation.ids('process-lane.unit', unit)])];
  for (const lane of lanes) {
    for (const id of organisation.ids('process-step.lane', lane)) {
      const step = organisation.get('process-step', id);
      if (step === undefined || stepPosition(organisation, step) !== position) continue;
      for (const activity of step.activities ?? []) counts.set(activity, (counts.get(activity) ?? 0) + 1);
    }
  }
  return counts;
}

function stepPosition(organisation: ReadonlyOrganisation, step: ProcessStep): string | undefined {
  const lane = isWork(step) ? laneOf(organisation, step) : undefined;
  return lane === undefined ? undefined : laneOwner(organisation, lane)?.id;
}
