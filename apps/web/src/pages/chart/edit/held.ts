import type { Bilingual, Change, ReadonlyOrganisation } from '@bandi/organisation';
import { decideAll, isEmptyDiff, nameOf } from '@bandi/organisation';
import { called } from '../../../session/called.ts';
import { cardRef } from './card-key.ts';
import type { Besides, DropTarget, Landing, NoDrop } from './drop-changes.ts';
import { dropChanges } from './drop-changes.ts';
import { stepName } from './step-name.ts';
import type { Meaning } from './view-meaning.ts';

/** What is held: cards (none below another), or a person in a position. */
export type Held = { readonly what: 'cards'; readonly keys: readonly string[] } | { readonly what: 'person'; readonly assignment: string };

/** What letting go would do. */
export type Outcome =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly landing: Landing; readonly besides?: readonly Besides[]; readonly step: Bilingual }
  | { readonly ok: false; readonly why: NoDrop | 'same-place' | 'person-to-unit' | Bilingual };

export interface MoveWords {
  readonly move: Bilingual;
  readonly movePerson: Bilingual;
}

/** Decides a drop before it is made: the changes and where things land, or why not. Costs what the changes cost. */
export function outcomeOf(organisation: ReadonlyOrganisation, meaning: Meaning, held: Held, target: DropTarget, words: MoveWords, day: string, newId: () => string): Outcome {
  const plan = held.what === 'cards' ? dropChanges(organisation, meaning, held.keys, target) : personDrop(held.assignment, target, day, newId);
  if (!plan.ok) return plan;
  const decision = decideAll(organisation, plan.changes);
  if (!decision.ok) return { ok: false, why: decision.refusal.text };
  if (isEmptyDiff(decision.diff)) return { ok: false, why: 'same-place' };
  return { ...plan, step: held.what === 'cards' ? stepName(organisation, words.move, held.keys) : personStep(organisation, words.movePerson, held.assignment) };
}

function personDrop(assignment: string, { key }: DropTarget, day: string, newId: () => string) {
  const { kind, id } = cardRef(key);
  if (kind !== 'position') return { ok: false, why: 'person-to-unit' } as const;
  const changes: readonly Change[] = [{ type: 'move-assignment', assignment, position: id, on: day, id: newId() }];
  return { ok: true, changes, landing: { as: 'holds', type: 'position', id } } as const;
}

function personStep(organisation: ReadonlyOrganisation, verb: Bilingual, assignment: string): Bilingual {
  return called(verb, nameOf(organisation, 'person', organisation.get('assignment', assignment)?.person ?? ''));
}
