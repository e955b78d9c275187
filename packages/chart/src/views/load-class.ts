import type { LoadMarks } from '../scene/options.ts';

/** What a load over approved FTE (1: just as much work as time) comes to by the standards; null: none was counted. */
export function loadClass(load: number | null, marks: LoadMarks | null): 'under' | 'fits' | 'over' | null {
  if (load === null) return null;
  // As the checks do: in whole hundredths, so that 100.0001 % of a sum in floating point is not too much.
  const percent = Math.round(load * 10_000) / 100;
  if (percent > (marks?.high ?? 100)) return 'over';
  return marks !== null && percent < marks.low ? 'under' : 'fits';
}
