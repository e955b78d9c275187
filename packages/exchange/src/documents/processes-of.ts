import type { Language, ProcessStep, ReadonlyOrganisation } from '@bandi/organisation';
import { isWork, labelText, laneOf, laneOwner } from '@bandi/organisation';
import { flowOrder } from './flow-order.ts';

/** A process and what one position does in it, in the order of the work. */
export interface ProcessPart {
  readonly name: string;
  readonly steps: readonly StepPart[];
}

export interface StepPart {
  readonly name: string;
  /** Minutes until it must be done; null: nobody said. */
  readonly sla: number | null;
  readonly outputs: readonly string[];
  readonly system: string | null;
  readonly critical: boolean;
}

/**
 * Which position does which steps, for all positions at once: of a lane that a unit plays, its lead. Linear in the steps
 * of the organisation, so a document of many positions asks once.
 */
export function processParts(organisation: ReadonlyOrganisation, language: Language): ReadonlyMap<string, readonly ProcessPart[]> {
  const parts = new Map<string, ProcessPart[]>();
  for (const process of [...organisation.all('process')].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const here = new Map<string, StepPart[]>();
    for (const step of flowOrder(organisation, process.id)) {
      const part = partOf(step, language);
      const lane = laneOf(organisation, step);
      const owner = lane === undefined ? undefined : laneOwner(organisation, lane);
      if (part === null || owner === undefined) continue;
      const steps = here.get(owner.id);
      if (steps === undefined) here.set(owner.id, [part]);
      else steps.push(part);
    }
    for (const [position, steps] of here) {
      const one = { name: labelText(process.name, language), steps };
      const all = parts.get(position);
      if (all === undefined) parts.set(position, [one]);
      else all.push(one);
    }
  }
  return parts;
}

function partOf(step: ProcessStep, language: Language): StepPart | null {
  if (!isWork(step) || step.name === null) return null;
  return {
    name: labelText(step.name, language), sla: step.sla, critical: step.critical,
    outputs: step.outputs.map((output) => labelText(output, language)),
    system: step.system === null ? null : labelText(step.system, language),
  };
}
