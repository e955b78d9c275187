import { describe, expect, it } from 'vitest';
import { readSource } from '../tables/read-source.ts';
import type { Remembered } from './recognise-table.ts';
import { recogniseTable } from './recognise-table.ts';

function recognised(text: string, remembered?: Remembered) {
  const read = readSource('list', text);
  const table = read.ok ? read.tables[0] : undefined;
  if (table === undefined) throw new Error('not read');
  const { source, kind, headRow, columns } = recogniseTable(table, remembered);
  return { source, kind, headRow, fields: columns.map(({ field }) => field) };
}

const remembered: Remembered = () => ({ 花名: 'name', 姓名: 'own', 部门: '' });

describe('a layout', () => {
  it.each([
    ['wecom', 'units', '部门名称,部门ID,父部门ID,排序', ['unit-name', 'unit-id', 'parent', 'order']],
    ['wecom', 'people', '姓名,帐号,手机号,邮箱,所在部门,职位,性别,是否部门内领导,排序,别名,地址,座机,禁用,禁用项说明：(0-启用;1-禁用)', ['name', 'id', 'own', 'email', 'unit', 'title', 'own', 'is-lead', null, 'own', 'own', 'own', null, null]],
    ['dingtalk', 'people', '员工UserID,部门,职位,姓名,性别,工号,是否此部门主管(是/否),手机号,邮箱,分机号,办公地点,备注', ['id', 'unit', 'title', 'name', 'own', 'number', 'is-lead', 'own', 'email', 'own', 'own', 'own']],
    ['feishu', 'people', '*姓名,*部门（必填）,*人员类型,*入职日期,直属上级', ['name', 'unit', 'own', 'start', 'manager']],
    ['feishu', 'people', 'Name,Department,Workforce type,Start date', ['name', 'unit', 'own', 'start']],
    ['visio', 'people', 'Name,Reports_To,Department,Title,Telephone', ['name', 'manager', 'unit', 'title', 'own']],
    ['orgchart', 'people', 'PersonID,SupervisorID,Name,Title,Department,Photo,IsAssistant', ['id', 'manager', 'name', 'title', 'unit', 'photo', 'assistant']],
    ['orgplus', 'people', 'Person ID,Supervisor ID,Full Name,Job Title,Cost,AltReportsTo', ['id', 'manager', 'name', 'title', 'own', 'dotted']],
    ['organimi', 'people', 'ID,First Name,Last Name,Boss ID,Dottedids', ['id', 'first-name', 'last-name', 'manager', 'dotted']],
    ['drawio', 'people', '# connect: {"from": "boss", "to": "name"}\nname,position,boss,fill', ['name', 'title', 'manager', null]],
    ['own-list', 'people', '编号,姓名,团队,职务,汇报给', ['number', 'name', 'unit', 'title', 'manager']],
  ])('%s (%s) is known by its headings: %s', (source, kind, headings, fields) => {
    const cells = fields.map((_, place) => (place === 0 ? '甲' : 'x1')).join(',');
    expect(recognised(`${headings}\n${cells}\n`)).toMatchObject({ source, kind, headRow: 0, fields });
  });

  it('is known with more columns than it had and in any order', () => {
    expect(recognised('直属上级,工号,职位,所在部门,帐号,姓名,入职日期\n,1,a,2,x,甲,2020-01-01\n'))
      .toMatchObject({ source: 'wecom', fields: ['manager', 'number', 'title', 'unit', 'id', 'name', 'start'] });
  });
});

describe('headings', () => {
  it('are found below a title and advice', () => {
    expect(recognised('花名册,,\n填写须知：姓名必填,,\n姓名,部门,岗位\n甲,一部,客服\n')).toMatchObject({ headRow: 2, fields: ['name', 'unit', 'title'] });
  });

  it('nobody knows are guessed by what stands below, and otherwise stay with the person', () => {
    expect(recognised('姓名,部门,联络,星座,空\n甲,一部,a@x.cn,狮子,\n').fields).toEqual(['name', 'unit', 'email', 'own', null]);
  });

  it('of pay, papers and accounts are left out unless somebody asks for them', () => {
    expect(recognised('姓名,部门,基本工资,身份证号码,银行卡号,Base salary\n甲,一部,9000,1,2,3\n').fields).toEqual(['name', 'unit', null, null, null, null]);
  });

  it('mean what was chosen the last time', () => {
    expect(recognised('姓名,花名,部门\n甲,风,一部\n', remembered).fields).toEqual(['own', 'name', null]);
  });

  it('may be missing: the column of names is found all the same', () => {
    expect(recognised('1,张三,客服9\n2,李四,客服9\n')).toMatchObject({ kind: 'people', headRow: -1, fields: [null, 'name', null] });
  });
});
