import { expect, test } from 'vitest';
import { decide } from './index.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C46.1 a step that is edited is one record with the fields that changed', () => {
  const decision = decide(start, { type: 'set-process-step', step: 'sell:pack', sla: 600, system: 'WMS', critical: true });
  expect(decision).toEqual({ ok: true, diff: { added: [], removed: [], updated: [{ type: 'process-step', id: 'sell:pack', before: { sla: 1440, system: null }, after: { sla: 600, system: 'WMS' } }] } });
});

test('C46.2 its ways on are set all at once; one that stays keeps its id', () => {
  const after = madeLawfully(start, { type: 'set-process-step', step: 'restock:right', next: [{ to: 'pay', name: '是' }, { to: 'store', name: '否' }] });
  expect(after.get('process-step', 'restock:right')?.next).toEqual([
    { id: 'flow.right.pay', to: 'pay', name: '是' }, { id: 'flow.right.store', to: 'store', name: '否' },
  ]);
});

test('C46.3 an unknown step, lane, duty or other step, and a flow id that is taken, are refused', () => {
  expect(refusalOf(start, { type: 'set-process-step', step: 'sell:moon' })).toBe('unknown-record');
  for (const fields of [{ lane: 'boss' }, { duties: ['moon'] }, { approves: ['pay'] }, { next: [{ to: 'pay' }] }]) {
    expect(refusalOf(start, { type: 'set-process-step', step: 'sell:pack', ...fields })).toBe('unknown-record');
  }
  expect(refusalOf(start, { type: 'set-process-step', step: 'sell:pack', next: [{ id: 'flow.list.advise', to: 'sold' }] })).toBe('element-twice');
});
