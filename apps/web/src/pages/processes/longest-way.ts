import type { ReadonlyOrganisation } from '@bandi/organisation';
import { processHands } from '@bandi/organisation';

/** The steps and flows of the way through a process that takes longest, by element; none where no step has a time. */
export function longestWay(organisation: ReadonlyOrganisation, process: string): string[] {
  const { minutes, steps } = processHands(organisation, process).criticalPath;
  if (minutes === 0) return [];
  return steps.flatMap(({ element, next }, at) => {
    const flow = next.find(({ to }) => to === steps[at + 1]?.element);
    return flow === undefined ? [element] : [element, flow.id];
  });
}
