import { nameFacts } from '../changes/refusing.ts';
import { labelBoth } from '../label.ts';
import type { Position } from '../records/position.ts';
import type { ProcessStep } from '../records/process-step.ts';
import { stepsOf } from '../processes.ts';
import type { CheckDefinition } from './definition.ts';
import { dutiesHeld } from './duty-holders.ts';
import { finding } from './finding.ts';
import { namesOf, stepName, stepOwner } from './process-hands.ts';
import { tooFewToSeparate } from './size.ts';

/**
 * Steps of a process that must not lie in one hand, by the duties they fulfil. Where the position holds both duties
 * anyway, `duties-not-apart` says so.
 */
export const stepsNotApart: CheckDefinition = {
  id: 'steps-not-apart',
  name: { zh: '不相容的步骤由一人经手', en: 'Incompatible steps in one hand' },
  find: {
    *process(organisation, { standards }, process) {
      const small = organisation.derived(tooFewToSeparate);
      const byOwner = new Map<string, { owner: Position; steps: ProcessStep[] }>();
      for (const step of stepsOf(organisation, process.id)) {
        const owner = step.duties.length === 0 ? undefined : stepOwner(organisation, step);
        if (owner === undefined || owner.heads > 1) continue;
        const entry = byOwner.get(owner.id) ?? { owner, steps: [] };
        entry.steps.push(step);
        byOwner.set(owner.id, entry);
      }
      for (const { owner, steps } of byOwner.values()) {
        const held = new Set(dutiesHeld(organisation, owner.id).map(({ duty }) => duty.catalogue));
        for (const apart of standards.apart) {
          const fulfilling = (side: readonly string[]): ProcessStep[] => steps.filter(({ duties }) => duties.some((id) => side.includes(organisation.get('duty', id)?.catalogue ?? '')));
          const [one, other] = [fulfilling(apart.one), fulfilling(apart.other)];
          if (one.length === 0 || other.length === 0) continue;
          if (apart.one.some((id) => held.has(id)) && apart.other.some((id) => held.has(id))) continue;
          const both = [...new Set([...one, ...other])];
          const [title, names] = [labelBoth(owner.title), namesOf(both.map(stepName))];
          yield finding({
            check: 'steps-not-apart', level: small ? 'notice' : 'error',
            records: [{ type: 'process', id: process.id }, { type: 'position', id: owner.id }, ...both.map(({ id }) => ({ type: 'process-step' as const, id }))], identity: 2, about: apart.id,
            facts: { ...nameFacts(process.name), ownerZh: title.zh, ownerEn: title.en, stepsZh: names.zh, stepsEn: names.en, whyZh: apart.why.zh, whyEn: apart.why.en },
            text: { zh: '流程“{nameZh}”里，“{ownerZh}”一人经手不相容的步骤：{stepsZh}', en: 'in “{nameEn}”, “{ownerEn}” alone does steps that must be apart: {stepsEn}' },
            advice: { zh: '{whyZh}。把其中一步交给别的岗位。', en: '{whyEn}. Give one of the steps to another position.' },
          });
        }
      }
    },
  },
};
