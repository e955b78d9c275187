import type { Language } from '@bandi/organisation';

/** A piece of a document, without a word of how it looks: DOCX and PDF are both written from these. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage: boolean }
  /** Under a heading, smaller: where a position belongs. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What is not there yet and is to be written in. */
  | { readonly kind: 'missing'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names and values, two pairs a row. */
  | { readonly kind: 'facts'; readonly pairs: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] };

export interface TableColumn {
  readonly title: string;
  /** Part of the width; those of a table are 1 together. */
  readonly share: number;
  readonly align: 'start' | 'middle' | 'end';
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
  /** Whether it has a first page and contents; one position alone needs neither. */
  readonly bound: boolean;
  readonly blocks: readonly Block[];
}
