import type { MappedSheet } from './mapped-sheet.ts';

/** What becomes of people an earlier list had and this one has not: nothing, their last day is the day before, or they go with their assignments. */
export const goneChoices = ['keep', 'end', 'remove'] as const;
export type GoneChoice = (typeof goneChoices)[number];

export interface ImportOrder {
  readonly sheets: readonly MappedSheet[];
  readonly gone: GoneChoice;
  /** The day of the import, `YYYY-MM-DD`: from when on people hold positions where the list does not say. */
  readonly day: string;
}
