import type { Derivation } from './reading.ts';

export const anyLoad: Derivation<boolean> = (organisation) => organisation.count('load') > 0;

/** Work of a month by position, in hundredths of a full-time person: one walk over all loads for all who ask. */
const carriedByAll: Derivation<ReadonlyMap<string, number>> = (organisation) => {
  const sums = new Map<string, number>();
  for (const { carriers } of organisation.all('load')) {
    for (const { position, fte } of carriers) sums.set(position, (sums.get(position) ?? 0) + fte);
  }
  return sums;
};

/** Work of a month that a position carries, in hundredths of a full-time person. */
export const carried: Derivation<number> = (organisation, _, position) => organisation.derived(carriedByAll).get(position) ?? 0;
