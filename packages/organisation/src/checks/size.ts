import { isOwn } from '../totals.ts';
import type { Derivation } from './reading.ts';

/** Heads that the organisation pays itself. */
export const ownHeads: Derivation<number> = (organisation) => {
  let sum = 0;
  for (const position of organisation.all('position')) if (isOwn(position)) sum += position.heads;
  return sum;
};

/** Too few people to keep everything apart. */
export const tooFewToSeparate: Derivation<boolean> = (organisation, { standards }) => organisation.derived(ownHeads) < standards.sizes.separateFromHeads;

/** Too few people for anybody to have a second. */
export const tooFewForStandIns: Derivation<boolean> = (organisation, { standards }) => organisation.derived(ownHeads) < standards.sizes.standInsFromHeads;
