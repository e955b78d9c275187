import type { Change } from '../changes/index.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import { nameFacts } from '../changes/refusing.ts';
import { isWork, lanesOf } from '../processes.ts';
import type { ProcessStep } from '../records/process-step.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';
import { namesOf, stepName } from './process-hands.ts';

/** Steps that somebody has to work on and that lie in no lane. */
export const stepWithoutOwner: CheckDefinition = {
  id: 'step-without-owner',
  name: { zh: '流程步骤无人负责', en: 'Step without an owner' },
  find: {
    *'process-step'(organisation, _, step) {
      if (step.lane !== null || !isWork(step)) return;
      const process = organisation.get('process', step.process);
      if (process === undefined) return;
      const name = namesOf([stepName(step)]);
      yield finding({
        check: 'step-without-owner', level: 'warning',
        records: [{ type: 'process-step', id: step.id }, { type: 'process', id: process.id }], identity: 1,
        facts: { ...nameFacts(process.name), stepZh: name.zh, stepEn: name.en },
        text: { zh: '流程“{nameZh}”的步骤“{stepZh}”不在任何泳道里', en: 'step “{stepEn}” of “{nameEn}” lies in no lane' },
        advice: { zh: '没有负责人的步骤会被漏做。把它放进负责岗位的泳道。', en: 'A step without an owner is forgotten. Put it into the lane of who does it.' },
        mend: mend(organisation, step),
      });
    },
  },
};

/** The only lane there is, or that of a position which does one of the step's duties. */
function mend(organisation: ReadonlyOrganisation, step: ProcessStep): Change[] {
  const lanes = lanesOf(organisation, step.process);
  const doers = new Set(step.duties.flatMap((duty) => partsIn(organisation, duty).filter(doesIt).map(({ position }) => position.id)));
  const lane = lanes.length === 1 ? lanes[0] : lanes.find(({ position }) => position !== null && doers.has(position));
  return lane === undefined ? [] : [{ type: 'set-process-step', step: step.id, lane: lane.element }];
}
