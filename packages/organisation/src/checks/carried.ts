import type { Derivation } from './reading.ts';

export const anyLoad: Derivation<boolean> = (organisation) => organisation.count('load') > 0;

/** What each position carries of one load, in hundredths: read once for all its carriers. */
const carriersOf: Derivation<ReadonlyMap<string, number>> = (organisation, _, load) => {
  const sums = new Map<string, number>();
  for (const { position, fte } of organisation.get('load', load)?.carriers ?? []) sums.set(position, (sums.get(position) ?? 0) + fte);
  return sums;
};

/** Work of a month that a position carries, in hundredths of a full-time person. */
export const carried: Derivation<number> = (organisation, _, position) => {
  let sum = 0;
  for (const load of organisation.ids('load.carriers', position)) sum += organisation.derived(carriersOf, load).get(position) ?? 0;
  return sum;
};
