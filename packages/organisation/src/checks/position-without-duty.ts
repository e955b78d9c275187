import { nameFacts } from '../changes/refusing.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, dutiesHeld, partsIn } from './duty-holders.ts';
import { finding, records } from './finding.ts';

/** Silent in an organisation that has no duties at all: there nothing was written down yet. */
export const positionWithoutDuty: CheckDefinition = {
  id: 'position-without-duty',
  name: { zh: '岗位无职责', en: 'Position without any duty' },
  *find(organisation) {
    const duties = [...organisation.all('duty')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (duties.length === 0) return;
    const undone = duties.filter(({ id }) => !partsIn(organisation, id).some(doesIt));
    for (const position of organisation.all('position')) {
      if (dutiesHeld(organisation, position.id).length > 0) continue;
      const open = undone.find((duty) => duty.function === position.function);
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
        mend: open === undefined ? [] : [{ type: 'set-responsibility', duty: open.id, position: position.id, letter: 'R' }],
      });
    }
  },
};
