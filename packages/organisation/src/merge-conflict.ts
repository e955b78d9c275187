import { fillIn } from './fill-in.ts';
import type { Bilingual } from './label.ts';
import type { RecordType } from './records/index.ts';
import { definitionOf } from './records/index.ts';

/** Why a merge did not take something over. */
export const conflictTexts = {
  'both-changed': { zh: '{kindZh} {id} 的“{field}”两边都改了，且不一样，保留我方', en: 'both sides changed “{field}” of {kind} {id}, differently; mine stays' },
  'both-added': { zh: '两边都新增了{kindZh} {id}，“{field}”不一样，保留我方', en: 'both sides added {kind} {id} with a different “{field}”; mine stays' },
  'removed-here': { zh: '{kindZh} {id} 我方已删除，对方又有修改，仍按删除处理', en: 'mine removed {kind} {id}, theirs edited it; it stays removed' },
  'removed-there': { zh: '{kindZh} {id} 对方已删除，我方又有修改，予以保留', en: 'theirs removed {kind} {id}, mine edited it; it stays' },
  'still-referred-to': { zh: '{kindZh} {id} 对方已删除，但还有记录用到它，予以保留', en: 'theirs removed {kind} {id}, but it is still referred to; it stays' },
  'do-not-fit-together': { zh: '{kindZh} {id} 的“{field}”与我方的修改合在一起不成立，保留我方', en: '“{field}” of {kind} {id} does not go with what mine changed; mine stays' },
  'missing-reference': { zh: '{kindZh} {id} 的“{field}”指向已删除的记录，未采用', en: '“{field}” of {kind} {id} points to a record that was removed; not taken' },
  cycle: { zh: '采用{kindZh} {id} 的“{field}”会形成循环，未采用', en: '“{field}” of {kind} {id} would make a circle; not taken' },
} satisfies Record<string, Bilingual>;

export type ConflictKind = keyof typeof conflictTexts;

/** One place where a merge kept mine. */
export interface MergeConflict {
  readonly kind: ConflictKind;
  readonly type: RecordType;
  readonly id: string;
  /** Null when it is about the record as a whole. */
  readonly field: string | null;
  /** The value (or the whole record) in each of the three; null where there is none. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly text: Bilingual;
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export function conflict(kind: ConflictKind, type: RecordType, id: string, field: string | null, sides: Sides): MergeConflict {
  const { name } = definitionOf(type);
  const facts = { kind: name.en, kindZh: name.zh, id, field };
  const text = { zh: fillIn(conflictTexts[kind].zh, facts), en: fillIn(conflictTexts[kind].en, facts) };
  return { kind, type, id, field, base: sides.base ?? null, mine: sides.mine ?? null, theirs: sides.theirs ?? null, text };
}
