import { nameFacts } from '../changes/refusing.ts';
import { holdingsOn } from '../incumbents.ts';
import type { CheckDefinition } from './definition.ts';
import { finding, inPeople } from './finding.ts';

export const personOverFull: CheckDefinition = {
  id: 'person-over-full',
  name: { zh: '人员超额任职', en: 'Person over full' },
  find: {
    *person(organisation, { today }, person) {
      const held = holdingsOn(organisation, person.id, today);
      const share = held.reduce((sum, assignment) => sum + assignment.share, 0);
      if (share <= person.capacity) return;
      yield finding({
        check: 'person-over-full',
        level: 'error',
        records: [{ type: 'person', id: person.id }, ...held.map(({ id }) => ({ type: 'assignment' as const, id }))],
        identity: 1,
        facts: { ...nameFacts(person.name), share: inPeople(share), capacity: inPeople(person.capacity), count: held.length },
        text: { zh: '{nameZh}的 {count} 项任职合计占用 {share} 人的工时，超过其工作时间 {capacity} 人', en: '{nameEn} holds {count} assignments of {share} FTE in all, more than their {capacity} FTE' },
        advice: {
          zh: '调低任职占比，或结束其中一项任职。由谁接手需要人来决定。',
          en: 'Lower a share or end an assignment. Who takes over is for people to decide.',
        },
      });
    },
  },
};
