import type { Position } from '@bandi/organisation';
import { Organisation } from '@bandi/organisation';
import { sampleOrganisation, sampleRecords } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../sample-catalogue.test-support.ts';
import type { Block, TableBlock } from '../text-document.ts';
import { hiringKits } from './hiring-kits.ts';

const options = { catalogue: sampleCatalogue, language: 'zh', day: '2026-07-01', pay: false, company: null } as const;

function withPosition(id: string, fields: Partial<Position>): Organisation {
  return Organisation.from(sampleRecords().map((entry) => (entry.type === 'position' && entry.record.id === id ? { ...entry, record: { ...entry.record, ...fields } } : entry)));
}
const kitOf = (position: string, more: Partial<Parameters<typeof hiringKits>[2]> = {}, organisation = sampleOrganisation()): readonly Block[] =>
  hiringKits(organisation, { position }, { ...options, ...more })?.blocks ?? [];
const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);
/** What stands under a heading, up to the next. */
function under(blocks: readonly Block[], title: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const to = blocks.findIndex((block, at) => at > from && block.kind === 'heading');
  return blocks.slice(from + 1, to === -1 ? undefined : to);
}
const tableUnder = (blocks: readonly Block[], title: string): TableBlock | undefined => under(blocks, title).find((block) => block.kind === 'table');

describe('a hiring kit', () => {
  it('has advert, scorecard and probation goals, each on pages of its own', () => {
    expect(kitOf('operator').flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [[block.level, block.text, block.newPage]] : []))).toEqual([
      [1, '店铺运营', false], [2, '招聘启事', false], [2, '面试评分表', true], [2, '试用期目标（30/90 天）', true],
    ]);
  });

  it('of several positions is of those with seats nobody holds on the day, with contents; of none there is none', () => {
    const all = hiringKits(sampleOrganisation(), 'all', options);
    expect(all?.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))).toEqual(['视觉设计', '客服专员']);
    expect(all).toMatchObject({ bound: true, title: '招聘资料包' });
    expect(hiringKits(sampleOrganisation(), { unit: 'warehouse' }, options)).toBeNull();
    expect(hiringKits(sampleOrganisation(), { unit: 'nowhere' }, options)).toBeNull();
    expect(hiringKits(sampleOrganisation(), { position: 'nobody' }, options)).toBeNull();
  });

  it('says nothing of pay unless it is asked for', () => {
    expect(textOf(kitOf('owner'))).not.toContain('¥');
    expect(textOf(kitOf('owner', { pay: true }))).toContain('¥9,600 – ¥15,600');
  });

  it('names no person, for it goes outside', () => {
    const people = [...sampleOrganisation().all('person')].map(({ name }) => (typeof name === 'string' ? name : name.zh));
    expect(people.length).toBeGreaterThan(3);
    const text = textOf(hiringKits(sampleOrganisation(), 'all', options)?.blocks ?? []);
    expect(people.filter((name) => new RegExp(String.raw`\b${name}\b`, 'u').test(text))).toEqual([]);
  });

  it('bears the name that is chosen for the company', () => {
    expect(textOf(under(kitOf('operator', { company: '好茶集团' }), '关于我们'))).toContain('好茶集团');
  });
});

describe('the advert', () => {
  it('lists what the position does and answers for, critical duties first, no more than the catalogue says', () => {
    const [list] = under(kitOf('ops-lead'), '你将负责');
    const items = list?.kind === 'list' ? list.items : [];
    expect(items.length).toBeLessThanOrEqual(sampleCatalogue.hiring.advert.most.duties + 1);
    expect(textOf(under(kitOf('operator'), '你将负责'))).toContain('上新与商品维护');
    expect(textOf(under(kitOf('operator'), '你将负责'))).not.toContain('商品图制作');
  });

  it('leaves to be filled in what nobody wrote down', () => {
    expect(under(kitOf('owner'), '我们看重')).toMatchObject([{ kind: 'missing' }]);
    expect(under(kitOf('owner'), '怎么应聘')).toMatchObject([{ kind: 'missing' }]);
  });
});

describe('the scorecard', () => {
  it('asks about skills and duties of the position as the catalogue says, with room to write', () => {
    const table = tableUnder(kitOf('operator', {}, withPosition('operator', { job: 'shop-running' })), '评分项');
    expect(table?.rows).toEqual([
      ['实操', 'Excel', '演示“Excel”', '', ''], ['情景', '★ 上新与商品维护', '“上新与商品维护”出事怎么办', '', ''], ['价值观', '价值观', '你的失误', '', ''],
    ]);
    expect(table?.least).toBeGreaterThan(20);
  });

  it('keeps a skill whole that looks like a pattern', () => {
    const jobs = new Map([['odd', { name: { zh: '', en: '' }, mission: { zh: '', en: '' }, measures: [], skills: [{ zh: '$& {item}', en: '' }] }]]);
    expect(tableUnder(kitOf('operator', { catalogue: { ...sampleCatalogue, jobs } }, withPosition('operator', { job: 'odd' })), '评分项')?.rows[0]).toEqual(['实操', '$& {item}', '演示“$& {item}”', '', '']);
  });

  it('explains every mark and names the sites the standards come from', () => {
    expect(tableUnder(kitOf('operator'), '评分标准')?.rows).toEqual([['3', '好', '有实例'], ['1', '差', '没有实例']]);
    expect(textOf(kitOf('operator'))).toContain('标准来源：example.org、行业经验');
  });
});

describe('the probation goals', () => {
  it('are by then the duties it does, in the end those it answers for, and the share of output the catalogue says', () => {
    const blocks = kitOf('ops-lead');
    expect(textOf(under(blocks, '第 90 天：满产能'))).toMatch(/独立承担：.*产出达到满产能的 90%–100%，按以下工作量计：商品运营 100%/u);
    expect(textOf(under(blocks, '第 30 天：基础'))).not.toContain('产出达到');
  });

  it('say which contract the law asks for so long a probation', () => {
    expect(textOf(kitOf('operator'))).toContain('约定 90 天试用期，合同期须满 3 年或为无固定期限。');
  });

  it('have a column to write in for each stage beside every measure', () => {
    const table = tableUnder(kitOf('packer', {}, withPosition('packer', { job: 'packing' })), '考核指标');
    expect(table?.columns.map(({ title }) => title)).toEqual(['指标', '计算方式', '目标值', '30 天', '90 天']);
    expect(table?.rows).toEqual([['错发率', '错发单数 ÷ 发货单数 (%)', '', '', '']]);
  });
});
