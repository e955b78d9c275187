import { expect, test } from 'vitest';
import { decide } from './changes/index.ts';
import { processFromList, readStepList } from './step-list.ts';
import { sampleOrganisation } from './testing/index.ts';

const made = (list: string) => {
  const outcome = processFromList(list);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.text.en);
  return outcome;
};

test('H25 a list of steps becomes lanes and steps that follow one another, whatever its punctuation', () => {
  const { lanes, steps } = made('1. 客服：登记退货 → 退货单（2小时）\n2、仓库：验货（≤ 1 天）\n\n- Finance: pay back -> receipt (24 h)\r\n客服：通知顾客');
  expect(lanes.map(({ name }) => name)).toEqual(['客服', '仓库', 'Finance']);
  expect(steps.map(({ element, name, lane, sla, outputs }) => [element, name, lane, sla, outputs])).toEqual([
    ['start', undefined, 'lane-1', undefined, undefined], ['step-1', '登记退货', 'lane-1', 120, ['退货单']], ['step-2', '验货', 'lane-2', 1440, []],
    ['step-3', 'pay back', 'lane-3', 1440, ['receipt']], ['step-4', '通知顾客', 'lane-1', null, []], ['end', undefined, 'lane-1', undefined, undefined],
  ]);
  expect(decide(sampleOrganisation(), { type: 'add-process', id: 'returns', name: '退货', function: 'warehouse', lanes, steps }).ok).toBe(true);
});

test('H26 a line that names nobody is said with its number, and nothing is made', () => {
  const outcome = processFromList('客服：登记\n验货');
  expect(outcome.ok ? [] : outcome.problems.map(({ line }) => line)).toEqual([2]);
  expect(processFromList(' \n ').ok).toBe(false);
});

test('H27 brackets that hold no time stay in the text', () => {
  expect(made('客服: 登记 (电话)').steps[1]).toMatchObject({ name: '登记 (电话)', sla: null });
});

test('H31 rows of a table are read by their headings, in whatever order, or as who, what, result and time', () => {
  const named = readStepList('步骤\t负责人\t时限\t输出\r\n登记退货\t客服\t2小时\t退货单\r\n验货\t仓库\t\t\r\n');
  expect(named.steps).toEqual([
    { line: 2, who: '客服', what: '登记退货', result: '退货单', sla: 120 }, { line: 3, who: '仓库', what: '验货', result: null, sla: null },
  ]);
  expect(readStepList('1\t客服\t登记\n2\t仓库\t"验货，\n拍照"\t照片\t1 天内').steps).toEqual([
    { line: 1, who: '客服', what: '登记', result: null, sla: null }, { line: 2, who: '仓库', what: '验货， 拍照', result: '照片', sla: 1440 },
  ]);
});

test('H31 what was understood is told beside the lines that were not', () => {
  const { steps, problems } = readStepList('客服：登记\n验货\n"老板"：拍板');
  expect([steps.map(({ who }) => who), problems.map(({ line }) => line)]).toEqual([['客服', '"老板"'], [2]]);
});
