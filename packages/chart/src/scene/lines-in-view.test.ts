import { describe, expect, it } from 'vitest';
import { MOST_POINTS } from '../layout/options.ts';
import { branchesOf } from './branches.ts';
import { linesInView, withLineMargin } from './lines-in-view.ts';
import type { ChartPicture } from './picture.ts';
import { chartPicture } from './picture.ts';
import { eighty, organisationOf } from './samples.test-support.ts';
import type { Rectangle } from './scene.ts';

type Piece = readonly [number, number, number, number];

function piecesOf(picture: ChartPicture, card: number): Piece[] {
  const points = new Float64Array(2 * MOST_POINTS);
  const count = picture.lines.trace(card, points);
  return Array.from({ length: Math.max(0, count - 1) }, (_, p) => [points[2 * p], points[2 * p + 1], points[2 * p + 2], points[2 * p + 3]] as unknown as Piece);
}

/** What of a piece lies in an area, as a text; null where none does. */
function seen([x1, y1, x2, y2]: Piece, area: Rectangle): string | null {
  const left = Math.max(Math.min(x1, x2), area.x);
  const right = Math.min(Math.max(x1, x2), area.x + area.width);
  const top = Math.max(Math.min(y1, y2), area.y);
  const bottom = Math.min(Math.max(y1, y2), area.y + area.height);
  return left > right || top > bottom ? null : `${left} ${right} ${top} ${bottom}`;
}

const star = (size: number) => organisationOf([{ id: 'u', name: 'U' }], Array.from({ length: size }, (_, i) => ({
  id: `p${i}`, title: `岗位${i}`, unit: 'u', function: 'data' as const, ...(i === 0 ? {} : { reportsTo: 'p0' }),
})));

describe('lines in view', () => {
  it('whatever of any line lies in a window is covered by the lines that are drawn for it', () => {
    for (const [organisation, arrangement] of [[eighty, 'auto'], [star(300), 'spread'], [star(300), 'stacked'], [star(300), 'wrapped'], [star(300), 'hung']] as const) {
      for (const direction of ['top-down', 'left-right'] as const) {
        const picture = chartPicture(organisation, { view: 'by-reporting-line', direction, arrangements: new Map([['position:p0', { arrangement, columns: 7 }]]) });
        const lines = linesInView(picture);
        for (let step = 0; step < 12; step += 1) {
          const area = { x: (picture.width * step) / 12, y: (picture.height * (step % 5)) / 5, width: 400, height: 250 };
          const drawn = lines.query(area, picture.index().query(withLineMargin(area)));
          const pieces = drawn.flatMap((card) => piecesOf(picture, card)).map((piece) => seen(piece, area)).filter((part) => part !== null).map((part) => part.split(' ').map(Number) as unknown as Piece);
          for (const i of picture.nodes.keys()) {
            for (const piece of piecesOf(picture, i)) {
              const part = seen(piece, area)?.split(' ').map(Number) as Piece | undefined;
              if (part === undefined) continue;
              const covered = pieces.some(([l, r, t, b]) => l <= part[0] && r >= part[1] && t <= part[2] && b >= part[3]);
              expect(covered).toBe(true);
            }
          }
        }
      }
    }
  });

  it('a star of thousands draws the lines of its window only', () => {
    const picture = chartPicture(star(5000), { view: 'by-reporting-line', arrangements: new Map([['position:p0', { arrangement: 'spread' }]]) });
    const area = { x: picture.width / 4, y: 0, width: 1200, height: 800 };
    expect(linesInView(picture).query(area, picture.index().query(area)).length).toBeLessThan(40);
  });
});

describe('branches', () => {
  it('are the rectangles around each lead and all below it, with their heads, the largest first', () => {
    const picture = chartPicture(eighty);
    const branches = branchesOf(picture);
    expect(picture.nodes[branches.card[0] ?? -1]?.key).toBe('unit:brand');
    const unit = [...branches.card.keys()].find((k) => picture.nodes[branches.card[k] ?? -1]?.key === 'unit:service') ?? -1;
    expect(branches.heads[unit]).toBe(18);
    for (const key of ['position:pre-agent', 'position:service-lead', 'unit:after']) {
      const card = picture.placed(picture.find(key));
      expect(card?.x).toBeGreaterThanOrEqual(branches.x[unit] ?? Infinity);
      expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual((branches.x[unit] ?? 0) + (branches.width[unit] ?? 0));
      expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual((branches.y[unit] ?? 0) + (branches.height[unit] ?? 0));
    }
  });
});
