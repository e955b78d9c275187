import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

export interface Arrivals {
  /** Contacts that arrive in the interval. */
  readonly arrivals: number;
  readonly intervalSeconds: number;
  /** Average handling time of one contact. */
  readonly handleSeconds: number;
}

/** Offered load in erlangs: arrivals per second × handling seconds; the people busy on average if nobody waited. */
export function offeredLoad({ arrivals, intervalSeconds, handleSeconds }: Arrivals): Outcome<number> {
  const broken = firstBroken({
    arrivals: [arrivals, 'not-negative'],
    intervalSeconds: [intervalSeconds, 'positive'],
    handleSeconds: [handleSeconds, 'positive'],
  });
  return broken === null ? answer((arrivals * handleSeconds) / intervalSeconds) : refused(broken);
}
