/** Work of one like group of seats: activity → hundredths of FTE. */
export type Mix = ReadonlyMap<string, number>;

/**
 * The part of the work that falls to `count` of `heads` like seats, and what is left: in proportion, in whole
 * hundredths, by largest remainder, so that neither part is over its seats' time when the whole was not.
 */
export function splitMix(mix: Mix, heads: number, count: number): { part: Map<string, number>; rest: Map<string, number> } {
  const total = [...mix.values()].reduce((sum, time) => sum + time, 0);
  let missing = Math.round((total * count) / heads);
  const shares = [...mix].map(([activity, time]) => {
    const exact = (time * count) / heads;
    const whole = Math.floor(exact);
    missing -= whole;
    return { activity, time, whole, remainder: exact - whole };
  });
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || (a.activity < b.activity ? -1 : 1));
  for (const share of byRemainder) {
    if (missing <= 0) break;
    if (share.whole >= share.time) continue;
    share.whole += 1;
    missing -= 1;
  }
  const part = new Map<string, number>();
  const rest = new Map<string, number>();
  for (const { activity, time, whole } of shares) {
    if (whole > 0) part.set(activity, whole);
    if (time > whole) rest.set(activity, time - whole);
  }
  return { part, rest };
}
