import { nameFacts } from '../changes/refusing.ts';
import { criticalPath } from '../process-graph.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';
import { graphOf, namesOf, stepName } from './process-hands.ts';

/** The times of the steps on the longest way come to more than the process promises. */
export const promiseNotKept: CheckDefinition = {
  id: 'promise-not-kept',
  name: { zh: '步骤时限合计超过承诺', en: 'Times that add up to more than the promise' },
  find: {
    *process(organisation, _, process) {
      const { promise } = process;
      if (promise === null) return;
      const path = criticalPath(organisation.derived(graphOf, process.id), promise.from, promise.to);
      if (path.minutes <= promise.minutes) return;
      const timed = path.steps.filter(({ sla }) => sla !== null && sla > 0);
      const names = namesOf(timed.map(stepName));
      yield finding({
        check: 'promise-not-kept', level: 'warning',
        records: [{ type: 'process', id: process.id }, ...timed.map(({ id }) => ({ type: 'process-step' as const, id }))], identity: 1,
        facts: { ...nameFacts(process.name), hours: hours(path.minutes), promised: hours(promise.minutes), stepsZh: names.zh, stepsEn: names.en },
        text: { zh: '流程“{nameZh}”承诺 {promised} 小时完成，最长路径的时限合计 {hours} 小时：{stepsZh}', en: '“{nameEn}” promises {promised} hours; the times of its longest way come to {hours}: {stepsEn}' },
        advice: { zh: '每一步都按时，合起来仍会超时。压缩其中的步骤，或让它们同时进行。', en: 'With every step on time the whole is still late. Shorten steps, or let them run side by side.' },
      });
    },
  },
};

function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
