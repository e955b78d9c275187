import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { ceilForgiving } from '../rounding.ts';

export interface SizedHeads {
  readonly exact: number;
  readonly heads: number;
}

/** One for every `per` of something (a lead per 8 people): of ÷ per, rounded up. */
export function ratioHeads({ of, per }: { readonly of: number; readonly per: number }): Outcome<SizedHeads> {
  const broken = firstBroken({ of: [of, 'not-negative'], per: [per, 'positive'] });
  return broken === null ? answer({ exact: of / per, heads: ceilForgiving(of / per) }) : refused(broken);
}

/** As many as is said, whatever the volume (one owner, one cashier). A part of a person stays exact and counts as a head. */
export function fixedHeads({ people }: { readonly people: number }): Outcome<SizedHeads> {
  const broken = firstBroken({ people: [people, 'not-negative'] });
  return broken === null ? answer({ exact: people, heads: ceilForgiving(people) }) : refused(broken);
}
