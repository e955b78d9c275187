import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/**
 * 1 ÷ B(n, A) by the recursion 1/B(k) = 1 + 1/B(k−1) · k/A. No factorials, so it holds for any n; it may be Infinity when
 * n is far above A, where B is zero to double precision. `load` > 0.
 */
export function inverseErlangB(load: number, agents: number): number {
  let inverse = 1;
  for (let k = 1; k <= agents; k++) {
    inverse = 1 + (inverse * k) / load;
    if (inverse === Infinity) break;
  }
  return inverse;
}

/** Share of contacts lost when nobody can wait (M/M/n/n), 0–1. `load` in erlangs. */
export function erlangB({ load, agents }: { readonly load: number; readonly agents: number }): Outcome<number> {
  const broken = firstBroken({ load: [load, 'not-negative'], agents: [agents, 'whole'] });
  if (broken !== null) return refused(broken);
  if (load === 0) return answer(agents === 0 ? 1 : 0);
  return answer(1 / inverseErlangB(load, agents));
}
