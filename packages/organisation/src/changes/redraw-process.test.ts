import { expect, test } from 'vitest';
import { lanesOf, stepsOf } from '../processes.ts';
import type { Change } from './index.ts';
import { decide } from './index.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const drawn = (): Extract<Change, { type: 'redraw-process' }> => ({
  type: 'redraw-process', process: 'sell',
  lanes: lanesOf(start, 'sell').map(({ element, name }) => ({ element, name })),
  steps: stepsOf(start, 'sell').map(({ element, kind, lane, name, next }) => ({ element, kind, lane, name, next })),
});

test('C47.1 drawn as it was, nothing changes: fields that are left out stay', () => {
  expect(decide(start, drawn())).toEqual({ ok: true, diff: { added: [], updated: [], removed: [] } });
});

test('C47.2 what is no longer drawn goes, with the part of the promise that counted from it; what is new comes', () => {
  const { lanes, steps, ...change } = drawn();
  const after = madeLawfully(start, {
    ...change,
    lanes: [{ element: 'new', name: '质检' }, ...lanes],
    steps: [
      ...steps.filter(({ element }) => element !== 'pack').map((step) => (step.element === 'advise' ? { ...step, next: [{ to: 'check' }] } : step)),
      { element: 'check', kind: 'task', lane: 'new', next: [{ to: 'sold' }] },
    ],
    document: '<definitions/>',
  });
  expect(lanesOf(after, 'sell').map(({ element }) => element)).toEqual(['new', 'pictures', 'shop', 'chat', 'parcel']);
  expect([after.has('process-step', 'sell:pack'), after.has('process-step', 'sell:check')]).toEqual([false, true]);
  expect(after.get('process', 'sell')).toMatchObject({ document: '<definitions/>', promise: { minutes: 2880, from: null, to: null } });
  expect(after.get('process-step', 'sell:advise')).toMatchObject({ duties: ['answer-customers'], sla: 3, critical: true });
});

test('C47.3 lanes keep their order keys where they can, and are dealt new ones where they changed places', () => {
  const { lanes, ...change } = drawn();
  const [first, ...others] = lanes;
  const between = decide(start, { ...change, lanes: [first, { element: 'new', name: 'N' }, ...others] });
  expect(between.ok && between.diff.updated).toEqual([]);
  const after = madeLawfully(start, { ...change, lanes: lanes.toReversed() });
  expect(lanesOf(after, 'sell').map(({ element }) => element)).toEqual(['parcel', 'chat', 'shop', 'pictures']);
});

test('C47.4 an unknown process, lane, step or duty, and an id that is there twice, are refused', () => {
  const { steps, ...change } = drawn();
  expect(refusalOf(start, { ...drawn(), process: 'moon' })).toBe('unknown-record');
  for (const fields of [{ lane: 'boss' }, { next: [{ to: 'pay' }] }, { duties: ['moon'] }]) {
    expect(refusalOf(start, { ...change, steps: [...steps, { element: 'x', kind: 'task', ...fields }] })).toBe('unknown-record');
  }
  expect(refusalOf(start, { ...change, steps: [...steps, ...steps] })).toBe('element-twice');
});
