import type { Label } from './label.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import { compareOrder } from './order.ts';
import type { Position } from './records/position.ts';
import { processElementId } from './records/process-element.ts';
import type { ProcessLane } from './records/process-lane.ts';
import type { ProcessStep, StepKind } from './records/process-step.ts';

/** The lanes of a process, from above. */
export function lanesOf(organisation: ReadonlyOrganisation, process: string): ProcessLane[] {
  const lanes: ProcessLane[] = [];
  for (const id of organisation.ids('process-lane.process', process)) {
    const lane = organisation.get('process-lane', id);
    if (lane !== undefined) lanes.push(lane);
  }
  return lanes.toSorted(compareOrder);
}

/** The steps of a process, by id. */
export function stepsOf(organisation: ReadonlyOrganisation, process: string): ProcessStep[] {
  const steps: ProcessStep[] = [];
  for (const id of organisation.ids('process-step.process', process)) {
    const step = organisation.get('process-step', id);
    if (step !== undefined) steps.push(step);
  }
  return steps.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The lane a step lies in. */
export function laneOf(organisation: ReadonlyOrganisation, step: Pick<ProcessStep, 'process' | 'lane'>): ProcessLane | undefined {
  return step.lane === null ? undefined : organisation.get('process-lane', processElementId(step.process, step.lane));
}

/** What a lane is called today: by who plays the part, else by the part's own name. */
export function laneName(organisation: ReadonlyOrganisation, lane: Pick<ProcessLane, 'name' | 'position' | 'unit'>): Label {
  if (lane.position !== null) return organisation.get('position', lane.position)?.title ?? lane.name;
  if (lane.unit !== null) return organisation.get('unit', lane.unit)?.name ?? lane.name;
  return lane.name;
}

/**
 * Who answers for what is done in a lane: its position, or the lead of its unit. Undefined for a lane that nobody
 * holds, and for a unit that nobody leads.
 */
export function laneOwner(organisation: ReadonlyOrganisation, lane: Pick<ProcessLane, 'position' | 'unit'>): Position | undefined {
  const position = lane.position ?? (lane.unit === null ? null : (organisation.get('unit', lane.unit)?.lead ?? null));
  return position === null ? undefined : organisation.get('position', position);
}

const worked: ReadonlySet<StepKind> = new Set(['task', 'call', 'group', 'send']);

/** True for a step that somebody works on; gateways and most events only route. */
export function isWork({ kind, name, trigger }: Pick<ProcessStep, 'kind' | 'name' | 'trigger'>): boolean {
  return worked.has(kind) && (kind !== 'send' || (name !== null && trigger !== 'link'));
}
