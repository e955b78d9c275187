import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const roster = path.join(root, 'packages/exchange/src/people-import/samples/roster-libreoffice.xlsx');
const members = path.join(root, 'packages/exchange/src/people-import/samples/wecom-members-gbk.csv');

interface Document {
  readonly people: readonly { readonly name: string }[];
  readonly units: readonly { readonly name: string }[];
}

describe('import', () => {
  it('previews a workbook: how its columns are read and what would be made', async () => {
    const run = await bandi(['import', 'new', roster, '--lang', 'zh']);
    expect(run.code).toBe(0);
    expect(run.out).toContain('直属上级 → 直属上级');
    expect(run.out).toContain('新增 4 人，变动 0 人，不变 0 人');
    expect(run.out).toContain('新建 2 个部门、3 个岗位');
  });

  it('writes the organisation, and again what a later list changed in it', async () => {
    const departments = write('departments.csv', '部门名称,部门ID,父部门ID,排序\n公司,1,0,9\n运营部,2,1,8\n客服组,3,2,7\n');
    const company = path.join(folder, 'company.json');
    const first = await bandi(['import', 'new', departments, members, '-o', company]);
    expect(first.code).toBe(0);
    const document = JSON.parse(readFileSync(company, 'utf8')) as Document;
    expect(document.people).toHaveLength(4);
    expect(document.units.map(({ name }) => name).toSorted()).toEqual(['公司', '客服组', '运营部']);
    const later = write('later.csv', '姓名,帐号,所在部门,职位\n王总,wz,1,董事长\n李运,ly,2,运营总监\n张客,zk,3,客服专员\n');
    const again = await bandi(['import', company, later, '--gone', 'end', '--date', '2030-01-01', '--lang', 'en']);
    expect(again.out).toContain('People: 0 new, 1 changed, 2 the same');
    expect(again.out).toContain('No longer in the list: 赵客 – they get a last day');
  });

  it('names every problem with its row and its cure, ends with 1 and writes nothing', async () => {
    const list = write('bad.csv', '工号,姓名,上级\n1,甲,\n1,乙,甲\n3,丙,已\n');
    const target = path.join(folder, 'none.json');
    const run = await bandi(['import', 'new', list, '-o', target, '--lang', 'en']);
    expect(run.code).toBe(1);
    expect(run.error).toMatch(/error row 3: .*stands in row 2/u);
    expect(run.error).toContain('error row 4: nobody in the list');
    expect(() => readFileSync(target)).toThrow(/ENOENT/u);
    expect((await bandi(['import', 'new', list, '--skip', '3,4'])).code).toBe(0);
  });

  it('reads columns as --map says, and refuses what is no list, no file or no field', async () => {
    const list = write('odd.csv', '花名,组\n风清扬,一组\n令狐冲,一组\n');
    expect((await bandi(['import', 'new', list, '--map', '花名=name,组=unit'])).out).toContain('People: 2 new');
    for (const refused of [
      ['import', 'new', write('cover.csv', '说明\n2026\n'), '--lang', 'en'], ['import', 'new', list, '--map', '花名=nickname'],
      ['import', 'new', path.join(folder, 'none.csv')], ['import', 'new', write('half.json', '[{"name":')],
    ]) expect([refused, looksLikeRefusal(await bandi(refused))]).toEqual([refused, true]);
  });
});
