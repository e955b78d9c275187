import type { Change } from '../changes/index.ts';
import { fillIn } from '../fill-in.ts';
import type { Bilingual } from '../label.ts';
import type { RecordType } from '../records/index.ts';
import type { Fact } from '../refusal.ts';
import type { Finding, FindingLevel } from './definition.ts';

interface FindingParts {
  readonly check: string;
  readonly level: FindingLevel;
  /** The records concerned, the one it is about first. They make the finding's id. */
  readonly records: Finding['records'];
  readonly facts?: Readonly<Record<string, Fact>>;
  /** With `{fact}` where a fact goes. */
  readonly text: Bilingual;
  readonly advice: Bilingual;
  readonly mend?: readonly Change[];
  /** Which of the records are in the id; all when left out. Fewer when the others come and go with the same cause. */
  readonly identity?: number;
  /** What tells findings of one check about the same records apart. */
  readonly about?: string;
}

export function finding({ check, level, records, facts = {}, text, advice, mend = [], identity, about }: FindingParts): Finding {
  const key = records.slice(0, identity).map(({ type, id }) => `${type}:${id}`);
  return {
    check,
    level,
    id: [check, ...key, ...(about === undefined ? [] : [about])].join('/'),
    records,
    facts,
    text: { zh: fillIn(text.zh, facts), en: fillIn(text.en, facts) },
    advice: { zh: fillIn(advice.zh, facts), en: fillIn(advice.en, facts) },
    mend,
  };
}

export function records(type: RecordType, ids: Iterable<string>): Finding['records'] {
  return Array.from(ids, (id) => ({ type, id }));
}

/** Hundredths as a plain number for a text: 235 → 2.35. */
export function inPeople(hundredths: number): number {
  return hundredths / 100;
}
