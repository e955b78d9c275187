import type { Label } from '../label.ts';
import { labelBoth } from '../label.ts';
import type { RecordType } from '../records/index.ts';
import { definitionOf } from '../records/index.ts';
import type { Fact } from '../refusal.ts';
import type { RefusalCode } from '../refusals.ts';
import { refusal } from '../refusals.ts';
import type { Decision } from './definition.ts';

export function refuse(code: RefusalCode, facts: Readonly<Record<string, Fact>>): Decision {
  return { ok: false, refusal: refusal(code, facts) };
}

export function refuseUnknown(type: RecordType, id: string): Decision {
  return refuse('unknown-record', { ...kindFacts(type), id });
}

export function refuseExisting(type: RecordType, id: string): Decision {
  return refuse('record-exists', { ...kindFacts(type), id });
}

export function kindFacts(type: RecordType): { kind: string; kindZh: string } {
  const { name } = definitionOf(type);
  return { kind: name.en, kindZh: name.zh };
}

/** The name of a record as facts for both languages. */
export function nameFacts(name: Label): { nameZh: string; nameEn: string } {
  const both = labelBoth(name);
  return { nameZh: both.zh, nameEn: both.en };
}
