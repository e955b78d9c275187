import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { ceilForgiving } from '../rounding.ts';

/** Share of paid time that is not worked (leave, training, breaks): hours lost ÷ hours paid, 0–1. */
export function shrinkageShare({ lostHours, paidHours }: { readonly lostHours: number; readonly paidHours: number }): Outcome<number> {
  const broken = firstBroken({ lostHours: [lostHours, 'not-negative'], paidHours: [paidHours, 'positive'], shrinkage: [lostHours / paidHours, 'share'] });
  return broken === null ? answer(lostHours / paidHours) : refused(broken);
}

export interface Scheduled {
  /** People to schedule before rounding. */
  readonly exact: number;
  readonly people: number;
}

/** People to schedule so that `online` of them are at work: online ÷ (1 − shrinkage). */
export function scheduledPeople({ online, shrinkage }: { readonly online: number; readonly shrinkage: number }): Outcome<Scheduled> {
  const broken = firstBroken({ online: [online, 'not-negative'], shrinkage: [shrinkage, 'share-below-one'] });
  if (broken !== null) return refused(broken);
  const exact = online / (1 - shrinkage);
  return answer({ exact, people: ceilForgiving(exact) });
}
