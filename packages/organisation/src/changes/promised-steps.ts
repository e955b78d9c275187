import type { ReadonlyOrganisation } from '../organisation.ts';
import { processElementId } from '../records/process-element.ts';
import type { Process } from '../records/process.ts';
import type { Decision } from './definition.ts';
import { refuseUnknown } from './refusing.ts';

/** The refusal of a promise that counts from or to a step the process does not have, or null. */
export function refusePromise(organisation: ReadonlyOrganisation, { id, promise }: Pick<Process, 'id' | 'promise'>): Decision | null {
  for (const step of [promise?.from, promise?.to]) {
    if (step === undefined || step === null) continue;
    if (!organisation.has('process-step', processElementId(id, step))) return refuseUnknown('process-step', step);
  }
  return null;
}

/** A promise without the steps that are no longer there: it counts from the start, to the end. */
export function promiseThatStands(organisation: ReadonlyOrganisation, { id, promise }: Process): Process['promise'] {
  if (promise === null) return null;
  const standing = (step: string | null): string | null =>
    (step !== null && organisation.has('process-step', processElementId(id, step)) ? step : null);
  return { ...promise, from: standing(promise.from), to: standing(promise.to) };
}
