import { Organisation } from '@bandi/organisation';
import { cellRecordOf, dutyRecordOf, positionRecordOf, sampleOrganisation, sampleRecords, unitRecordOf } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../sample-catalogue.test-support.ts';
import type { Block, TableBlock } from '../text-document.ts';
import { handbook } from './handbook.ts';

const options = { catalogue: sampleCatalogue, language: 'zh', day: '2026-07-01' } as const;
const blocksOf = (scope: Parameters<typeof handbook>[1], organisation: Organisation = sampleOrganisation()): readonly Block[] => handbook(organisation, scope, options)?.blocks ?? [];

/** The blocks of a chapter, its title left out. */
function chapter(blocks: readonly Block[], title: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.text === title);
  const to = blocks.findIndex((block, at) => at > from && block.kind === 'heading' && block.level === 1);
  return blocks.slice(from + 1, to === -1 ? undefined : to);
}
const tables = (blocks: readonly Block[]): TableBlock[] => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('the handbook of a unit', () => {
  it('has six chapters, is bound, and is that of the unit for a position, of everything for all', () => {
    const made = handbook(sampleOrganisation(), { unit: 'operations' }, options);
    expect(made?.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))).toEqual(['部门概述', '组织架构', '岗位编制', '职责分工', '业务流程', '指标与报表']);
    expect(made).toMatchObject({ bound: true, scope: '运营部', about: ['运营部', expect.stringContaining('2 个岗位，编制 3 人'), expect.any(String)] });
    expect(handbook(sampleOrganisation(), { position: 'operator' }, options)?.scope).toBe('运营部');
    expect(handbook(sampleOrganisation(), 'all', options)?.scope).toBe('山前茶');
  });

  it('is not there for a unit that is not, or that holds no position', () => {
    expect(handbook(sampleOrganisation(), { unit: 'nowhere' }, options)).toBeNull();
    expect(handbook(Organisation.from([unitRecordOf('shop')]), 'all', options)).toBeNull();
  });

  it('shows the chart of the unit alone, beginning with it', () => {
    const [picture, ...more] = chapter(blocksOf({ unit: 'service' }), '组织架构');
    expect(more).toEqual([]);
    expect(picture?.kind === 'picture' ? picture.scene.cards.map(({ key }) => key) : []).toEqual(['unit:service', 'position:service-lead', 'position:agent']);
  });

  it('counts who is there and who is missing on the day', () => {
    const facts = chapter(blocksOf({ unit: 'service' }), '部门概述').find((block) => block.kind === 'facts');
    expect(Object.fromEntries(facts?.kind === 'facts' ? facts.pairs : [])).toMatchObject({ 上级部门: '山前茶', 编制: '4 人', 在岗: '3 人', 空缺: '1 人' });
  });

  it('sets the letters of its positions beside one another, and names who elsewhere has a part', () => {
    const [matrix] = tables(chapter(blocksOf({ unit: 'operations' }), '职责分工'));
    expect(matrix?.columns.map(({ title }) => title)).toEqual(['职责', '运营主管', '店铺运营', '其他部门']);
    const row = matrix?.rows.find(([name]) => name === '商品图制作');
    expect(row?.slice(2)).toEqual(['C', expect.stringContaining('视觉设计')]);
    expect(matrix?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('sets no more than four positions over a table, and none of their duties is lost', () => {
    const many = Organisation.from([
      unitRecordOf('shop'), ...Array.from({ length: 12 }, (_, i) => [positionRecordOf(`p${i}`, 'shop', { title: `岗位 ${i}` }), dutyRecordOf(`d${i}`), cellRecordOf(`d${i}`, `p${i}`, 'R')] as const).flat(),
    ]);
    const found = tables(chapter(blocksOf('all', many), '职责分工'));
    expect(found.map(({ columns }) => columns.length)).toEqual([5, 5, 5]);
    expect(found.flatMap(({ rows }) => rows)).toHaveLength(12);
  });

  it('tells the processes its positions take part in, whole, with its own steps marked', () => {
    const [steps] = tables(chapter(blocksOf({ unit: 'operations' }), '业务流程'));
    const marks = steps?.rows.map((row) => row.at(-1)) ?? [];
    expect(marks).toContain('●');
    expect(marks).toContain('');
    expect(tables(chapter(blocksOf('all'), '业务流程')).every(({ columns }) => columns.at(-1)?.title === '产出')).toBe(true);
  });

  it('lists measures by job and the reports whose first writer is there', () => {
    const jobs: Readonly<Record<string, string>> = { operator: 'shop-running', packer: 'packing' };
    const organisation = Organisation.from(sampleRecords().map((entry) => (entry.type === 'position' ? { ...entry, record: { ...entry.record, job: jobs[entry.record.id] ?? null } } : entry)));
    const [measures, reports] = tables(chapter(blocksOf({ unit: 'operations' }, organisation), '指标与报表'));
    expect(measures?.rows).toEqual([['店铺运营', '访客数', '按实际值统计', '人']]);
    expect(reports?.rows).toEqual([['店铺日报', '店铺运营', '每天 10:00', '访客、转化']]);
  });
});
