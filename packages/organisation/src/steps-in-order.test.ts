import { expect, test } from 'vitest';
import { stepsInOrder } from './steps-in-order.ts';
import { stepRecordOf } from './testing/builders.ts';
import type { ProcessStep } from './records/process-step.ts';

const step = (element: string, next: readonly string[], fields: Partial<ProcessStep> = {}): ProcessStep => stepRecordOf('p', element, next, fields).record as ProcessStep;
const order = (steps: readonly ProcessStep[]): string => stepsInOrder(steps).map(({ element }) => element).join(' ');

test('H29 steps come as they are gone: a step after all that lead to it, the first way before the second, ways back not counted', () => {
  expect(order([
    step('end', [], { kind: 'end' }), step('join', ['end']), step('b', ['join']), step('a', ['join']), step('ask', ['a', 'b', 'begin2'], { kind: 'decision' }),
    step('begin2', ['ask']), step('begin', ['begin2'], { kind: 'start' }),
  ])).toBe('begin begin2 ask a b join end');
});

test('H29 what may happen during a step follows it, what nothing leads to comes last, and none is lost in a circle', () => {
  expect(order([step('late', ['end'], { kind: 'boundary', on: 'do' }), step('alone', []), step('do', ['end']), step('end', []), step('begin', ['do'], { kind: 'start' })])).toBe('begin do late end alone');
  expect(order([step('one', ['two']), step('two', ['one'])]).split(' ').toSorted()).toEqual(['one', 'two']);
});

test('H29 a chain of 20,000 steps does not recurse', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => step(`s${at}`, at === 19_999 ? [] : [`s${at + 1}`]));
  expect(stepsInOrder(chain.toReversed()).at(-1)?.element).toBe('s19999');
});
