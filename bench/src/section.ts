/** What a cell is: milliseconds, microseconds, how often a second, a plain number, times as much, a share. */
export type Kind = 'ms' | 'us' | 'rate' | 'count' | 'times' | 'share' | 'text';

export interface Column {
  readonly key: string;
  readonly name: string;
  readonly kind: Kind;
}

/** A figure, words in its place (`stack overflow`), or nothing to say. */
export type Cell = number | string | null;

/** One table. Times are milliseconds in the cells whatever the column shows. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** What is compared, and how to read it. */
  readonly note: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** Says what is being measured while it is. */
export type Say = (text: string) => void;
