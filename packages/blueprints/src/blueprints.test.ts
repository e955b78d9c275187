import { readdirSync, readFileSync } from 'node:fs';
import { businessFunctions } from '@bandi/organisation';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { blueprintSchema, sourceSchema, type Blueprint, type BlueprintUnit } from './schema.ts';

const catalogue = new URL('../catalogue/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, catalogue), 'utf8'));
const filesIn = (folder: string): string[] => readdirSync(new URL(folder, catalogue)).filter((name) => name.endsWith('.yaml')).toSorted();
const entriesIn = (folder: string): { id: string }[] =>
  filesIn(folder).flatMap((name) => z.array(z.looseObject({ id: z.string() })).parse(read(`${folder}/${name}`)));
const idsIn = (folder: string): Set<string> => new Set(entriesIn(folder).map((entry) => entry.id));

const files = filesIn('blueprints');
const blueprints: readonly Blueprint[] = files.map((name) => blueprintSchema.parse(read(`blueprints/${name}`)));
const byId = new Map(blueprints.map((blueprint) => [blueprint.id, blueprint]));
const the = (id: string): Blueprint => {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no blueprint ${id}`);
  return found;
};
const tops = (blueprint: Blueprint): BlueprintUnit[] => blueprint.units.filter((unit) => unit.parent === null);
const departments = (blueprint: Blueprint): string[] =>
  blueprint.units.filter((unit) => unit.parent === tops(blueprint)[0]?.id).map((unit) => unit.name.zh);
const below = (blueprint: Blueprint, parent: string): string[] =>
  blueprint.units.filter((unit) => unit.parent === parent).map((unit) => unit.name.zh);

/** The ids from a unit up to its top; throws on a circle or an unknown parent. */
function lineUp(blueprint: Blueprint, id: string): string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null;) {
    const unit = blueprint.units.find((candidate) => candidate.id === at);
    if (unit === undefined) throw new Error(`${blueprint.id}: unknown unit ${at}`);
    if (line.includes(at)) throw new Error(`${blueprint.id}: circle through ${at}`);
    line.push(at);
    at = unit.parent;
  }
  return line;
}

type Features = Partial<Record<NonNullable<Blueprint['choose']>['when'][number]['feature'], number>>;
/** The plain reading of `choose`: all conditions hold, the smallest order wins. */
function chosen(features: Features): string | undefined {
  return blueprints
    .flatMap(({ id, choose }) => (choose === undefined ? [] : [{ id, ...choose }]))
    .filter(({ when }) => when.every(({ feature, from = -Infinity, below: limit = Infinity }) => {
      const value = features[feature] ?? 0;
      return from <= value && value < limit;
    }))
    .toSorted((a, b) => a.order - b.order)[0]?.id;
}

describe('the built-in blueprints', () => {
  it('are the eighteen of the list, each in the file of its name', () => {
    expect(blueprints.map((blueprint) => `${blueprint.id}.yaml`)).toEqual(files);
    expect(new Set(byId.keys())).toEqual(new Set([
      'brand-7', 'operations-centre', 'corporate', 'team-leads', 'functional', 'standard-4', 'basic-4', 'startup', 'growth',
      'business-units', 'project-team', 'promotion-channels', 'live-room', 'live-company', 'small-groups', 'front-middle-back',
      'agency', 'cross-border',
    ]));
    expect(blueprints).toHaveLength(18);
  });

  it('cover P1 to P12, each pattern by one blueprint', () => {
    const seen = blueprints.flatMap((blueprint) => blueprint.patterns).filter((pattern) => pattern.startsWith('P'));
    expect(seen.toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `P${index + 1}`).toSorted());
  });

  it('name sources that the catalogue lists', () => {
    const known = new Set(z.array(sourceSchema).parse(read('sources.yaml')).map((source) => source.id));
    for (const blueprint of blueprints) {
      for (const source of blueprint.sources) expect(known, blueprint.id).toContain(source);
    }
  });
});

describe.each(blueprints.map((blueprint) => [blueprint.id, blueprint] as const))('%s', (_, blueprint) => {
  it('has one top unit and its units are a tree', () => {
    expect(tops(blueprint)).toHaveLength(1);
    for (const unit of blueprint.units) expect(lineUp(blueprint, unit.id).at(-1)).toBe(tops(blueprint)[0]?.id);
  });

  it('names no two units alike', () => {
    expect(new Set(blueprint.units.map((unit) => unit.id)).size).toBe(blueprint.units.length);
    expect(new Set(blueprint.units.map((unit) => unit.name.zh)).size).toBe(blueprint.units.length);
    expect(new Set(blueprint.units.map((unit) => unit.name.en)).size).toBe(blueprint.units.length);
  });

  it('gives each of the fifteen functions exactly one home', () => {
    expect(blueprint.units.flatMap((unit) => unit.functions).toSorted()).toEqual([...businessFunctions].toSorted());
  });

  it('gives no post and no activity two homes, also with what it contains', () => {
    const contained = Object.values(blueprint.contains).flatMap((id) => the(id).units.filter((unit) => unit.parent !== null));
    const all = [...blueprint.units, ...contained];
    for (const ids of [all.map((unit) => unit.id), all.flatMap((unit) => unit.jobs), all.flatMap((unit) => unit.activities)]) {
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('says for every unit what fills it: posts, activities, functions or units below', () => {
    for (const unit of blueprint.units) {
      const filled = unit.jobs.length + unit.activities.length + unit.functions.length + below(blueprint, unit.id).length;
      expect(filled, unit.id).toBeGreaterThan(0);
    }
  });

  it('names only jobs and activities that the catalogue has', () => {
    const jobs = idsIn('jobs');
    const activities = idsIn('activities');
    for (const unit of blueprint.units) {
      for (const job of [...unit.jobs, ...unit.lead]) expect(jobs, unit.id).toContain(job);
      for (const activity of unit.activities) expect(activities, unit.id).toContain(activity);
    }
  });

  it('names for every unit at least one job that can lead it', () => {
    for (const unit of blueprint.units) expect(unit.lead.length, unit.id).toBeGreaterThan(0);
  });

  it('sends the people of a unit that is not worth having to another unit that is not below it', () => {
    for (const unit of blueprint.units) {
      if (unit.into === undefined) continue;
      expect(lineUp(blueprint, unit.into)).not.toContain(unit.id);
    }
  });

  it('never dissolves its top unit', () => {
    expect(tops(blueprint)[0]?.worthFrom).toBe(1);
    expect(tops(blueprint)[0]?.repeat).toBeUndefined();
  });

  it('never repeats a unit inside a repeated unit', () => {
    const repeated = new Set(blueprint.units.filter((unit) => unit.repeat !== undefined).map((unit) => unit.id));
    for (const unit of blueprint.units) {
      expect(lineUp(blueprint, unit.id).filter((id) => repeated.has(id)).length, unit.id).toBeLessThanOrEqual(1);
    }
  });

  it('contains only known blueprints, which contain no others, in units it has', () => {
    for (const [unit, id] of Object.entries(blueprint.contains)) {
      expect(blueprint.units.map((candidate) => candidate.id)).toContain(unit);
      expect(the(id).contains).toEqual({});
      expect(id).not.toBe(blueprint.id);
    }
  });
});

describe('names are the names of the pattern', () => {
  it.each([
    ['brand-7', ['网络运营部', '视觉设计部', '网络分销部', '客户服务部', '网络推广部', '商务拓展部', '电商物流部']],
    ['team-leads', ['货品组', '视觉组', '营销策划组', '数据分析组']],
    ['functional', ['运营部', '设计部', '采购部', '仓管部', '行政部']],
    ['standard-4', ['运营部', '设计部', '客服部', '物流部']],
    ['basic-4', ['运营', '客服', '美工', '文案', '后台支持']],
    ['operations-centre', ['运营部']],
    ['corporate', ['运营职能', '财务职能']],
    ['front-middle-back', ['前台', '中台', '后台']],
    ['live-company', ['主播工作室', '小中台', '大中台']],
    ['agency', ['店铺基础运营', '页面视觉设计', '产品设计策划', '整合营销策划', '精准推广投放', '大数据分析', '售前/售后客服', 'CRM 会员运营', '仓储物流', 'IT 研发']],
  ])('%s has these units under its top and no others', (id, names) => {
    expect(departments(the(id))).toEqual(names);
  });

  it.each([
    ['basic-4', 'back-office', ['物流', '商务', '产品']],
    ['corporate', 'operations-function', ['网站运营', '产品开发', '市场营销', '客户服务']],
    ['corporate', 'finance-function', ['会计', '财务分析', '风险管理']],
    ['small-groups', 'public-platform', ['供应链', 'IT', '仓储', '客服', '市场推广', '摄影']],
    ['front-middle-back', 'front-office', ['品类运营', '内容营销', '用户增长']],
    ['front-middle-back', 'middle-office', ['商品中心', '用户中心', '订单中心', '数据中心']],
    ['front-middle-back', 'back-office', ['财务', '法务', '人力资源', '基础设施']],
    ['business-units', 'middle-office', ['商品中心', '用户中心', '订单中心', '数据中心']],
  ])('%s has these units under %s and no others', (id, parent, names) => {
    expect(below(the(id), parent)).toEqual(names);
  });

  test('the seven departments of a brand stand from their first person on', () => {
    expect(the('brand-7').units.every((unit) => unit.worthFrom === 1)).toBe(true);
  });

  test.each([
    ['live-room', 'live-room'], ['live-company', 'live-room'], ['small-groups', 'goods-group'], ['business-units', 'channel-group'],
    ['project-team', 'channel-group'], ['cross-border', 'channel-group'],
  ])('%s repeats one unit for each %s', (id, repeat) => {
    expect(the(id).units.flatMap((unit) => unit.repeat ?? [])).toEqual([repeat]);
  });
});

describe('automatic choice', () => {
  const shares = [0, 0.3, 0.59, 0.6, 0.7, 0.85, 1];

  test('no two blueprints have the same order', () => {
    const orders = blueprints.flatMap((blueprint) => blueprint.choose?.order ?? []);
    expect(new Set(orders).size).toBe(orders.length);
  });

  test('some blueprint is chosen for every team of 0 to 5000 heads, whatever its shares', () => {
    const gaps: Features[] = [];
    for (let heads = 0; heads <= 5000; heads += 1) {
      for (const live of shares) {
        for (const abroad of shares) {
          const features = { heads, 'live-share': live, 'cross-border-share': abroad };
          if (chosen(features) === undefined) gaps.push(features);
        }
      }
    }
    expect(gaps).toEqual([]);
  });

  test.each([
    [1, 0, 0, 'startup'], [5, 0.59, 0.69, 'startup'], [6, 0, 0, 'standard-4'], [29, 0.59, 0.69, 'standard-4'],
    [30, 0, 0, 'brand-7'], [299, 0.59, 0.69, 'brand-7'], [300, 0, 0, 'business-units'], [5000, 1, 1, 'business-units'],
    [5, 1, 0, 'startup'], [6, 0.6, 0, 'live-room'], [15, 1, 0, 'live-room'], [16, 0.6, 0, 'live-company'],
    [299, 1, 0, 'live-company'], [300, 1, 0, 'business-units'],
    [2, 0, 1, 'startup'], [3, 0, 0.7, 'cross-border'], [299, 0, 1, 'cross-border'], [300, 0, 1, 'business-units'],
    [4, 1, 1, 'cross-border'], [10, 0.9, 1, 'live-room'],
  ])('%i heads with %f of sales live and %f cross-border get %s', (heads, live, abroad, id) => {
    expect(chosen({ heads, 'live-share': live, 'cross-border-share': abroad })).toBe(id);
  });
});
