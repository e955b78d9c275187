import { nameFacts } from '../changes/refusing.ts';
import { labelBoth } from '../label.ts';
import type { CheckDefinition } from './definition.ts';
import { answersForIt, commonLead, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';

export const dutyWithTwoAccountable: CheckDefinition = {
  id: 'duty-with-two-accountable',
  name: { zh: '职责多头负责', en: 'Duty with two accountable positions' },
  find: {
    *duty(organisation, _, duty) {
      const accountable = partsIn(organisation, duty.id).filter(answersForIt);
      if (accountable.length < 2) return;
      const titles = accountable.map(({ position }) => labelBoth(position.title));
      const keep = commonLead(organisation, accountable.map(({ position }) => position))
        ?? (accountable.find(({ letter }) => letter === 'AR') ?? accountable[0])?.position;
      yield finding({
        check: 'duty-with-two-accountable',
        level: 'error',
        records: [{ type: 'duty', id: duty.id }, ...accountable.map(({ position }) => ({ type: 'position' as const, id: position.id }))],
        identity: 1,
        facts: { ...nameFacts(duty.name), count: accountable.length, titlesZh: titles.map(({ zh }) => zh).join('、'), titlesEn: titles.map(({ en }) => en).join(', ') },
        text: { zh: '职责“{nameZh}”有 {count} 个负责岗位（A）：{titlesZh}', en: '{count} positions are accountable (A) for “{nameEn}”: {titlesEn}' },
        advice: {
          zh: '多人负责等于没人负责。只留一个负责岗位，其余改为执行（R）或协商（C）。',
          en: 'Where two answer, each waits for the other. Keep one; let the others do it (R) or be consulted (C).',
        },
        mend: accountable
          .filter(({ position }) => position.id !== keep?.id)
          .map(({ position, letter }) => ({ type: 'set-responsibility', duty: duty.id, position: position.id, letter: letter === 'AR' ? 'R' : 'C' })),
      });
    },
  },
};
