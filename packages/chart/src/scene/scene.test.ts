import { Organisation } from '@bandi/organisation';
import { describe, expect, it } from 'vitest';
import { measureText } from '../text/measure.ts';
import { sceneFromOrganisation } from './build-scene.ts';
import { defaultCardFields } from './options.ts';
import type { ChartOptions } from './options.ts';
import type { Scene } from './scene.ts';
import { eighty, fourteen, organisationOf, three } from './samples.test-support.ts';

const DAY = '2026-11-24';
const scene = (options: Partial<ChartOptions> = {}, organisation = fourteen): Scene => sceneFromOrganisation(organisation, { asOf: DAY, ...options });
const card = (from: Scene, key: string): Scene['cards'][number] => {
  const found = from.cards.find((c) => c.key === key);
  if (found === undefined) throw new Error(`no card ${key}`);
  return found;
};
/** The lines of text on a card, joined as read. */
const words = (from: Scene, key: string): string => {
  const { textFrom, textTo } = card(from, key);
  return from.texts.slice(textFrom, textTo).map((text) => text.text).join('|');
};

const everyWay = (['by-unit', 'by-reporting-line'] as const).flatMap((view) =>
  (['top-down', 'left-right'] as const).flatMap((direction) => (['zh', 'en'] as const).map((language) => ({ view, direction, language }))));

describe('what is on a scene', () => {
  it('by unit, every unit and every position has one card', () => {
    for (const organisation of [three, fourteen, eighty]) {
      const keys = scene({ view: 'by-unit' }, organisation).cards.map((c) => c.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(organisation.count('unit') + organisation.count('position'));
    }
  });

  it('by reporting line, every position has one card and hangs from its lead', () => {
    const made = scene({ view: 'by-reporting-line' }, eighty);
    expect(made.cards).toHaveLength(eighty.count('position'));
    const lead = new Map(made.lines.filter((line) => !line.dashed).map((line) => [line.to, line.from]));
    for (const position of eighty.all('position')) {
      expect(lead.get(`position:${position.id}`)).toBe(position.reportsTo === null ? undefined : `position:${position.reportsTo}`);
    }
  });

  it('a card shows title, holders and heads', () => {
    expect(words(scene(), 'position:after')).toBe('售后客服|1 人|郑婷婷');
    expect(words(scene({ language: 'en' }), 'position:after')).toBe('After-sale agent|1|Zheng Tingting');
  });

  it('seats nobody holds are a vacancy, and a card nobody holds is dashed', () => {
    expect(words(scene(), 'position:agents')).toContain('缺 1 人');
    expect(words(scene(), 'position:ads')).toContain('空缺');
    expect(words(scene({ language: 'en' }), 'position:agents')).toContain('1 vacant');
    const made = scene();
    expect(made.boxes[card(made, 'position:ads').boxFrom]?.dashed).toBe(true);
    expect(made.boxes[card(made, 'position:agents').boxFrom]?.dashed).toBe(false);
  });

  it('before anybody has come, all seats are vacant', () => {
    expect(words(scene({ asOf: '2025-12-31' }), 'position:agents')).toContain('空缺 3 人');
  });

  it('more than four holders are four names and how many more', () => {
    expect(words(scene({}, eighty), 'position:tmall')).toMatch(/^店铺运营专员\|6 人\|[^|、]+(、[^|、]+){3} \+2$/u);
  });

  it('outsourced and frozen positions are marked and not called vacant', () => {
    expect(words(scene({}, eighty), 'position:photo')).toBe('摄影师|2 人|外包');
    expect(words(scene({}, eighty), 'position:kol')).toContain('冻结');
    expect(words(scene({}, eighty), 'position:kol')).not.toContain('缺');
  });

  it('a unit shows its lead and the approved heads of all below it', () => {
    expect(words(scene(), 'unit:service')).toBe('客户服务部|5 人|负责人：刘芳');
    expect(words(scene(), 'unit:company')).toBe('电商事业部|14 人|负责人：周启明');
  });

  it('a list of names runs in the direction of the picture even when the first is Arabic', () => {
    const mixed = organisationOf([{ id: 'u', name: 'U' }], [{ id: 'p', title: 'P', unit: 'u', function: 'data', heads: 2, people: ['محمد', '李雷'] }]);
    expect(scene({}, mixed).texts.find((text) => text.text === 'محمد、李雷')?.direction).toBe('ltr');
  });

  it('large numbers are grouped', () => {
    const many = organisationOf([{ id: 'u', name: 'U' }], [{ id: 'p', title: 'P', unit: 'u', function: 'data', heads: 1_234_567 }]);
    expect(words(scene({}, many), 'position:p')).toContain('1,234,567 人');
  });

  it('the load bar shows workload over approved time, and an overload in another colour', () => {
    const loaded = Organisation.from([...fourteen.entries(), {
      type: 'load',
      record: {
        id: 'l', activity: 'packing', name: 'packing', function: 'warehouse', fte: { low: 200, typical: 250, high: 300 }, outsourced: false,
        carriers: [{ position: 'pack', fte: 250 }, { position: 'store-lead', fte: 40 }],
      },
    }]);
    const made = scene({ fields: { ...defaultCardFields, load: true } }, loaded);
    expect(words(made, 'position:pack')).toContain('125%');
    expect(words(made, 'position:store-lead')).toContain('40%');
    const colours = (key: string): unknown[] => made.boxes.slice(card(made, key).boxFrom, card(made, key).boxTo).map((box) => box.fill);
    expect(colours('position:pack')).toContain('overload');
    expect(colours('position:store-lead')).toContain('load');
    expect(words(made, 'position:agents')).not.toContain('%');
  });

  it('dotted lines are dashed and join the positions they name', () => {
    expect(scene().lines.filter((line) => line.dashed).map(({ from, to }) => [from, to])).toEqual([['position:designer', 'position:ops-lead']]);
    expect(scene({ dottedLines: false }).lines.some((line) => line.dashed)).toBe(false);
  });

  it('a folded card says how many are hidden and shows none of them', () => {
    const made = scene({ collapsed: new Set(['unit:service']) });
    expect(card(made, 'unit:service').hidden).toBe(3);
    expect(words(made, 'unit:service')).toContain('+3');
    expect(made.cards.some((c) => c.key === 'position:agents')).toBe(false);
  });

  it('the title is the business unless another is given, and the figures stand below it', () => {
    expect(scene().texts.slice(0, 2).map((text) => text.text)).toEqual(['启明家居旗舰店', '编制 14 人 · 在岗 12 人 · 空缺 2 人 · 截至 2026-11-24']);
    expect(scene({ title: '新架构' }).title).toBe('新架构');
  });

  it('an organisation without units and positions says so in its language', () => {
    const empty = organisationOf([], []);
    expect(scene({ language: 'zh' }, empty).texts[0]?.text).toBe('还没有部门和岗位');
    expect(scene({ language: 'en' }, empty).texts[0]?.text).toBe('No units or positions yet');
    expect(scene({}, empty).cards).toEqual([]);
  });

  it('a unit without positions and a position without a unit are shown', () => {
    const odd = organisationOf([{ id: 'a', name: '空部门' }], [{ id: 'p', title: '岗位', unit: 'gone', function: 'data' }]);
    expect(scene({}, odd).cards.map((c) => c.key)).toEqual(['unit:a', 'position:p']);
  });

  it('units and reporting lines that go round in circles still show everybody', () => {
    const circle = organisationOf(
      [{ id: 'a', name: 'A', parent: 'b' }, { id: 'b', name: 'B', parent: 'a' }],
      [{ id: 'p', title: 'P', unit: 'a', function: 'data', reportsTo: 'q' }, { id: 'q', title: 'Q', unit: 'b', function: 'data', reportsTo: 'p' }],
    );
    expect(scene({ view: 'by-unit' }, circle).cards).toHaveLength(4);
    expect(scene({ view: 'by-reporting-line' }, circle).cards).toHaveLength(2);
  });
});

describe('where it stands', () => {
  const hostile = organisationOf(
    [{ id: 'u', name: '长'.repeat(200) }, { id: 'v', name: 'W'.repeat(200), parent: 'u' }],
    [
      { id: 'p', title: '客服'.repeat(100), unit: 'v', function: 'live', people: ['名'.repeat(200), 'مدير المبيعات الإقليمي', '👨‍👩‍👧‍👦'.repeat(18)] },
      { id: 'q', title: '<script>alert("1")</script> & \'x\'', unit: 'v', function: 'data', heads: 1_000_000 },
    ],
  );

  for (const way of everyWay) {
    it(`every text lies within its card, and every card within the picture (${way.view}, ${way.direction}, ${way.language})`, () => {
      for (const organisation of [three, fourteen, eighty, hostile]) {
        const made = scene(way, organisation);
        for (const c of made.cards) {
          expect(c.x).toBeGreaterThanOrEqual(0);
          expect(c.y + c.height).toBeLessThanOrEqual(made.height);
          expect(c.x + c.width).toBeLessThanOrEqual(made.width);
          for (const text of made.texts.slice(c.textFrom, c.textTo)) {
            const left = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - text.width : text.x - text.width / 2;
            expect(left).toBeGreaterThanOrEqual(c.x + 8);
            expect(left + text.width).toBeLessThanOrEqual(c.x + c.width - 8);
            expect(text.y - text.size).toBeGreaterThanOrEqual(c.y);
            expect(text.y + 2).toBeLessThanOrEqual(c.y + c.height);
          }
        }
        for (const text of made.texts) expect(text.x + (text.anchor === 'start' ? text.width : 0)).toBeLessThanOrEqual(made.width);
      }
    });
  }

  it('a name of 200 characters is there to its last', () => {
    const made = scene({}, hostile);
    expect(words(made, 'position:p').replace(/\|/gu, '')).toContain(`1 人`);
    expect(Array.from(words(made, 'position:p')).filter((c) => c === '客')).toHaveLength(100);
    expect(Array.from(words(made, 'unit:v')).filter((c) => c === 'W')).toHaveLength(200);
  });

  it('text stands in reading direction', () => {
    const arabic = organisationOf([{ id: 'u', name: 'مبيعات' }], []);
    expect(scene({}, arabic).texts.find((text) => text.text === 'مبيعات')?.direction).toBe('rtl');
    expect(scene().texts.every((text) => text.direction === 'ltr')).toBe(true);
  });

  it('another measure may be given, as a browser has one', () => {
    const wide = scene({ measure: (text, style) => 1.5 * measureText(text, style) });
    expect(card(wide, 'position:ops-tmall').height).toBeGreaterThan(card(scene(), 'position:ops-tmall').height);
  });

  it('the same organisation always makes the same scene', () => {
    expect(scene({}, eighty)).toEqual(scene({}, eighty.copy()));
  });
});
