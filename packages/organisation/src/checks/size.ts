import { organisationTotals } from '../totals.ts';
import type { Derivation } from './reading.ts';

/** Too few people to keep everything apart. */
export const tooFewToSeparate: Derivation<boolean> = (organisation, { standards }) => organisation.derived(organisationTotals).heads < standards.sizes.separateFromHeads;

/** Too few people for anybody to have a second. */
export const tooFewForStandIns: Derivation<boolean> = (organisation, { standards }) => organisation.derived(organisationTotals).heads < standards.sizes.standInsFromHeads;
