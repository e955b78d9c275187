import type { Bilingual } from '@bandi/organisation';

/** What the catalogue knows of a job beyond what the organisation itself keeps. Handed in as plain values. */
export interface JobFacts {
  readonly name: Bilingual;
  readonly mission: Bilingual;
  /** Each as `name = formula (unit)`, or the name alone. */
  readonly measures: readonly Bilingual[];
  readonly skills: readonly Bilingual[];
}

/** A measure taken apart: 支付转化率 | 支付买家数 ÷ 访客数 | %. */
export interface Measure {
  readonly name: string;
  /** Null where it is counted as it stands. */
  readonly formula: string | null;
  readonly unit: string | null;
}

const UNIT = /\s*[（(](?<unit>[^（()）]{1,16})[)）]\s*$/u;

/** Takes a measure of the catalogue apart; what has no formula or unit keeps its whole text as its name. */
export function measureOf(text: string): Measure {
  const unit = UNIT.exec(text)?.groups?.['unit'] ?? null;
  const rest = text.replace(UNIT, '');
  const at = rest.search(/\s[=＝]\s/u);
  if (at === -1) return { name: rest, formula: null, unit };
  return { name: rest.slice(0, at), formula: rest.slice(at + 3), unit };
}
