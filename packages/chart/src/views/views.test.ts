import { noFilter } from '@bandi/organisation';
import { describe, expect, it } from 'vitest';
import { chartNodes } from '../scene/chart.ts';
import type { ChartNodes } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';
import { defaultCardFields } from '../scene/options.ts';
import { composeScene, sceneFromOrganisation } from '../scene/build-scene.ts';
import { chartPicture } from '../scene/picture.ts';
import { eighty, fourteen, organisationOf } from '../scene/samples.test-support.ts';
import { foldedAfter } from './fold.ts';

const DAY = '2026-11-24';
const nodes = (options: Partial<ChartOptions>, organisation = eighty): ChartNodes => chartNodes(organisation, { asOf: DAY, ...options });
/** The tree as indented names, a line a card. */
const tree = (chart: ChartNodes): string[] => chart.nodes.map(({ level, name }) => `${'-'.repeat(level)}${name}`);
const views = ['by-unit', 'unit-areas', 'by-reporting-line', 'by-function', 'by-channel', 'people', 'matrix'] as const;

/** Positions that do not stand back under a filter. */
const found = (filter: Partial<ChartOptions['filter']>, more: Partial<ChartOptions> = {}): string[] => {
  const chart = nodes({ view: 'by-reporting-line', filter: { ...noFilter, ...filter }, ...more });
  return chart.nodes.filter(({ key }) => chart.faded?.has(key) === false).map(({ id }) => id);
};
const shown = (options: Partial<ChartOptions>): string[] => sceneFromOrganisation(eighty, { asOf: DAY, ...options }).cards.map(({ id }) => id);
const height = (compact: boolean): number => chartPicture(fourteen, { compact, view: 'by-reporting-line', asOf: DAY }).height;
/** The texts of a card in the order they are drawn. */
const words = (options: Partial<ChartOptions>, key: string): string => {
  const scene = sceneFromOrganisation(fourteen, { asOf: DAY, view: 'by-reporting-line', ...options });
  const card = scene.cards.find((one) => one.key === key);
  return scene.texts.slice(card?.textFrom, card?.textTo).map(({ text }) => text).join('|');
};

describe('views', () => {
  it('in every view a card stands after the one above it, one level deeper, and has a key of its own', () => {
    for (const view of views) {
      for (const organisation of [fourteen, eighty]) {
        const { nodes: made, parent } = nodes({ view }, organisation);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        for (const [at, { level }] of made.entries()) {
          const above = parent[at] ?? at;
          expect(above).toBeLessThan(at);
          expect(level).toBe(above === -1 ? 0 : (made[above]?.level ?? 0) + 1);
        }
      }
    }
  });

  it('every view but that of people under leads has every position once', () => {
    for (const view of views) {
      if (view === 'people') continue;
      expect(nodes({ view }).nodes.filter(({ kind }) => kind === 'position')).toHaveLength(eighty.count('position'));
    }
  });

  it('by function, positions hang below the nearest lead who does the same, else below the function', () => {
    const found = tree(nodes({ view: 'by-function' }, fourteen));
    expect(found.slice(0, 2)).toEqual(['管理', '-电商负责人']);
    expect(found.slice(found.indexOf('客服'), found.indexOf('仓储物流'))).toEqual(['客服', '-客服主管', '--售前客服', '--售后客服']);
    expect(nodes({ view: 'by-function' }, fourteen).nodes.find(({ key }) => key === 'function:customer-service')).toMatchObject({ kind: 'group', heads: 5 });
  });

  it('a circle of reporting lines still shows every position of a group', () => {
    const circle = organisationOf([{ id: 'u', name: 'U' }], [
      { id: 'a', title: 'A', unit: 'u', function: 'data', reportsTo: 'b' }, { id: 'b', title: 'B', unit: 'u', function: 'data', reportsTo: 'a' },
    ]);
    expect(nodes({ view: 'by-function' }, circle).nodes).toHaveLength(3);
  });

  it('people under leads: a card a lead, on it the seats below that lead nobody, empty ones too', () => {
    const chart = nodes({ view: 'people' }, fourteen);
    expect(tree(chart)).toEqual(['电商负责人', '-运营主管', '-设计主管', '-客服主管', '-仓库主管']);
    expect(chart.nodes[3]).toMatchObject({ list: [{ name: '售前客服', people: ['何静', '马小宇'], vacant: 1 }, { name: '售后客服', people: ['郑婷婷'], vacant: 0 }] });
    expect(words({ view: 'people' }, chart.nodes[3]?.key ?? '')).toContain('何静|售前客服|马小宇|售前客服|空缺：售前客服|郑婷婷|售后客服');
    expect(chart.heads).toEqual(nodes({ view: 'by-reporting-line' }, fourteen).heads);
  });

  it('seats of outsourced and frozen positions are listed as such, not as vacant', () => {
    const team = organisationOf([{ id: 'u', name: 'U' }], [
      { id: 'lead', title: '主管', unit: 'u', function: 'data', people: ['王一'] },
      { id: 'a', title: '打包', unit: 'u', function: 'data', reportsTo: 'lead', heads: 3, outsourced: true },
      { id: 'b', title: '客服', unit: 'u', function: 'data', reportsTo: 'lead', frozen: true },
    ]);
    const texts = sceneFromOrganisation(team, { view: 'people', asOf: DAY }).texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['外包 3 人：打包', '冻结：客服']));
    expect(texts.filter((text) => text.startsWith('空缺'))).toEqual([]);
  });

  it('a filter finds those who are listed on the card of their lead, and counts them', () => {
    const chart = nodes({ view: 'people', filter: { ...noFilter, text: '郑婷婷' }, others: 'remove' }, fourteen);
    expect(tree(chart)).toEqual(['电商负责人', '-客服主管']);
    expect(chart.matched).toEqual({ count: 1, of: fourteen.count('position') });
  });

  it('the matrix names the leads of dotted lines on the card', () => {
    const { texts } = sceneFromOrganisation(fourteen, { view: 'matrix', asOf: DAY });
    expect(texts.map(({ text }) => text)).toContain('虚线汇报：运营主管');
  });

  it('areas hold what belongs to them and nothing overlaps', () => {
    const picture = chartPicture(eighty, { view: 'unit-areas', asOf: DAY });
    const { x, y, width, height } = picture.places;
    const box = (i: number) => ({ left: x[i] ?? 0, top: y[i] ?? 0, right: (x[i] ?? 0) + (width[i] ?? 0), bottom: (y[i] ?? 0) + (height[i] ?? 0) });
    for (const [at, above] of picture.chart.parent.entries()) {
      const inner = box(at);
      if (above >= 0) {
        const outer = box(above);
        expect(inner.left >= outer.left && inner.top > outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom).toBe(true);
      }
      for (const [other, lead] of picture.chart.parent.entries()) {
        if (lead !== above || other <= at) continue;
        const beside = box(other);
        expect(beside.left >= inner.right || beside.right <= inner.left || beside.top >= inner.bottom || beside.bottom <= inner.top).toBe(true);
      }
    }
    expect(picture.width / picture.height).toBeGreaterThan(0.9);
    expect(picture.width / picture.height).toBeLessThan(3);
  });
});

describe('views of several trees', () => {
  it('functions stand apart, each a tree whole with its lines', () => {
    const picture = chartPicture(eighty, { view: 'by-function', asOf: DAY, aspect: 1.6, legend: false, title: '' });
    const { x, y, width, height } = picture.places;
    const inside = (px: number, py: number, i: number): boolean =>
      px >= (x[i] ?? 0) - 1 && px <= (x[i] ?? 0) + (width[i] ?? 0) + 1 && py >= (y[i] ?? 0) - 1 && py <= (y[i] ?? 0) + (height[i] ?? 0) + 1;
    for (const line of composeScene(picture).lines.filter(({ dashed }) => !dashed)) {
      expect(inside(line.points[0] ?? 0, line.points[1] ?? 0, picture.find(line.from))).toBe(true);
      expect(inside(line.points.at(-2) ?? 0, line.points.at(-1) ?? 0, picture.find(line.to))).toBe(true);
    }
    for (let a = 0; a < picture.nodes.length; a += 1) {
      for (let b = a + 1; b < picture.nodes.length; b += 1) {
        const apart = (x[a] ?? 0) >= (x[b] ?? 0) + (width[b] ?? 0) || (x[b] ?? 0) >= (x[a] ?? 0) + (width[a] ?? 0) || (y[a] ?? 0) >= (y[b] ?? 0) + (height[b] ?? 0) || (y[b] ?? 0) >= (y[a] ?? 0) + (height[a] ?? 0);
        expect(apart).toBe(true);
      }
    }
  });
});

describe('what is shown of a view', () => {
  it('a filter fades what it does not ask for, or leaves only that with its line to the top', () => {
    const filter = { ...noFilter, functions: ['live' as const] };
    const faded = nodes({ filter });
    expect(faded.nodes).toHaveLength(nodes({}).nodes.length);
    expect(faded.faded?.has('position:host')).toBe(false);
    expect(faded.faded?.has('position:gm')).toBe(true);
    expect(faded.matched).toEqual({ count: 3, of: eighty.count('position') });
    expect(tree(nodes({ filter, others: 'remove' }))).toEqual(['品牌电商中心', '-直播部', '--直播负责人', '--主播', '--中控场控']);
  });

  it('filters find vacancies, outsourced work, names, units with all below, and what the checks found', () => {
    expect(found({ outsourced: true })).toEqual(['photo']);
    expect(found({ vacant: true, units: ['live'] })).toEqual(['host', 'buyer']);
    expect(found({ vacant: true, functions: ['live'] })).toEqual(['host']);
    expect(found({ text: '小鹿' })).toEqual(['host']);
    expect(found({ units: ['service'] }).toSorted()).toEqual(['after-agent', 'after-lead', 'pre-agent', 'pre-lead', 'service-lead']);
    expect(found({ finding: 'warning' }, { findings: new Map([['position:gm', { level: 'notice', count: 1 }], ['position:hr', { level: 'error', count: 2 }]]) })).toEqual(['hr']);
  });

  it('a picture in which nothing matches says so, and does not say there is nothing', () => {
    const scene = sceneFromOrganisation(eighty, { filter: { ...noFilter, text: '火星' }, others: 'remove' });
    expect(scene.description).toBe('没有符合筛选条件的岗位');
  });

  it('focus keeps a branch and its line to the top', () => {
    const chart = nodes({ focus: 'unit:service', others: 'remove' });
    expect(tree(chart).slice(0, 2)).toEqual(['品牌电商中心', '-客户服务部']);
    expect(chart.nodes.some(({ id }) => id === 'host')).toBe(false);
    expect(nodes({ focus: 'unit:service' }).faded?.has('unit:live')).toBe(true);
    expect(nodes({ focus: 'unit:gone' }).faded).toBeNull();
  });

  it('a depth folds what is below it, except what was opened by hand', () => {
    expect(shown({ depth: 1 })).toEqual(['brand']);
    expect(shown({ depth: 2 })).toContain('service');
    expect(shown({ depth: 2 })).not.toContain('pre');
    expect(shown({ depth: 2, opened: new Set(['unit:service']) })).toContain('pre');
    const [service] = nodes({}).nodes.filter(({ key }) => key === 'unit:service');
    if (service === undefined) throw new Error('no service');
    const opened = foldedAfter(service, { folded: [], opened: [], depth: 2 });
    expect(opened).toEqual({ folded: [], opened: ['unit:service'] });
    expect(foldedAfter(service, { ...opened, depth: 2 })).toEqual({ folded: [], opened: [] });
    expect(foldedAfter(service, { folded: [], opened: [], depth: null })).toEqual({ folded: ['unit:service'], opened: [] });
  });
});

describe('what is on a card is chosen', () => {
  const nothing = { ...defaultCardFields, people: false, heads: false, vacancy: false, unit: false };

  it('nothing but the title when nothing is asked for, and pay only when it is', () => {
    expect(words({ fields: nothing }, 'position:agents')).toBe('售前客服');
    expect(words({ fields: { ...nothing, function: true, start: true } }, 'position:agents')).toBe('售前客服|客服|任职自 2026-01-01');
    expect(words({}, 'position:agents')).not.toMatch(/¥|月/u);
  });

  it('photos have initials to stand in for them', () => {
    expect(words({ fields: { ...nothing, people: true, photo: true } }, 'position:after')).toBe('售后客服|婷婷|郑婷婷');
    expect(words({ language: 'en', fields: { ...nothing, people: true, photo: true } }, 'position:after')).toBe('After-sale agent|ZT|Zheng Tingting');
  });

  it('a compact card is one line and smaller', () => {
    expect(words({ compact: true }, 'position:after')).toBe('售后客服|1 人');
    expect(height(true)).toBeLessThan(height(false));
  });

  it('who comes and goes within a month of another day than today stands on the card', () => {
    expect(words({ asOf: '2025-12-20', today: DAY }, 'position:after')).toBe('售后客服|1 人|郑婷婷 2026-01-01 到岗|空缺');
    expect(words({ asOf: '2025-11-20', today: DAY }, 'position:after')).toBe('售后客服|1 人|空缺');
    expect(words({ asOf: '2025-12-20', today: '2025-12-20' }, 'position:after')).toBe('售后客服|1 人|空缺');
  });
});
