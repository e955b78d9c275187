/** One row as it stands in its file: `at` is the number a spreadsheet shows beside it, from 1. */
export interface TableRow {
  readonly at: number;
  readonly cells: readonly string[];
}

/** A sheet, a file of text or what was pasted, as rows of trimmed text. Rows without any text are left out. */
export interface Table {
  /** The name of the sheet; of the file where it has no sheets. */
  readonly name: string;
  readonly rows: readonly TableRow[];
  /** What an encoding, a cut or a format made of it, for people to know. */
  readonly notes: readonly TableNote[];
  /** Lines before the table that tell a program how to read it, such as `# connect: …` of draw.io. */
  readonly directives?: readonly string[];
}

export type TableNote = 'read-as-gbk' | 'read-as-utf-16' | 'read-as-latin' | 'long-cells-cut';

/** What a list of people can have; more is refused rather than read for minutes. */
export const tableLimits = {
  /** Bytes of a file as it lies on the disk. */
  fileBytes: 60_000_000,
  /** Bytes of one part of a workbook once unpacked. */
  partBytes: 300_000_000,
  /** Bytes of all parts together that are unpacked. */
  unpackedBytes: 500_000_000,
  rows: 200_000,
  columns: 300,
  /** Characters of a cell that are kept. */
  cell: 2000,
} as const;

/** Space of every kind as one space, none around; what a browser or a terminal would act on is left out. */
export function cellText(text: string): string {
  if (PLAIN.test(text)) return text;
  const clean = text.replaceAll(/[\u200B\uFEFF\u2060]/gu, '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // Bandi's own files and others put an apostrophe before text that a spreadsheet would run as a formula.
  return /^'[=+\-@＝＋－＠]/u.test(clean) ? clean.slice(1) : clean;
}

const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}._@/:;,-]*)$/u;
