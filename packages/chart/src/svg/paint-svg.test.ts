import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneFromOrganisation } from '../scene/build-scene.ts';
import { eighty, fourteen, organisationOf, three } from '../scene/samples.test-support.ts';
import { themes } from '../scene/theme.ts';
import { paintSvg } from './paint-svg.ts';
import { roundedPath } from './rounded-path.ts';

/** Parses strictly: an error fails the test. (It only warns of U+FFFD, which stands for half characters.) */
function parse(svg: string): Document {
  return new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(`${level}: ${message}`); } }).parseFromString(svg, 'image/svg+xml');
}

const elements = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const paint = (...args: Parameters<typeof sceneFromOrganisation>): string => paintSvg(sceneFromOrganisation(...args));
const fillOf = (svg: string, unit: string) =>
  elements(parse(svg), 'g').find((g) => g.getAttribute('data-id') === unit && g.getAttribute('data-kind') === 'unit')?.getElementsByTagName('rect')[0]?.getAttribute('fill');
const named = (name: string): ReturnType<typeof organisationOf> => organisationOf([{ id: 'u', name }], [{ id: 'p', title: name, unit: 'u', function: 'live', people: [name] }], name);

describe('paintSvg', () => {
  it('is well-formed, and every text of the scene is in it, in order', () => {
    for (const organisation of [three, fourteen, eighty]) {
      for (const language of ['zh', 'en'] as const) {
        const scene = sceneFromOrganisation(organisation, { language });
        const document = parse(paintSvg(scene));
        expect(elements(document, 'text').map((text) => text.textContent)).toEqual(scene.texts.map((text) => text.text));
      }
    }
  });

  it('text is real text: no foreignObject, no image, no script, no style', () => {
    const svg = paint(eighty);
    for (const name of ['foreignObject', 'image', 'script', 'style', 'a']) expect(elements(parse(svg), name)).toEqual([]);
  });

  it('what stands back is as faint as on the screen: nearer the page, and nothing else is', () => {
    const [chosen = '', back = ''] = [...fourteen.all('unit')].filter(({ parent }) => parent !== null).map(({ id }) => id);
    const svg = paint(fourteen, { focus: `unit:${chosen}`, others: 'fade' });
    expect(fillOf(svg, chosen)).toBe(themes.light.unit);
    expect(fillOf(svg, back)).not.toBe(themes.light.unit);
    expect(fillOf(paint(fourteen), back)).toBe(themes.light.unit);
  });

  it('every card carries the id and kind of its record', () => {
    const cards = elements(parse(paint(fourteen)), 'g').filter((g) => g.hasAttribute('data-id'));
    expect(cards.map((g) => `${g.getAttribute('data-kind')}:${g.getAttribute('data-id')}`)).toContain('position:ops-tmall');
    expect(cards).toHaveLength(fourteen.count('unit') + fourteen.count('position'));
  });

  it('has a title, a description and a view box of its whole size', () => {
    const scene = sceneFromOrganisation(fourteen);
    const document = parse(paintSvg(scene));
    expect(elements(document, 'title')[0]?.textContent).toBe('启明家居旗舰店');
    expect(elements(document, 'desc')[0]?.textContent).toContain('编制 14 人');
    expect(document.documentElement?.getAttribute('viewBox')).toBe(`0 0 ${scene.width} ${scene.height}`);
  });

  it('an empty organisation is a picture that says so', () => {
    expect(paint(organisationOf([], []), { language: 'en' })).toContain('No units or positions yet');
    expect(paint(organisationOf([], []), { language: 'zh' })).toContain('还没有部门和岗位');
  });

  it('markup in names stays text', () => {
    const name = '</text><script>alert(1)</script>&amp;"\'<![CDATA[x]]>';
    const document = parse(paint(named(name)));
    expect(elements(document, 'script')).toEqual([]);
    expect(elements(document, 'title')[0]?.textContent).toBe(name);
  });

  it('any name at all, control characters and half emoji too, makes well-formed XML', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    const rough = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(fc.oneof(text, rough), (name) => { parse(paint(named(name))); }), { numRuns: 200 });
  });

  it('shows pictures that are in the file, and reaches for no other', () => {
    const scene = sceneFromOrganisation(three);
    const [first] = scene.cards;
    if (first === undefined) throw new Error('no card');
    const at = { x: first.x, y: first.y, width: 30, height: 30, radius: 15, label: '照片' };
    const inside = 'data:image/png;base64,iVBORw0KGgo=';
    const painted = (source: string) => parse(paintSvg({ ...scene, images: [{ ...at, source }], cards: [{ ...first, imageFrom: 0, imageTo: 1 }, ...scene.cards.slice(1)] }));
    expect(elements(painted(inside), 'image').map((image) => image.getAttribute('href'))).toEqual([inside]);
    for (const source of ['https://example.com/a.png', 'javascript:alert(1)', 'data:image/svg+xml;base64,PHN2Zy8+', 'data:text/html,x']) expect(elements(painted(source), 'image')).toEqual([]);
    const overlay = { x: 1, y: 2, width: 3, height: 4, source: inside };
    expect(elements(parse(paintSvg(scene, { overlay })), 'image')).toHaveLength(1);
  });

  it('right-to-left names read from the right and begin where the card begins', () => {
    const text = elements(parse(paint(named('مدير المبيعات'))), 'text').find((t) => t.textContent === 'مدير المبيعات' && t.getAttribute('font-size') === '14');
    expect(text?.getAttribute('direction')).toBe('rtl');
    expect(text?.getAttribute('text-anchor')).toBe('end');
  });

  it('both themes use their own colours only', () => {
    for (const theme of ['light', 'dark'] as const) {
      const used = new Set(paint(eighty, { theme }).match(/#[0-9a-f]{6}/gu));
      const own = new Set<string>(Object.values(themes[theme]));
      expect([...used].filter((colour) => !own.has(colour))).toEqual([]);
    }
  });

  it('two thousand cards are painted within seconds into less than two megabytes', () => {
    const positions = Array.from({ length: 2000 }, (_, i) => ({
      id: `p${i}`, title: `岗位 ${i}`, unit: 'u', function: 'operations' as const, ...(i === 0 ? {} : { reportsTo: `p${Math.floor((i - 1) / 7)}` }),
    }));
    const organisation = organisationOf([{ id: 'u', name: '部门' }], positions);
    const begin = performance.now();
    const svg = paint(organisation, { view: 'by-reporting-line' });
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(svg.length).toBeLessThan(2_000_000);
  });
});

describe('roundedPath', () => {
  it('rounds a corner by the radius, or by half of a shorter piece', () => {
    expect(roundedPath([0, 0, 0, 20, 20, 20], 6)).toBe('M0 0L0 14Q0 20 6 20L20 20');
    expect(roundedPath([0, 0, 0, 4, 20, 4], 6)).toBe('M0 0L0 2Q0 4 2 4L20 4');
  });
});
