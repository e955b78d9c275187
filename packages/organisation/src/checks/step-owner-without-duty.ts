import { nameFacts } from '../changes/refusing.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import { laneName, laneOwner } from '../processes.ts';
import type { ProcessLane } from '../records/process-lane.ts';
import { responsibilityId } from '../records/responsibility.ts';
import { isUnitWithin } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';
import { namesOf } from './process-hands.ts';

/** One finding a lane: its holder works on steps whose duties they do not do (R). Of a unit anybody in it may do them. */
export const stepOwnerWithoutDuty: CheckDefinition = {
  id: 'step-owner-without-duty',
  name: { zh: '流程负责人没有相应职责', en: 'Step owner without the duty' },
  find: {
    *'process-lane'(organisation, _, lane) {
      const owner = laneOwner(organisation, lane);
      const process = organisation.get('process', lane.process);
      if (owner === undefined || process === undefined) return;
      const missing = missingDuties(organisation, lane, owner.id);
      if (missing.length === 0) return;
      const holder = labelBoth(laneName(organisation, lane));
      const duties = namesOf(missing.map(({ name }) => name));
      yield finding({
        check: 'step-owner-without-duty', level: 'warning',
        records: [{ type: 'process-lane', id: lane.id }, ...missing.map(({ id }) => ({ type: 'duty' as const, id }))], identity: 1,
        facts: { ...nameFacts(process.name), holderZh: holder.zh, holderEn: holder.en, dutiesZh: duties.zh, dutiesEn: duties.en },
        text: { zh: '“{holderZh}”在流程“{nameZh}”里做的事，职责表里没有写：{dutiesZh}', en: '“{holderEn}” does in “{nameEn}” what the duties do not say: {dutiesEn}' },
        advice: { zh: '流程和职责表对不上，岗位说明书就不可信。把职责（R）补上，或换一个岗位来做。', en: 'Where process and duties disagree, nobody trusts the job description. Give them the duty (R), or the step to another.' },
        mend: missing.map(({ id }) => ({
          type: 'set-responsibility' as const, duty: id, position: owner.id,
          letter: ['A', 'AR'].includes(organisation.get('responsibility', responsibilityId(id, owner.id))?.letter ?? '') ? 'AR' as const : 'R' as const,
        })),
      });
    },
  },
};

function missingDuties(organisation: ReadonlyOrganisation, lane: ProcessLane, owner: string) {
  const ids = new Set([...organisation.ids('process-step.lane', lane.id)].flatMap((id) => organisation.get('process-step', id)?.duties ?? []));
  return [...ids].toSorted().map((id) => organisation.get('duty', id)).filter((duty) => duty !== undefined).filter((duty) => {
    const doers = partsIn(organisation, duty.id).filter(doesIt);
    return !doers.some(({ position }) => position.id === owner || (lane.unit !== null && isUnitWithin(organisation, position.unit, lane.unit)));
  });
}
