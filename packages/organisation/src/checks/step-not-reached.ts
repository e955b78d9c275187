import { nameFacts } from '../changes/refusing.ts';
import { unreached } from '../process-graph.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { graphOf, namesOf, stepName } from './process-hands.ts';

/** Steps that no way from a start leads to, one finding a process. */
export const stepNotReached: CheckDefinition = {
  id: 'step-not-reached',
  name: { zh: '流程步骤走不到', en: 'Step that cannot be reached' },
  find: {
    *process(organisation, _, process) {
      const graph = organisation.derived(graphOf, process.id);
      const steps = unreached(graph).map((element) => graph.steps.get(element)).filter((step) => step !== undefined);
      if (steps.length === 0) return;
      const names = namesOf(steps.map(stepName));
      yield finding({
        check: 'step-not-reached', level: 'warning',
        records: [{ type: 'process', id: process.id }, ...steps.map(({ id }) => ({ type: 'process-step' as const, id }))], identity: 1,
        facts: { ...nameFacts(process.name), count: steps.length, stepsZh: names.zh, stepsEn: names.en },
        text: { zh: '流程“{nameZh}”有 {count} 个步骤从起点走不到：{stepsZh}', en: 'no way from the start of “{nameEn}” leads to {count} steps: {stepsEn}' },
        advice: { zh: '走不到的步骤不会有人做。补上连线，或删掉它。', en: 'What is never come to is never done. Draw the missing flow, or take the step out.' },
      });
    },
  },
};
