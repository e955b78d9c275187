import { sceneFromOrganisation } from '@bandi/chart';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { branchPages } from '../picture/branch-pages.ts';
import { furnished } from '../picture/sheet.ts';
import { hostileNames, lineOf, named, shop } from '../samples.test-support.ts';
import { paintBranchPptx, paintPptx, slideRoom } from './paint-pptx.ts';
import { routesOf } from './routes.ts';

const at = new Date('2026-06-01T00:00:00Z');
const sheetOf = (...args: Parameters<typeof sceneFromOrganisation>) => furnished(sceneFromOrganisation(...args), { logo: null, foot: null });

/** The parts of a presentation, each parsed strictly. */
function parts(file: Uint8Array): Map<string, Document> {
  const parser = new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(`${level}: ${message}`); } });
  return new Map(Object.entries(unzipSync(file)).filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([name, data]) => [name, parser.parseFromString(strFromU8(data), 'text/xml')]));
}

const all = (node: Document | Element | undefined, name: string): Element[] => (node === undefined ? [] : [...node.getElementsByTagName(name)]);
const slideOf = (file: Uint8Array, number = 1): Document | undefined => parts(file).get(`ppt/slides/slide${number}.xml`);
const textsOf = (slide: Document | undefined): string => all(slide, 'a:t').map((text) => text.textContent ?? '').join('\n');

describe('a chart on one slide', () => {
  it('holds every text of the scene as text, and a group of shapes for every card', () => {
    const sheet = sheetOf(shop);
    const slide = slideOf(paintPptx(sheet, at));
    for (const { text } of sheet.scene.texts) expect(textsOf(slide)).toContain(text);
    expect(all(slide, 'p:grpSp')).toHaveLength(sheet.scene.cards.length);
    expect(all(slide, 'p:pic')).toEqual([]);
  });

  it('joins cards by connectors whose both ends are glued to shapes that are there', () => {
    const { scene } = sheetOf(shop);
    const slide = slideOf(paintPptx({ scene, logo: null }, at));
    const connectors = all(slide, 'p:cxnSp');
    expect(connectors.length).toBeGreaterThanOrEqual(scene.lines.length);
    const shapes = new Map(all(slide, 'p:sp').map((shape) => [all(shape, 'p:cNvPr')[0]?.getAttribute('id'), shape]));
    for (const connector of connectors) {
      for (const end of ['a:stCxn', 'a:endCxn']) {
        const glue = all(connector, end)[0];
        const shape = shapes.get(glue?.getAttribute('id') ?? '');
        expect(shape, end).toBeDefined();
        const sites = all(shape, 'a:custGeom').length > 0 ? all(shape, 'a:cxn').length : 4;
        expect(Number(glue?.getAttribute('idx'))).toBeLessThan(sites);
      }
    }
  });

  it('gives every line one connector that ends at its card, and shared pieces to their lead', () => {
    for (const options of [{}, { direction: 'left-right' }, { view: 'by-reporting-line' }] as const) {
      const scene = sceneFromOrganisation(lineOf(90, 5), { view: 'by-reporting-line', ...options });
      const { routes, trunks } = routesOf(scene);
      expect(routes.map(({ line }) => line)).toEqual(scene.lines);
      for (const { line, points } of routes) {
        expect(points.slice(-2)).toEqual(line.points.slice(-2));
        expect(points.length / 2).toBeLessThanOrEqual(4);
      }
      for (const { points: [ax, ay, bx, by] } of trunks) expect(ax === bx || ay === by).toBe(true);
    }
  });

  it('numbers every shape of a slide once', () => {
    const ids = all(slideOf(paintPptx(sheetOf(lineOf(60, 4), { view: 'by-reporting-line' }), at)), 'p:cNvPr').map((shape) => shape.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is no larger than slides can be, however large the picture', () => {
    const size = all(parts(paintPptx(sheetOf(lineOf(400, 400), { view: 'by-reporting-line', aspect: 1000 }), at)).get('ppt/presentation.xml'), 'p:sldSz')[0];
    expect(Number(size?.getAttribute('cx'))).toBeLessThanOrEqual(51_206_400);
  });

  it('keeps any name as plain text: no link, no script, well-formed parts', () => {
    for (const name of hostileNames) {
      const file = paintPptx(sheetOf(named(name), { view: 'by-reporting-line' }), at);
      const slide = slideOf(file);
      expect(all(slide, 'a:hlinkClick')).toEqual([]);
      const { texts } = sceneFromOrganisation(named(name), { view: 'by-reporting-line' });
      for (const { text } of texts) expect(textsOf(slide)).toContain(text);
    }
  });
});

describe('a slide for each branch', () => {
  it('has a title each, and clicks from folded cards to slides that are in the file', () => {
    const pages = branchPages(lineOf(300, 6), { view: 'by-reporting-line' }, { ...slideRoom, everyBranch: false });
    const file = parts(paintBranchPptx(pages, { title: '集团', foot: '2026-06-01', logo: null }, at));
    expect(pages.length).toBeGreaterThan(3);
    let clicks = 0;
    pages.forEach((page, i) => {
      const slide = file.get(`ppt/slides/slide${i + 1}.xml`);
      expect(all(slide, 'p:ph')[0]?.getAttribute('type')).toBe('title');
      expect(textsOf(slide)).toContain(page.title);
      const relations = new Map(all(file.get(`ppt/slides/_rels/slide${i + 1}.xml.rels`), 'Relationship').map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]));
      for (const click of all(slide, 'a:hlinkClick')) {
        clicks += 1;
        expect(file.has(`ppt/slides/${relations.get(click.getAttribute('r:id')) ?? ''}`)).toBe(true);
      }
    });
    expect(clicks).toBe(pages.filter(({ level, part }) => level > 0 && part === 1).length);
  });

  it('keeps text at 7 pt or more', () => {
    const pages = branchPages(lineOf(300, 6), { view: 'by-reporting-line' }, { ...slideRoom, everyBranch: false });
    const file = parts(paintBranchPptx(pages, { title: '', foot: null, logo: null }, at));
    const sizes = pages.flatMap((_, i) => all(file.get(`ppt/slides/slide${i + 1}.xml`), 'a:rPr').map((run) => Number(run.getAttribute('sz') ?? 2200)));
    // Marks of 11 px are a little smaller than the names of people, at 12 px.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(640);
  });
});
