import { nameFacts } from '../changes/refusing.ts';
import type { CheckDefinition } from './definition.ts';
import { answersForIt, dutiesHeld } from './duty-holders.ts';
import { finding, records } from './finding.ts';
import type { Derivation } from './reading.ts';
import { ownHeads } from './size.ts';

const isLargeEnough: Derivation<boolean> = (organisation, { standards }) => organisation.derived(ownHeads) >= standards.accountable.fromHeads;

/** Whoever answers for too much becomes the place where everything waits. Which of it others can take, only people know: no mend. */
export const tooManyAccountable: CheckDefinition = {
  id: 'too-many-accountable',
  name: { zh: '负责的职责过多', en: 'Answers for too many duties' },
  find: {
    *position(organisation, { standards }, position) {
      if (!organisation.derived(isLargeEnough)) return;
      const { high } = standards.accountable;
      const count = dutiesHeld(organisation, position.id).filter(answersForIt).length;
      if (count <= high) return;
      yield finding({
        check: 'too-many-accountable',
        level: 'notice',
        records: records('position', [position.id]),
        facts: { ...nameFacts(position.title), count, high },
        text: { zh: '“{nameZh}”对 {count} 项职责最终负责，一般不超过 {high} 项', en: '“{nameEn}” answers for {count} duties; up to {high} is usual' },
        advice: {
          zh: '事事等一个人拍板，就会卡在这里。把其中一部分的最终负责交给实际执行的岗位。',
          en: 'When everything waits for one decision, work piles up there. Let those who do the work answer for some of it.',
        },
      });
    },
  },
};
