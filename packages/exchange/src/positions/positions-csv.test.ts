import { Organisation } from '@bandi/organisation';
import { assignmentRecordOf, cellRecordOf, dutyRecordOf, personRecordOf, positionRecordOf, unitRecordOf } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { positionsCsv } from './positions-csv.ts';

const pay = (cents: number) => ({ cents, currency: 'CNY' });

const shop = Organisation.from([
  unitRecordOf('shop', { name: { zh: '网店', en: 'Shop' }, lead: 'manager' }),
  unitRecordOf('service', { name: { zh: '客服部', en: 'Customer service' }, parent: 'shop' }),
  positionRecordOf('agent', 'service', {
    title: { zh: '客服专员', en: 'Agent' }, job: 'customer-service-agent', function: 'customer-service', heads: 3, fte: 250, reportsTo: 'manager',
    pay: { low: pay(450_000), typical: pay(550_050), high: pay(700_000) },
  }),
  positionRecordOf('manager', 'shop', { title: '=HYPERLINK("http://example.com")', function: 'management' }),
  positionRecordOf('packer', 'service', { title: '打包, 外协', order: 'a1', outsourced: true, reportsTo: 'manager' }),
  positionRecordOf('intern', 'service', { title: '实习生', order: 'a2', status: 'frozen' }),
  personRecordOf('li', { name: '李雷' }),
  personRecordOf('han', { name: '韩梅梅' }),
  assignmentRecordOf('li', 'agent'),
  assignmentRecordOf('han', 'agent', { from: '2026-06-01' }),
  dutyRecordOf('answer'),
  cellRecordOf('answer', 'agent', 'AR'),
]);

const lines = (language: 'zh' | 'en', day = '2026-07-01', withPay = false) =>
  positionsCsv(shop, { language, day, pay: withPay }).slice(1).split('\r\n');

describe('the list of positions', () => {
  it('has a row for every position, unit by unit as on the chart, under its path', () => {
    expect(lines('zh')).toEqual([
      '岗位编号,所属部门,岗位名称,岗位类型,职能,编制人数,编制 FTE,汇报对象,汇报对象编号,在岗人员,空缺,职责数,状态,是否外包',
      `manager,网店,"'=HYPERLINK(""http://example.com"")",,管理,1,1,,,,1,0,已批准,否`,
      `agent,网店 / 客服部,客服专员,customer-service-agent,客服,3,2.5,"'=HYPERLINK(""http://example.com"")",manager,韩梅梅、李雷,1,1,已批准,否`,
      `packer,网店 / 客服部,"打包, 外协",,运营,1,1,"'=HYPERLINK(""http://example.com"")",manager,,0,0,已批准,是`,
      'intern,网店 / 客服部,实习生,,运营,1,1,,,,0,0,冻结,否',
      '',
    ]);
  });

  it('speaks the language asked for', () => {
    expect(lines('en')[0]).toBe('Position ID,Unit,Position,Job,Function,Headcount,FTE,Reports to,Reports to (ID),Incumbents,Vacancies,Duties,Status,Outsourced');
    expect(lines('en')[2]).toContain('agent,Shop / Customer service,Agent,customer-service-agent,Customer service,3,2.5,');
  });

  it('counts as vacant the seats that nobody holds on the day', () => {
    expect(lines('zh', '2026-03-01')[2]).toContain(',李雷,2,1,');
  });

  it('has no pay unless it is asked for', () => {
    expect(lines('zh').join('\n')).not.toContain('5500.5');
    expect(lines('zh', '2026-07-01', true)[0]).toMatch(/,月薪（低）,月薪（常见）,月薪（高）,币种$/u);
    expect(lines('zh', '2026-07-01', true)[2]).toMatch(/,4500,5500.5,7000,CNY$/u);
    expect(lines('zh', '2026-07-01', true)[1]).toMatch(/,,,,$/u);
  });

  it('of an empty organisation is the header alone', () => {
    expect(positionsCsv(new Organisation(), { language: 'en', day: '2026-07-01' }).split('\r\n')).toHaveLength(2);
  });
});
