import type { ProcessStep, ReadonlyOrganisation } from '@bandi/organisation';
import { stepsOf } from '@bandi/organisation';

/**
 * The steps of a process as work passes through them: from its starts along the ways on, each once, nearest first; what
 * no start leads to comes last.
 */
export function flowOrder(organisation: ReadonlyOrganisation, process: string): ProcessStep[] {
  const steps = new Map(stepsOf(organisation, process).map((step) => [step.element, step]));
  const entered = new Set([...steps.values()].flatMap(({ next }) => next.map(({ to }) => to)));
  const ordered = new Set([...steps.values()].filter((step) => step.kind === 'start' || (!entered.has(step.element) && step.on === null)));
  for (const { element, next } of ordered) {
    for (const { to } of next) {
      const step = steps.get(to);
      if (step !== undefined) ordered.add(step);
    }
    // What may happen during a step goes on from there.
    for (const step of steps.values()) if (step.on === element) ordered.add(step);
  }
  for (const step of steps.values()) ordered.add(step);
  return [...ordered];
}
