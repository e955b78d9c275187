import { describe, expect, it } from 'vitest';
import { seeded } from '../layout/random-forest.test-support.ts';
import { composeScene } from './build-scene.ts';
import { chartPicture } from './picture.ts';
import { organisationOf } from './samples.test-support.ts';
import type { Scene } from './scene.ts';

/** So many positions with leads and dotted lines at random. */
function withDottedLines(size: number, seed: number) {
  const random = seeded(seed);
  const any = (): string => `p${Math.floor(random() * size)}`;
  return organisationOf([{ id: 'u', name: '部门' }], Array.from({ length: size }, (_, i) => ({
    id: `p${i}`, title: `岗位${'长'.repeat(Math.floor(random() * 30))}${i}`, unit: 'u', function: 'data' as const,
    ...(i === 0 ? {} : { reportsTo: `p${Math.floor(random() * i)}` }),
    ...(random() < 0.15 ? { dotted: [any(), any()].filter((id, at, all) => id !== `p${i}` && all.indexOf(id) === at) } : {}),
  })));
}

/** Pieces of dotted lines that are slanted or run through the inside of a card. */
function badPieces(scene: Scene): string[] {
  const found: string[] = [];
  for (const line of scene.lines) {
    if (!line.dashed) continue;
    for (let p = 0; p + 3 < line.points.length; p += 2) {
      const [x1, y1, x2, y2] = line.points.slice(p, p + 4) as [number, number, number, number];
      if (x1 !== x2 && y1 !== y2) found.push(`${line.from} → ${line.to} is slanted`);
      for (const card of scene.cards) {
        const through = Math.max(x1, x2) > card.x + 0.1 && Math.min(x1, x2) < card.x + card.width - 0.1
          && Math.max(y1, y2) > card.y + 0.1 && Math.min(y1, y2) < card.y + card.height - 0.1;
        if (through) found.push(`${line.from} → ${line.to} runs through ${card.key}`);
      }
    }
  }
  return found;
}

describe('dotted lines', () => {
  it('run orthogonally from card to card and through no card, in trees of up to a few hundred', () => {
    let lines = 0;
    for (const [size, seed] of [[2, 1], [9, 2], [40, 3], [41, 4], [90, 5], [160, 6], [300, 7]] as const) {
      for (const direction of ['top-down', 'left-right'] as const) {
        const scene = composeScene(chartPicture(withDottedLines(size, seed), { view: 'by-reporting-line', direction }));
        lines += scene.lines.filter((line) => line.dashed).length;
        expect(badPieces(scene)).toEqual([]);
      }
    }
    expect(lines).toBeGreaterThan(100);
  });

  it('run around positions where units are areas that hold them', () => {
    let lines = 0;
    for (const [size, seed] of [[9, 2], [40, 3], [90, 5]] as const) {
      const scene = composeScene(chartPicture(withDottedLines(size, seed), { view: 'unit-areas' }));
      lines += scene.lines.filter((line) => line.dashed).length;
      expect(badPieces({ ...scene, cards: scene.cards.filter(({ kind }) => kind === 'position') })).toEqual([]);
    }
    expect(lines).toBeGreaterThan(10);
  });

  it('begin on the edge of one card and end on the edge of the other', () => {
    const scene = composeScene(chartPicture(withDottedLines(60, 11), { view: 'by-reporting-line' }));
    const dotted = scene.lines.filter((line) => line.dashed);
    expect(dotted.length).toBeGreaterThan(3);
    for (const line of dotted) {
      for (const [key, x, y] of [[line.from, line.points[0], line.points[1]], [line.to, line.points.at(-2), line.points.at(-1)]] as const) {
        const card = scene.cards.find((c) => c.key === key);
        if (card === undefined || x === undefined || y === undefined) throw new Error(`no end at ${key}`);
        const onSide = (x === card.x || x === card.x + card.width) && y > card.y && y < card.y + card.height;
        const onTop = (y === card.y || y === card.y + card.height) && x > card.x && x < card.x + card.width;
        expect(onSide || onTop).toBe(true);
      }
    }
  });

  it('a picture of more than a thousand cards still has all its dotted lines', () => {
    const organisation = withDottedLines(1200, 12);
    let asked = 0;
    for (const position of organisation.all('position')) asked += position.dotted.length;
    const scene = composeScene(chartPicture(organisation, { view: 'by-reporting-line' }));
    expect(scene.lines.filter((line) => line.dashed)).toHaveLength(asked);
  });
});
