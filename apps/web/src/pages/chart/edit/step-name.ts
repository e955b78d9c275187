import type { Bilingual, ReadonlyOrganisation } from '@bandi/organisation';
import { nameOf } from '@bandi/organisation';
import { called } from '../../../session/called.ts';
import { cardRef } from './card-key.ts';

/** What a step was: the verb with the one record it is about, or with how many. */
export function stepName(organisation: ReadonlyOrganisation, verb: Bilingual, keys: readonly string[]): Bilingual {
  const [first] = keys;
  if (first === undefined) return verb;
  if (keys.length > 1) return { zh: `${verb.zh} ${keys.length} 项`, en: `${verb.en} ${keys.length} cards` };
  const { kind, id } = cardRef(first);
  if (kind === 'group') return verb;
  return called(verb, nameOf(organisation, kind, id));
}
