import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import { lanesOf } from '../processes.ts';
import type { Position } from '../records/position.ts';
import { processElementId } from '../records/process-element.ts';
import type { ProcessStep } from '../records/process-step.ts';
import { labelBoth } from '../label.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { namesOf, stepName, stepOwner } from './process-hands.ts';
import { tooFewToSeparate } from './size.ts';

/** A step that approves what the same single person did. Several heads of a position can approve one another's work. */
export const approvedByDoer: CheckDefinition = {
  id: 'approved-by-doer',
  name: { zh: '自己审批自己', en: 'Approved by who did it' },
  find: {
    *'process-step'(organisation, _, step) {
      if (step.approves.length === 0) return;
      const owner = stepOwner(organisation, step);
      const process = organisation.get('process', step.process);
      if (owner === undefined || owner.heads > 1 || process === undefined) return;
      const own = step.approves.map((element) => organisation.get('process-step', processElementId(step.process, element)))
        .filter((made) => made !== undefined).filter((made) => stepOwner(organisation, made)?.id === owner.id);
      if (own.length === 0) return;
      const [title, approving, done] = [labelBoth(owner.title), namesOf([stepName(step)]), namesOf(own.map(stepName))];
      yield finding({
        check: 'approved-by-doer', level: organisation.derived(tooFewToSeparate) ? 'notice' : 'warning',
        records: [{ type: 'process-step', id: step.id }, { type: 'position', id: owner.id }, ...own.map(({ id }) => ({ type: 'process-step' as const, id }))], identity: 1,
        facts: { ...nameFacts(process.name), ownerZh: title.zh, ownerEn: title.en, stepZh: approving.zh, stepEn: approving.en, doneZh: done.zh, doneEn: done.en },
        text: { zh: '流程“{nameZh}”里，“{ownerZh}”自己做“{doneZh}”，又自己审批（{stepZh}）', en: 'in “{nameEn}”, “{ownerEn}” does “{doneEn}” and approves it too ({stepEn})' },
        advice: { zh: '自己批自己，等于没有审批。换一个岗位审批，通常是其上级。', en: 'Who approves their own work approves nothing. Let another position approve, as a rule the lead.' },
        mend: mend(organisation, step, own, owner),
      });
    },
  },
};

/** The approval goes to the lane of the lead, where the process has one. */
function mend(organisation: ReadonlyOrganisation, step: ProcessStep, own: readonly ProcessStep[], owner: Position): Change[] {
  const lane = lanesOf(organisation, step.process).find(({ position }) => position !== null && position === owner.reportsTo);
  return lane === undefined || own.some((made) => made.lane === lane.element) ? [] : [{ type: 'set-process-step', step: step.id, lane: lane.element }];
}
