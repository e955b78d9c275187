import type { Position } from '@bandi/organisation';

/** People that a position's counted work needs, in full-time people; null when none of it was counted. */
export interface NeededPeople {
  readonly low: number;
  readonly high: number;
}

/** Low and high of what a position carries: of each activity the part that is its own. */
export function neededPeople(position: Position): NeededPeople | null {
  let [low, high] = [0, 0];
  for (const { carried, fte } of position.reasons) {
    if (carried === 0 || fte.typical === 0) continue;
    low += (carried / fte.typical) * fte.low;
    high += (carried / fte.typical) * fte.high;
  }
  return high === 0 ? null : { low: low / 100, high: high / 100 };
}

/**
 * Whether so many heads should be asked back: twice what the work needs at most, and two more; less than half of what
 * it needs at least; without counted work ten times the heads there are, and ten more.
 */
export function isInDoubt(heads: number, before: number, needed: NeededPeople | null): boolean {
  if (needed === null) return heads > 10 * before + 10;
  return heads > 2 * Math.ceil(needed.high) + 2 || (heads < before && heads < needed.low / 2);
}
