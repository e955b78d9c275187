import type { Scene } from '@bandi/chart';
import type { Language } from '@bandi/organisation';

/** A piece of a document, without a word of how it looks: DOCX and PDF are both written from these. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage: boolean }
  /** Smaller and fainter: a remark to what stands before. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What is not there yet and is to be written in. */
  | { readonly kind: 'missing'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names and values, two pairs a row. */
  | FactsBlock
  | TableBlock
  /** A chart, as large as the page allows or as it is on the screen. */
  | { readonly kind: 'picture'; readonly scene: Scene; readonly title: string };

export interface FactsBlock {
  readonly kind: 'facts';
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Rows at least so many pt high, where they are to be written in by hand. */
  readonly least?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Rows at least so many pt high, where they are to be written in by hand. */
  readonly least?: number;
}

export interface TableColumn {
  readonly title: string;
  /** Part of the width; those of a table are 1 together. */
  readonly share: number;
  readonly align: 'start' | 'middle' | 'end';
}

/** Columns of a table, each as title, part of the width and where its text stands. */
export function columns(...given: readonly (readonly [title: string, share: number, align?: TableColumn['align']])[]): TableColumn[] {
  return given.map(([title, share, align = 'start']) => ({ title, share, align }));
}

/** A heading, and whether a new page begins with it. */
export function headingOf(level: 1 | 2 | 3, text: string, newPage = false): Block {
  return { kind: 'heading', level, text, newPage };
}

export interface TextDocument {
  readonly title: string;
  /** Of what: the company, a unit, a position. */
  readonly scope: string;
  readonly company: string;
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Lines of the first page under the title: how many positions, the day. */
  readonly about: readonly string[];
  /** Whether it has a first page, contents and numbers before its headings; one position alone needs none. */
  readonly bound: boolean;
  readonly blocks: readonly Block[];
}

/** The number before each heading of a bound document: `2` and `2.3`; none for the third level. */
export function headingNumbers(blocks: readonly Block[], bound: boolean): (string | null)[] {
  let chapter = 0;
  let section = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    if (!bound || block.level === 3) return [null];
    if (block.level === 1) {
      chapter += 1;
      section = 0;
      return [String(chapter)];
    }
    section += 1;
    return [`${chapter}.${section}`];
  });
}
