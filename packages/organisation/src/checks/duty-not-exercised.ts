import type { Duty } from '../records/duty.ts';
import type { CheckDefinition } from './definition.ts';
import { isDone } from './duty-holders.ts';
import { finding, records } from './finding.ts';
import { namesOf } from './process-hands.ts';
import type { Derivation } from './reading.ts';

const anyProcess: Derivation<boolean> = (organisation) => organisation.count('process') > 0;
const isOnlyOnPaper: Derivation<boolean> = (organisation, _, duty) => organisation.ids('process-step.duties', duty).size === 0 && organisation.derived(isDone, duty);

/** Duties that somebody does and no process step ever fulfils, one finding a function. Silent where there is no process. */
export const dutyNotExercised: CheckDefinition = {
  id: 'duty-not-exercised',
  name: { zh: '职责未落到流程', en: 'Duty that no process exercises' },
  find: { *whole(organisation) {
    if (!organisation.derived(anyProcess)) return;
    const byFunction = new Map<string, Duty[]>();
    for (const duty of organisation.all('duty')) {
      if (!organisation.derived(isOnlyOnPaper, duty.id)) continue;
      const list = byFunction.get(duty.function) ?? [];
      list.push(duty);
      byFunction.set(duty.function, list);
    }
    for (const [of, duties] of byFunction) {
      const names = namesOf(duties.map(({ name }) => name));
      yield finding({
        check: 'duty-not-exercised', level: 'notice',
        records: records('duty', duties.map(({ id }) => id).toSorted()), identity: 0, about: of,
        facts: { count: duties.length, dutiesZh: names.zh, dutiesEn: names.en },
        text: { zh: '{count} 项职责没有出现在任何流程里：{dutiesZh}', en: '{count} duties appear in no process: {dutiesEn}' },
        advice: { zh: '写在纸上、流程里没有的职责，往往没人做。补进流程，或确认它仍然需要。', en: 'A duty that no process exercises is often not done. Put it into a process, or ask whether it is still needed.' },
      });
    }
  } },
};
