import type { Bilingual } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import { cellRecordOf, dutyRecordOf, positionRecordOf, sampleOrganisation, sampleRecords, unitRecordOf } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { shownMinutes } from './figures.ts';
import { jobDescription } from './job-description.ts';
import type { JobDescription } from './job-description.ts';
import { jobDescriptions } from './job-descriptions.ts';
import type { JobFacts } from './job-facts.ts';
import { measureOf } from './job-facts.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const jobs = new Map<string, JobFacts>([['packing', {
  name: both('打包员', 'Packer'), mission: both('又快又准地发出每一单', 'Ship every order fast and right'),
  measures: [both('错发率 = 错发单数 ÷ 发货单数（%）', 'Wrong parcels = wrong ÷ shipped (%)')], skills: [both('细心', 'Care')],
}]]);
const options = { jobs, language: 'zh', day: '2026-07-01', pay: false } as const;

function describeOf(id: string, organisation: Organisation = sampleOrganisation(), more: Partial<Parameters<typeof jobDescription>[2]> = {}): JobDescription {
  const position = organisation.get('position', id);
  if (position === undefined) throw new Error(id);
  return jobDescription(organisation, position, { ...options, ...more });
}

describe('jobDescription', () => {
  it('sets duties apart by letter: answering for it comes with doing it, asked and told by themselves', () => {
    expect(describeOf('operator').duties).toMatchObject({ answers: [], does: [{ name: '上新与商品维护', critical: true, function: '运营' }], asked: [{ name: '商品图制作' }], told: [] });
    expect(describeOf('ops-lead').duties.answers.map(({ letter }) => letter)).toEqual(['A', 'AR']);
  });

  it('names whom it answers to, who answers to it and who stands in, both ways', () => {
    expect(describeOf('owner')).toMatchObject({ reportsTo: null, standIns: [{ title: '运营主管', unit: '运营部' }], standsInFor: [{ title: '会计', unit: '山前茶' }] });
    expect(describeOf('ops-lead')).toMatchObject({ reportsTo: { title: '店主' }, reports: [{ title: '店铺运营', heads: 2 }], units: ['山前茶', '运营部'] });
    expect(describeOf('agent').dotted).toEqual([{ title: '运营主管', unit: '运营部' }]);
  });

  it('counts seats that nobody holds on the day, and none where others do the work or the position is frozen', () => {
    expect(describeOf('agent')).toMatchObject({ heads: 3, vacancies: 1 });
    expect(describeOf('agent', sampleOrganisation(), { day: '2025-12-31' }).vacancies).toBe(3);
    const frozen = Organisation.from([unitRecordOf('shop'), positionRecordOf('a', 'shop', { status: 'frozen' }), positionRecordOf('b', 'shop', { outsourced: true })]);
    expect([describeOf('a', frozen).vacancies, describeOf('b', frozen).vacancies]).toEqual([0, 0]);
  });

  it('leaves pay out unless it is asked for', () => {
    expect(describeOf('owner').pay).toBeNull();
    expect(describeOf('owner', sampleOrganisation(), { pay: true }).pay?.typical.cents).toBe(1_200_000);
  });

  it('tells its steps of every process in the order of the work, those of a unit with its lead, and no gateways', () => {
    expect(describeOf('bookkeeper').processes).toMatchObject([{ name: '补货付款', steps: [{ name: '抽盘' }, { name: '付款', sla: 1440, critical: true }] }]);
    expect(describeOf('ops-lead').processes).toMatchObject([{ name: '补货付款', steps: [{ name: '下单' }] }]);
    expect(describeOf('designer').processes[0]?.steps[0]).toMatchObject({ name: '拍图修图', outputs: ['商品图'] });
  });

  it('lists the work it carries, the largest first, which is its whole load', () => {
    const { activities, load } = describeOf('ops-lead');
    expect(activities).toEqual([{ name: '商品运营', fte: 60 }]);
    expect(load).toBe(60);
  });

  it('takes mission, measures and skills from the catalogue by the job, and has none for a job of its own', () => {
    const records = sampleRecords().map((entry) => (entry.type === 'position' && entry.record.id === 'packer' ? { ...entry, record: { ...entry.record, job: 'packing' } } : entry));
    expect(describeOf('packer', Organisation.from(records))).toMatchObject({ mission: '又快又准地发出每一单', measures: [{ name: '错发率', formula: '错发单数 ÷ 发货单数', unit: '%' }], skills: ['细心'] });
    expect(describeOf('owner')).toMatchObject({ mission: null, measures: [], skills: [] });
  });

  it('speaks the language asked for', () => {
    expect(describeOf('agent', sampleOrganisation(), { language: 'en' })).toMatchObject({ title: 'Service agent', function: 'Customer service', reportsTo: { title: 'Service lead' } });
  });
});

describe('a measure', () => {
  it('is taken apart into name, formula and unit, each only where it is there', () => {
    expect(measureOf('毛利率 = （净销售额 − 销货成本）÷ 净销售额（%）')).toEqual({ name: '毛利率', formula: '（净销售额 − 销货成本）÷ 净销售额', unit: '%' });
    expect(measureOf('Shop experience score (points)')).toEqual({ name: 'Shop experience score', formula: null, unit: 'points' });
    expect(measureOf('按时')).toEqual({ name: '按时', formula: null, unit: null });
  });
});

describe('minutes', () => {
  it('are said in the largest unit without long fractions', () => {
    expect([3, 90, 95, 1440, 2880, 4320].map((minutes) => shownMinutes(minutes, 'zh'))).toEqual(['3 分钟', '1.5 小时', '95 分钟', '24 小时', '2 天', '3 天']);
  });
});

describe('the document of several positions', () => {
  it('has a chapter for each unit in the order of the chart and every position once', () => {
    const document = jobDescriptions(sampleOrganisation(), 'all', options);
    const headings = document?.blocks.flatMap((block) => (block.kind === 'heading' && block.level <= 2 ? [block.text] : []));
    expect(headings).toEqual(['山前茶', '店主', '会计', '运营部', '运营主管', '店铺运营', '设计部', '视觉设计', '客服部', '客服主管', '客服专员', '仓储部', '仓管', '打包员']);
    expect(document).toMatchObject({ bound: true, company: '山前茶', about: ['适用范围：山前茶', '共 9 个岗位，编制 14 人', '编制日期：2026-07-01'] });
  });

  it('has only what is below a unit, and is not there where nothing is', () => {
    expect(jobDescriptions(sampleOrganisation(), { unit: 'service' }, options)?.blocks.filter((block) => block.kind === 'heading' && block.level === 2)).toHaveLength(2);
    expect(jobDescriptions(Organisation.from([unitRecordOf('shop')]), 'all', options)).toBeNull();
    expect(jobDescriptions(sampleOrganisation(), { unit: 'none' }, options)).toBeNull();
    expect(jobDescriptions(sampleOrganisation(), { position: 'none' }, options)).toBeNull();
  });

  it('says how many reports there are where naming all of them would fill pages', () => {
    const many = Organisation.from([unitRecordOf('shop'), positionRecordOf('lead', 'shop'), ...Array.from({ length: 40 }, (_, i) => positionRecordOf(`p${i}`, 'shop', { order: `b${String(i).padStart(2, '0')}`, reportsTo: 'lead' })), dutyRecordOf('d'), cellRecordOf('d', 'lead', 'A')]);
    const facts = jobDescriptions(many, { position: 'lead' }, options)?.blocks.find((block) => block.kind === 'facts');
    expect(facts?.kind === 'facts' ? facts.pairs.find(([name]) => name === '直接下级')?.[1] : '').toMatch(/p11 等 40 个岗位$/u);
  });
});
