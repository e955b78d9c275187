import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../index.ts';
import { empty, imported, picture, plan } from '../testing.test-support.ts';
import { problemCodes } from './import-problem.ts';

/** Code → a list that has it, the row and the column it is to name. */
const cases: Readonly<Record<ProblemCode, readonly [text: string, row: number, column: number]>> = {
  'no-name': ['工号,姓名,部门\n1,,甲\n', 2, 1],
  'name-too-long': [`姓名,部门\n${'长'.repeat(201)},甲\n`, 2, 0],
  'duplicate-id': ['工号,姓名\n1,甲\n1,乙\n', 3, 0],
  'same-name': ['姓名,部门\n甲,一部\n甲,二部\n', 3, 0],
  'own-boss': ['工号,姓名,上级\n1,甲,甲\n', 2, 2],
  'unknown-manager': ['工号,姓名,上级\n1,甲,\n2,乙,丙\n', 3, 2],
  'ambiguous-manager': ['工号,姓名,上级\n1,甲,\n2,甲,1\n3,乙,甲\n', 4, 2],
  'manager-cycle': ['工号,姓名,上级\n1,甲,乙\n2,乙,丙\n3,丙,甲\n', 2, 2],
  'several-roots': ['工号,姓名,上级\n1,甲,\n2,乙,甲\n3,丙,\n', 4, 2],
  'bad-date': ['姓名,部门,入职日期\n甲,一部,2026-02-30\n', 2, 2],
  'dates-reversed': ['姓名,入职日期,离职日期\n甲,2026-02-03,2026-01-03\n', 2, 2],
  'bad-capacity': ['姓名,部门,FTE\n甲,一部,很多\n', 2, 2],
  'id-lost-digits': ['工号,姓名\n1.23457E+17,甲\n', 2, 0],
  'unknown-unit-id': ['姓名,帐号,所在部门\n甲,a,17\n', 2, 2],
  'unknown-parent-unit': ['部门名称,部门ID,父部门ID\n甲部,2,9\n', 2, 2],
  'unit-cycle': ['部门名称,部门ID,父部门ID\n甲部,2,3\n乙部,3,2\n', 2, 2],
  'duplicate-unit-id': ['部门名称,部门ID,父部门ID\n甲部,2,0\n乙部,2,0\n', 3, 1],
  'no-unit-name': ['部门名称,部门ID,父部门ID\n,2,0\n乙部,3,0\n', 2, 0],
  'several-units': ['姓名,部门,岗位\n甲,一部;二部,客服\n', 2, 1],
  'unknown-dotted': ['工号,姓名,虚线上级\n1,甲,丙\n', 2, 2],
  'bad-photo': ['姓名,部门,照片\n甲,一部,C:\\me.png\n', 2, 2],
};

describe('a problem', () => {
  it.each(problemCodes)('%s names the row and the column, and says in both languages why and what mends it', (code) => {
    const [text, row, column] = cases[code];
    const found = plan(empty(), [text]).problems.filter((problem) => problem.code === code);
    expect(found).toMatchObject([{ row, column }]);
    for (const problem of found) for (const words of [problem.text, problem.cure]) expect(words.zh !== '' && words.en !== '' && !/\{\w+\}/u.test(words.zh + words.en)).toBe(true);
  });

  it('is mended by another text in the cell, which is then what is imported', () => {
    const organisation = empty();
    const text = '工号,姓名,岗位,上级\n1,王总,总经理,\n2,乙,专员,王综\n';
    const [problem] = plan(organisation, [text]).problems;
    expect(problem?.choices).toMatchObject([{ text: '1' }]);
    const mends = [{ sheet: 0, row: 3, column: 3, text: problem?.choices[0]?.text ?? '' }];
    expect(imported(organisation, [text], { mends }).problems).toEqual([]);
    expect(picture(organisation)).toContain('公司: 专员 ×1 (乙) → 总经理');
  });

  it('is gone with the row that is left out', () => {
    expect(plan(empty(), ['工号,姓名\n1,甲\n1,乙\n'], { mends: [{ sheet: 0, row: 3, column: null, text: '' }] }).counts).toMatchObject({ errors: 0, new: 1 });
  });

  it('of two managers of one name is mended by choosing one, also where nothing but the row tells them apart', () => {
    const text = '姓名,邮箱,上级\n甲,a@x.cn,\n甲,b@x.cn,\n乙,c@x.cn,甲\n';
    const problem = plan(empty(), [text]).problems.find(({ code }) => code === 'ambiguous-manager');
    expect(problem?.choices.map((choice) => choice.text)).toEqual(['a@x.cn', 'b@x.cn']);
    for (const answer of ['b@x.cn', '甲 #3', '甲（b@x.cn）']) {
      expect(plan(empty(), [text], { mends: [{ sheet: 0, row: 4, column: 2, text: answer }] }).counts.errors).toBe(0);
    }
  });
});
