import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import type { Position } from '../records/position.ts';
import type { ProcessStep } from '../records/process-step.ts';
import { organisationTotals } from '../totals.ts';
import { standInFor } from './critical-duty-single-person.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';
import { namesOf, stepName, stepOwner } from './process-hands.ts';

/** Critical steps of one head that nobody stands in for; where a critical duty says the same, that is said of the duty. */
export const criticalStepSinglePerson: CheckDefinition = {
  id: 'critical-step-single-person',
  name: { zh: '关键步骤单点', en: 'Critical step on a single person' },
  *find(organisation, { standards }) {
    const small = organisationTotals(organisation).heads < standards.sizes.standInsFromHeads;
    const alone = new Map<string, { owner: Position; steps: ProcessStep[] }>();
    for (const step of organisation.all('process-step')) {
      if (!step.critical) continue;
      const owner = stepOwner(organisation, step);
      if (owner === undefined || owner.heads > 1 || owner.standIns.length > 0) continue;
      const said = step.duties.some((id) => {
        const doers = organisation.get('duty', id)?.critical === true ? partsIn(organisation, id).filter(doesIt) : [];
        return doers.length === 1 && doers[0]?.position.id === owner.id;
      });
      if (said) continue;
      const entry = alone.get(owner.id) ?? { owner, steps: [] };
      entry.steps.push(step);
      alone.set(owner.id, entry);
    }
    for (const { owner, steps } of alone.values()) {
      const names = namesOf(steps.map(stepName));
      const standIn = standInFor(organisation, owner);
      const mend: Change[] = standIn === undefined ? [] : [{ type: 'set-position', position: owner.id, standIns: [standIn.id] }];
      yield finding({
        check: 'critical-step-single-person', level: small ? 'notice' : 'warning',
        records: [{ type: 'position', id: owner.id }, ...steps.map(({ id }) => ({ type: 'process-step' as const, id })).toSorted((a, b) => (a.id < b.id ? -1 : 1))], identity: 1,
        facts: { ...nameFacts(owner.title), count: steps.length, stepsZh: names.zh, stepsEn: names.en },
        text: { zh: '{count} 个关键步骤只有“{nameZh}”一人做，且没有代理：{stepsZh}', en: 'only one person, “{nameEn}”, does {count} critical steps, and nobody stands in: {stepsEn}' },
        advice: { zh: '此人不在，流程就停在这一步。指定代理岗位，并让其实际走一遍流程。', en: 'When this person is away, the process stops here. Name a stand-in and let them really go through it once.' },
        mend,
      });
    }
  },
};
