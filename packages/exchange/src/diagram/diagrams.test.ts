import { sceneFromOrganisation } from '@bandi/chart';
import type { Scene } from '@bandi/chart';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDrawio } from '../drawio/write-drawio.ts';
import { writeMermaid } from '../mermaid/write-mermaid.ts';
import { writePlantuml } from '../plantuml/write-plantuml.ts';
import { hostileNames, lineOf, named, shop } from '../samples.test-support.ts';

const anyName = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), fc.constantFrom(...hostileNames));
const parse = (xml: string, type: 'text/xml' | 'text/html' = 'text/xml'): Document =>
  new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(`${level}: ${message}`); } }).parseFromString(xml, type);
const all = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)];
const solidAndDashed = (scene: Scene): [number, number] => [scene.lines.filter(({ dashed }) => !dashed).length, scene.lines.filter(({ dashed }) => dashed).length];

describe('writeMermaid', () => {
  const LINES = [
    /^---$/u, /^title: "(?:[^"\\<>`[\]{}%&;]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/u, /^flowchart (?:TD|LR)$/u, /^ {2}%% \d+ lines: set maxEdges in mermaid\.initialize$/u,
    /^ {2}n\d+(?:\("(?:[^"<>`[\]{}%&;]|#\d+;|<br\/>)*"\)|\["(?:[^"<>`[\]{}%&;]|#\d+;|<br\/>)*"\])$/u, /^ {2}n\d+ (?:-->|-\.->) n\d+$/u,
    /^ {2}classDef (?:unit|default) [a-z0-9:#,]+$/u, /^ {2}class n\d+(?:,n\d+)* unit$/u,
  ];

  it('has a node for each card and an arrow for each line, dotted ones dotted', () => {
    const scene = sceneFromOrganisation(shop);
    const text = writeMermaid(scene);
    expect(text.match(/^ {2}n\d+[(["]/gmu)).toHaveLength(scene.cards.length);
    expect([text.match(/-->/gu)?.length, text.match(/-\.->/gu)?.length]).toEqual(solidAndDashed(scene));
    expect(text).toContain('天猫运营专员');
  });

  it('has its title as YAML reads it', () => {
    for (const name of hostileNames) {
      const scene = sceneFromOrganisation(named('x'), { title: name });
      const [, written = ''] = /^title: (".*")$/mu.exec(writeMermaid(scene)) ?? [];
      // Within quotes YAML reads all that JSON does, and eight digits beside.
      expect(JSON.parse(written.replaceAll(/\\U([0-9a-f]{8})/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))))).toBe(scene.title);
    }
  });

  it('runs from left to right where the picture does', () => {
    expect(writeMermaid(sceneFromOrganisation(shop, { direction: 'left-right' }))).toContain('flowchart LR');
    expect(writeMermaid(sceneFromOrganisation(shop))).toContain('flowchart TD');
  });

  it('consists of nothing but its own kinds of lines, whatever names say', () => {
    fc.assert(fc.property(anyName, (name) => {
      for (const line of writeMermaid(sceneFromOrganisation(named(name), { title: name })).trimEnd().split('\n')) expect(LINES.some((kind) => kind.test(line)), line).toBe(true);
    }), { numRuns: 100 });
  });

  it('says when there are more lines than Mermaid draws by itself', () => {
    expect(writeMermaid(sceneFromOrganisation(lineOf(600, 9), { view: 'by-reporting-line' }))).toContain('%% 599 lines: set maxEdges');
  });
});

describe('writePlantuml', () => {
  const LABEL = String.raw`(?:[\p{L}\p{M}\p{Nd} ,.:、，。：（）·]|<U\+[0-9A-F]{4,6}>|\\n)*`;
  const LINES = [
    /^@(?:start|end)uml$/u, new RegExp(`^title ${LABEL}$`, 'u'), /^hide stereotype$/u, /^skinparam \w+ (?:#?\w+|\{)$/u, /^ {2}\w+(?:<<unit>>)? (?:#[0-9A-F]{6}|\d+)$/u, /^\}$/u,
    /^left to right direction$/u, new RegExp(`^rectangle "<b>${LABEL}</b>${LABEL}" as n\\d+(?: <<unit>>)?$`, 'u'), /^n\d+ (?:--|\.\[norank\]\.) n\d+$/u,
  ];

  it('has a rectangle for each card and a line for each line', () => {
    const scene = sceneFromOrganisation(shop);
    const text = writePlantuml(scene);
    expect(text.match(/^rectangle /gmu)).toHaveLength(scene.cards.length);
    expect([text.match(/^n\d+ -- n\d+$/gmu)?.length, text.match(/^n\d+ \.\[norank\]\. n\d+$/gmu)?.length]).toEqual(solidAndDashed(scene));
  });

  it('consists of nothing but its own kinds of lines, whatever names say', () => {
    fc.assert(fc.property(anyName, (name) => {
      for (const line of writePlantuml(sceneFromOrganisation(named(name), { title: name })).trimEnd().split('\n')) expect(LINES.some((kind) => kind.test(line)), line).toBe(true);
    }), { numRuns: 100 });
  });
});

describe('writeDrawio', () => {
  it('joins the cards its edges name, and bends edges where the picture does', () => {
    const scene = sceneFromOrganisation(lineOf(40, 4), { view: 'by-reporting-line' });
    const cells = all(parse(writeDrawio(scene)), 'mxCell');
    const ids = cells.map((cell) => cell.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const edges = cells.filter((cell) => cell.getAttribute('edge') === '1');
    expect(edges).toHaveLength(scene.lines.length);
    for (const [i, edge] of edges.entries()) {
      expect(ids).toContain(edge.getAttribute('source'));
      expect(ids).toContain(edge.getAttribute('target'));
      expect(all(edge, 'mxPoint')).toHaveLength((scene.lines[i]?.points.length ?? 0) / 2 - 2);
    }
  });

  it('has its root and its layer first, and no card folds its own marks away', () => {
    const cells = all(parse(writeDrawio(sceneFromOrganisation(shop))), 'mxCell');
    expect(cells.slice(0, 2).map((cell) => [cell.getAttribute('id'), cell.getAttribute('parent')])).toEqual([['0', null], ['1', '0']]);
    const ids = new Set(cells.map((cell) => cell.getAttribute('id')));
    for (const cell of cells.slice(2)) {
      expect(ids.has(cell.getAttribute('parent'))).toBe(true);
      expect((cell.getAttribute('vertex') === '1') !== (cell.getAttribute('edge') === '1')).toBe(true);
      expect(cell.getAttribute('style')).toMatch(/^(?:[a-zA-Z]+(?:=[^;"]*)?;)+$/u);
    }
    for (const parent of new Set(cells.slice(2).map((cell) => cell.getAttribute('parent')))) {
      if (parent !== '1') expect(cells.find((cell) => cell.getAttribute('id') === parent)?.getAttribute('style')).toContain('collapsible=0');
    }
  });

  it('shows every text of the scene', () => {
    const scene = sceneFromOrganisation(shop);
    const shown = all(parse(writeDrawio(scene)), 'mxCell').map((cell) => parse(`<body>${cell.getAttribute('value') ?? ''}</body>`, 'text/html').documentElement?.textContent ?? '').join('');
    for (const { text } of scene.texts) expect(shown).toContain(text);
  });

  it('has no element in its labels but those it makes itself, whatever names say', () => {
    fc.assert(fc.property(anyName, (name) => {
      for (const cell of all(parse(writeDrawio(sceneFromOrganisation(named(name), { title: name }))), 'mxCell')) {
        const label = cell.getAttribute('value') ?? '';
        const tags = [...label.matchAll(/<\/?([a-z]+)/giu)].map(([, tag]) => tag);
        expect(tags.filter((tag) => tag !== 'div' && tag !== 'b')).toEqual([]);
        expect(label.replaceAll(/<div dir="(?:ltr|rtl)" style="[-a-z0-9:;#]*">|<\/div>|<\/?b>/gu, '')).not.toMatch(/[<>]/u);
      }
    }), { numRuns: 60 });
  });
});
