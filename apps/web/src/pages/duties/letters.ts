import type { Responsibility } from '@bandi/organisation';

export type Letter = Responsibility['letter'];
/** What one key or one cell of a spreadsheet can say: a letter, or nothing. */
export type CellValue = Letter | null;

/** The letter a cell has once one is typed into it: A joins an R and R an A, everything else takes the place of what was there. */
export function typedLetter(before: CellValue, typed: Letter): Letter {
  if ((typed === 'A' || typed === 'R') && (before === 'AR' || (before === 'A' && typed === 'R') || (before === 'R' && typed === 'A'))) return 'AR';
  return typed;
}

const readings: ReadonlyMap<string, CellValue> = new Map<string, CellValue>([['', null], ['R', 'R'], ['A', 'A'], ['AR', 'AR'], ['RA', 'AR'], ['C', 'C'], ['I', 'I']]);

/** What a cell of another program means, however it writes R and A together; undefined for anything else. */
export function readLetter(text: string): CellValue | undefined {
  return readings.get(text.normalize('NFKC').toUpperCase().replaceAll(/[\s/,、+&;·-]/gu, ''));
}
