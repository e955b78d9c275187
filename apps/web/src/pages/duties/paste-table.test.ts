import { expect, test } from 'vitest';
import type { Named } from './paste-table.ts';
import { readTable } from './paste-table.ts';
import { readTabText, writeTabText } from './tab-text.ts';

const named: Named = {
  duties: [{ id: 'ship', name: { zh: '打包发货', en: 'Pack orders' } }, { id: 'chat', name: { zh: '接待咨询', en: 'Answer customers' } }, { id: 'sum', name: '=对账' }],
  positions: [
    { id: 'agent', title: { zh: '客服专员', en: 'Agent' }, unit: '客服部' }, { id: 'lead-a', title: '主管', unit: '客服部' }, { id: 'lead-b', title: '主管', unit: '仓储部' },
  ],
  letter: (duty, position) => (duty === 'chat' && position === 'agent' ? 'R' : null),
};
const read = (text: string) => readTable(readTabText(text), named);
const kinds = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.problems.map(({ kind, text: what }) => `${kind} ${what}`);
};

test('a table with the names of duties and positions goes where they say, whatever the order; only what differs is an edit', () => {
  expect(read('职责\t客服专员\t客服部 / 主管\n接待咨询\tR\tA\n打包发货\t\tc')).toEqual({
    ok: true, duties: 2, positions: 2, edits: [{ duty: 'chat', position: 'lead-a', letter: 'A' }, { duty: 'ship', position: 'lead-a', letter: 'C' }],
  });
});

test('names are known in both languages, and an empty cell clears', () => {
  expect(read('\tAgent\nANSWER  customers\t\nPack orders\tI')).toMatchObject({ ok: true, edits: [{ duty: 'chat', position: 'agent', letter: null }, { duty: 'ship', letter: 'I' }] });
});

test('a title, a line of units, headings of groups and counts are passed over; units tell like names apart', () => {
  const sheet = '职责分工表\n\t\t客服部\t\t仓储部\n职责\t关键\t客服专员\t主管\t主管\t问题\n客服\n接待咨询\t是\tR\tA\t\n仓储\n打包发货\t\t\t\tAR\t缺 R\nA\t\t0\t1\t1';
  expect(read(sheet)).toEqual({ ok: true, duties: 2, positions: 3, edits: [{ duty: 'chat', position: 'lead-a', letter: 'A' }, { duty: 'ship', position: 'lead-b', letter: 'AR' }] });
});

test('what is not known, means several or is no letter is said, and nothing of the table is taken', () => {
  expect(kinds('职责\t客服专员\t店小二\n接待咨询\tR\tA\n浇花\tR\t\n')).toEqual(['unknown-position 店小二', 'unknown-duty 浇花']);
  expect(kinds('职责\t客服专员\t主管\n接待咨询\tR\tA')).toEqual(['several-positions 主管']);
  expect(kinds('职责\t客服专员\n接待咨询\t负责\n接待咨询\tR')).toEqual(['not-a-letter 负责', 'duty-twice 接待咨询']);
  expect(kinds('甲\t乙\n丙\tR')).toEqual(['no-heads ']);
});

test('of duties of one name the id in the row says which', () => {
  const twice: Named = { ...named, duties: [...named.duties, { id: 'chat-night', name: '接待咨询' }] };
  const result = readTable(readTabText('职责\t客服专员\t编号\n接待咨询\tI\tchat-night\n接待咨询\tC\tchat'), twice);
  expect(result).toMatchObject({ ok: true, edits: [{ duty: 'chat-night', letter: 'I' }, { duty: 'chat', letter: 'C' }] });
  expect(readTable(readTabText('职责\t客服专员\n接待咨询\tI'), twice)).toMatchObject({ ok: false, problems: [{ kind: 'several-duties' }] });
});

test('the apostrophe that keeps a spreadsheet from running a name is no part of it', () => {
  expect(read("职责\t客服专员\n'=对账\tR")).toMatchObject({ ok: true, edits: [{ duty: 'sum', letter: 'R' }] });
});

test('text between tabs is read as spreadsheets write it, and comes back the same', () => {
  expect(readTabText('a\t"b\nc"\t"say ""hi"""\r\n\tx\r\n')).toEqual([['a', 'b\nc', 'say "hi"'], ['', 'x']]);
  expect(readTabText('5"\tb')).toEqual([['5"', 'b']]);
  const rows = [['a"b', 'c\td', ''], ['', '两\n行', 'x']];
  expect(readTabText(writeTabText(rows))).toEqual(rows);
});
