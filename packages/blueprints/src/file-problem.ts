import type { Bilingual } from '@bandi/organisation';

/** One thing wrong with a file: where, what, and what was expected. */
export interface FileProblem {
  readonly file: string;
  /** From 1; 0 when the file as a whole is meant. */
  readonly line: number;
  readonly column: number;
  /** As in `channels[0].orders_per_day`; empty for the whole file. */
  readonly path: string;
  readonly code: 'empty' | 'too-large' | 'binary' | 'syntax' | 'alias' | 'unknown-key' | 'wrong-value' | 'missing' | 'unknown-reference';
  readonly text: Bilingual;
  /** What would have been right. */
  readonly expected: Bilingual | null;
  /** The nearest valid key or value, where one is near. */
  readonly nearest: string | null;
}

export type FileResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FileProblem[] };
