import { nameFacts } from '../changes/refusing.ts';
import { endless } from '../process-graph.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { graphOf, namesOf, stepName } from './process-hands.ts';

/** Steps from which no way leads to an end. */
export const processWithoutEnd: CheckDefinition = {
  id: 'process-without-end',
  name: { zh: '流程走不到终点', en: 'Process that never ends' },
  find: {
    *process(organisation, _, process) {
      const graph = organisation.derived(graphOf, process.id);
      const steps = endless(graph).map((element) => graph.steps.get(element)).filter((step) => step !== undefined);
      if (steps.length === 0) return;
      const names = namesOf(steps.map(stepName));
      yield finding({
        check: 'process-without-end', level: 'warning',
        records: [{ type: 'process', id: process.id }, ...steps.map(({ id }) => ({ type: 'process-step' as const, id }))], identity: 1,
        facts: { ...nameFacts(process.name), count: steps.length, stepsZh: names.zh, stepsEn: names.en },
        text: { zh: '流程“{nameZh}”有 {count} 个步骤走不到终点：{stepsZh}', en: 'from {count} steps of “{nameEn}” no way leads to an end: {stepsEn}' },
        advice: { zh: '只会循环的流程没有完成的时候。给它一条通往结束的路。', en: 'A process that only goes round is never done. Give it a way to an end.' },
      });
    },
  },
};
