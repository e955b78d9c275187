import type { Duty } from '../records/duty.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding, records } from './finding.ts';
import { namesOf } from './process-hands.ts';

/** Duties that somebody does and no process step ever fulfils, one finding a function. Silent where there is no process. */
export const dutyNotExercised: CheckDefinition = {
  id: 'duty-not-exercised',
  name: { zh: '职责未落到流程', en: 'Duty that no process exercises' },
  *find(organisation) {
    if (organisation.count('process') === 0) return;
    const byFunction = new Map<string, Duty[]>();
    for (const duty of organisation.all('duty')) {
      if (organisation.ids('process-step.duties', duty.id).size > 0 || !partsIn(organisation, duty.id).some(doesIt)) continue;
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
  },
};
