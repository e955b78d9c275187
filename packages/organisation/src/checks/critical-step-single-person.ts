import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import { standInFor } from './critical-duty-single-person.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';
import { namesOf, stepName, stepsOwned } from './process-hands.ts';
import { tooFewForStandIns } from './size.ts';

/** Critical steps of one head that nobody stands in for; where a critical duty says the same, that is said of the duty. */
export const criticalStepSinglePerson: CheckDefinition = {
  id: 'critical-step-single-person',
  name: { zh: '关键步骤单点', en: 'Critical step on a single person' },
  find: {
    *position(organisation, _, owner) {
      if (owner.heads > 1 || owner.standIns.length > 0) return;
      const steps = stepsOwned(organisation, owner.id).filter((step) => step.critical && !step.duties.some((id) => {
        const doers = organisation.get('duty', id)?.critical === true ? partsIn(organisation, id).filter(doesIt) : [];
        return doers.length === 1 && doers[0]?.position.id === owner.id;
      }));
      if (steps.length === 0) return;
      const names = namesOf(steps.map(stepName));
      const standIn = standInFor(organisation, owner);
      const mend: Change[] = standIn === undefined ? [] : [{ type: 'set-position', position: owner.id, standIns: [standIn.id] }];
      yield finding({
        check: 'critical-step-single-person', level: organisation.derived(tooFewForStandIns) ? 'notice' : 'warning',
        records: [{ type: 'position', id: owner.id }, ...steps.map(({ id }) => ({ type: 'process-step' as const, id }))], identity: 1,
        facts: { ...nameFacts(owner.title), count: steps.length, stepsZh: names.zh, stepsEn: names.en },
        text: { zh: '{count} 个关键步骤只有“{nameZh}”一人做，且没有代理：{stepsZh}', en: 'only one person, “{nameEn}”, does {count} critical steps, and nobody stands in: {stepsEn}' },
        advice: { zh: '此人不在，流程就停在这一步。指定代理岗位，并让其实际走一遍流程。', en: 'When this person is away, the process stops here. Name a stand-in and let them really go through it once.' },
        mend,
      });
    }
  },
};
