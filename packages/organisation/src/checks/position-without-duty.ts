import { nameFacts } from '../changes/refusing.ts';
import type { CheckDefinition } from './definition.ts';
import { dutiesHeld, isDone } from './duty-holders.ts';
import { finding, records } from './finding.ts';
import type { Derivation } from './reading.ts';

const anyDuty: Derivation<boolean> = (organisation) => organisation.count('duty') > 0;

/** The first duty by id, in each function, that nobody does. */
const openDuties: Derivation<Readonly<Record<string, string>>> = (organisation) => {
  const first: Record<string, string> = {};
  for (const { id, function: of } of organisation.all('duty')) {
    const so = first[of];
    if ((so === undefined || id < so) && !organisation.derived(isDone, id)) first[of] = id;
  }
  return first;
};

const openDuty: Derivation<string | null> = (organisation, _, of) => organisation.derived(openDuties)[of] ?? null;

/** Silent in an organisation that has no duties at all: there nothing was written down yet. */
export const positionWithoutDuty: CheckDefinition = {
  id: 'position-without-duty',
  name: { zh: '岗位无职责', en: 'Position without any duty' },
  find: {
    *position(organisation, _, position) {
      if (!organisation.derived(anyDuty) || dutiesHeld(organisation, position.id).length > 0) return;
      const open = organisation.derived(openDuty, position.function);
      yield finding({
        check: 'position-without-duty',
        level: 'notice',
        records: records('position', [position.id]),
        facts: nameFacts(position.title),
        text: { zh: '“{nameZh}”没有任何职责', en: '“{nameEn}” has no duty' },
        advice: {
          zh: '写明它执行或负责什么；如果说不出来，考虑这个岗位是否需要。',
          en: 'Say what it does or answers for; if nobody can, ask whether it is needed.',
        },
        mend: open === null ? [] : [{ type: 'set-responsibility', duty: open, position: position.id, letter: 'R' }],
      });
    },
  },
};
