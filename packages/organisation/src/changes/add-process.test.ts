import { expect, test } from 'vitest';
import { lanesOf, stepsOf } from '../processes.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const returns = {
  type: 'add-process', id: 'returns', name: '退货', function: 'customer-service',
  lanes: [{ element: 'Chat', name: '客服', position: 'agent' }, { element: 'Store', name: '仓库', unit: 'warehouse' }],
  steps: [
    { element: 'Begin', kind: 'start', lane: 'Chat', next: [{ to: 'Check' }] },
    { element: 'Check', kind: 'task', lane: 'Store', name: '验货', sla: 1440, duties: ['keep-stock'], next: [{ to: 'Done' }, { to: 'Check', name: '再验' }] },
    { element: 'Done', kind: 'end', lane: 'Chat' },
  ],
} as const;
const withStep = (fields: object) => ({ ...returns, steps: [...returns.steps, { element: 'Late', kind: 'task', ...fields }] });

test('C42.1 a process comes with its lanes, steps and flows; what is left out is empty', () => {
  const after = madeLawfully(start, { ...returns, lanes: [...returns.lanes], steps: returns.steps.map((step) => ({ ...step })) } as never);
  expect(after.get('process', 'returns')).toEqual({
    id: 'returns', name: '退货', function: 'customer-service', catalogue: null, purpose: null, promise: null, document: null,
  });
  expect(lanesOf(after, 'returns').map(({ element, position, unit }) => [element, position, unit])).toEqual([['Chat', 'agent', null], ['Store', null, 'warehouse']]);
  expect(after.get('process-step', 'returns:Check')).toEqual({
    id: 'returns:Check', process: 'returns', element: 'Check', lane: 'Store', kind: 'task', trigger: 'none', name: '验货', sla: 1440, inputs: [], outputs: [],
    system: null, duties: ['keep-stock'], critical: false, approves: [], on: null,
    next: [{ id: 'flow.Check.Done', to: 'Done', name: null }, { id: 'flow.Check.Check', to: 'Check', name: '再验' }],
  });
  expect(stepsOf(after, 'returns')).toHaveLength(3);
});

test('C42.2 an id that is there, in the organisation or twice in the process, is refused', () => {
  expect(refusalOf(start, { ...returns, id: 'sell' })).toBe('record-exists');
  expect(refusalOf(start, withStep({ element: 'Chat' }))).toBe('element-twice');
  expect(refusalOf(start, withStep({ next: [{ id: 'flow.Check.Done', to: 'Done' }] }))).toBe('element-twice');
});

test('C42.3 lanes, steps, duties and holders that are not there are refused', () => {
  for (const fields of [{ lane: 'Moon' }, { next: [{ to: 'Moon' }] }, { approves: ['Moon'] }, { on: 'Moon' }, { duties: ['moon'] }]) {
    expect(refusalOf(start, withStep(fields))).toBe('unknown-record');
  }
  expect(refusalOf(start, { ...returns, lanes: [...returns.lanes, { element: 'L', name: 'L', position: 'moon' }] })).toBe('unknown-record');
  expect(refusalOf(start, { ...returns, lanes: [...returns.lanes, { element: 'L', name: 'L', unit: 'moon' }] })).toBe('unknown-record');
  expect(refusalOf(start, { ...returns, promise: { minutes: 5, from: 'Moon', to: null } })).toBe('unknown-record');
});

test('C42.4 a lane is held by a position or a unit, and a flow never leaves its process', () => {
  expect(refusalOf(start, { ...returns, lanes: [...returns.lanes, { element: 'L', name: 'L', position: 'agent', unit: 'shop' }] })).toBe('lane-held-twice');
  expect(refusalOf(start, withStep({ next: [{ to: 'sell:pack' }] }))).toBe('bad-change');
  expect(refusalOf(start, withStep({ next: [{ to: 'pack' }] }))).toBe('unknown-record');
});

test('C42.5 a drawing that is too large is refused', () => {
  expect(refusalOf(start, { ...returns, document: 'x'.repeat(2_000_001) })).toBe('bad-change');
});
