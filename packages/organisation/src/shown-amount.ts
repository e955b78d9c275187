import type { Label } from './label.ts';
import { labelBoth } from './label.ts';

/** An amount as people read it. `factor`: what the amount was multiplied by; divide what they type by it. */
export interface ShownAmount {
  readonly value: number;
  readonly unit: Label;
  readonly factor: number;
}

/** The unit of shares of one in the catalogue. */
const SHARE = '比例';

/** Shares are kept as parts of one and read in percent: 0.8 is 80%. Everything else is read as it is kept. */
export function shownAmount(value: number, unit: Label): ShownAmount {
  if (labelBoth(unit).zh !== SHARE) return { value, unit, factor: 1 };
  // Ten places: 0.07 × 100 is 7.000000000000001.
  return { value: Number((value * 100).toPrecision(10)), unit: '%', factor: 100 };
}
