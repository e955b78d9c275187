import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { CheckDefinition } from './definition.ts';
import type { DutyPart } from './duty-holders.ts';
import { answersForIt, doesIt, partsIn } from './duty-holders.ts';
import { finding, records } from './finding.ts';

export const dutyWithoutAccountable: CheckDefinition = {
  id: 'duty-without-accountable',
  name: { zh: '职责无人负责', en: 'Duty without an accountable position' },
  find: {
    *duty(organisation, _, duty) {
      const parts = partsIn(organisation, duty.id);
      if (parts.some(answersForIt)) return;
      yield finding({
        check: 'duty-without-accountable',
        level: 'warning',
        records: records('duty', [duty.id]),
        facts: nameFacts(duty.name),
        text: { zh: '职责“{nameZh}”没有负责岗位（A）', en: 'no position is accountable (A) for “{nameEn}”' },
        advice: {
          zh: '没人最终负责的事，出了问题没人管。指定一个岗位负责，通常是执行岗位或其主管。',
          en: 'What nobody answers for is mended by nobody. Make one position accountable, as a rule who does it or their lead.',
        },
        mend: mend(organisation, duty.id, parts),
      });
    },
  },
};

/** One who does it answers for it; of several the lead that all report to. */
function mend(organisation: ReadonlyOrganisation, duty: string, parts: readonly DutyPart[]): Change[] {
  const doers = parts.filter(doesIt).map(({ position }) => position);
  const [first] = doers;
  if (first === undefined) return [];
  if (doers.length === 1) return [{ type: 'set-responsibility', duty, position: first.id, letter: 'AR' }];
  const lead = first.reportsTo;
  if (lead === null || !organisation.has('position', lead) || doers.some(({ id, reportsTo }) => reportsTo !== lead || id === lead)) return [];
  return [{ type: 'set-responsibility', duty, position: lead, letter: 'A' }];
}
