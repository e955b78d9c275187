import type { Bilingual } from './label.ts';

export type Fact = string | number | boolean | null | readonly string[];

/** Why a change was not made: a stable code, the facts, and words made from them in both languages. */
export interface Refusal {
  readonly code: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly text: Bilingual;
  /** What to do about it. */
  readonly cure: Bilingual;
}
