import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { ProcessLane } from '../records/process-lane.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';

/** A lane that nobody was found for, or whose position is gone. */
export const laneWithoutHolder: CheckDefinition = {
  id: 'lane-without-holder',
  name: { zh: '泳道未指定岗位', en: 'Lane that nobody holds' },
  find: {
    *'process-lane'(organisation, _, lane) {
      if (lane.position !== null || lane.unit !== null || lane.outside) return;
      const steps = organisation.ids('process-step.lane', lane.id);
      const process = organisation.get('process', lane.process);
      if (steps.size === 0 || process === undefined) return;
      const name = labelBoth(lane.name);
      yield finding({
        check: 'lane-without-holder', level: 'warning',
        records: [{ type: 'process-lane', id: lane.id }, { type: 'process', id: process.id }], identity: 1,
        facts: { ...nameFacts(process.name), laneZh: name.zh, laneEn: name.en, steps: steps.size },
        text: { zh: '流程“{nameZh}”的泳道“{laneZh}”没有对应的岗位，其中有 {steps} 个步骤', en: 'nobody holds lane “{laneEn}” of “{nameEn}”, with {steps} steps in it' },
        advice: { zh: '岗位撤销或尚未设置时，这些步骤没人做。指定一个岗位或部门。', en: 'Nobody does these steps: the position is gone or was never named. Choose a position or a unit.' },
        mend: mend(organisation, lane),
      });
    },
  },
};

/** Who does most of the duties that its steps fulfil. */
function mend(organisation: ReadonlyOrganisation, lane: ProcessLane): Change[] {
  const counts = new Map<string, number>();
  for (const id of organisation.ids('process-step.lane', lane.id)) {
    for (const duty of organisation.get('process-step', id)?.duties ?? []) {
      for (const { position } of partsIn(organisation, duty).filter(doesIt)) counts.set(position.id, (counts.get(position.id) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best === undefined ? [] : [{ type: 'bind-lane', lane: lane.id, position: best[0] }];
}
