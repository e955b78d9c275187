import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './layout.ts';
import { AUTO, HUNG, MOST_POINTS, SPREAD, STACKED, WRAPPED } from './options.ts';
import type { Layout, LayoutInput, LayoutOptions } from './options.ts';
import { randomForest, sized } from './random-forest.test-support.ts';

const at = (a: Float64Array | Int32Array, i: number): number => a[i] ?? Number.NaN;

/** Pairs of visible cards that overlap, by comparing every pair. */
function overlaps(input: LayoutInput, layout: Layout): string[] {
  const found: string[] = [];
  const n = input.parent.length;
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      if (layout.visible[a] !== 1 || layout.visible[b] !== 1) continue;
      const apart =
        at(layout.x, a) + at(input.width, a) <= at(layout.x, b) + 1e-6 || at(layout.x, b) + at(input.width, b) <= at(layout.x, a) + 1e-6
        || at(layout.y, a) + at(input.height, a) <= at(layout.y, b) + 1e-6 || at(layout.y, b) + at(input.height, b) <= at(layout.y, a) + 1e-6;
      if (!apart) found.push(`${a} and ${b}`);
    }
  }
  return found;
}

/** Connector pieces that are slanted or run through the inside of a card. */
function badLines(input: LayoutInput, layout: Layout): string[] {
  const found: string[] = [];
  const points = new Float64Array(2 * MOST_POINTS);
  for (let i = 0; i < input.parent.length; i += 1) {
    const count = layout.connectors.trace(i, points);
    for (let p = 0; p < count - 1; p += 1) {
      const [x1, y1, x2, y2] = [0, 1, 2, 3].map((k) => at(points, 2 * p + k)) as [number, number, number, number];
      if (x1 !== x2 && y1 !== y2) found.push(`line to ${i} is slanted`);
      for (let c = 0; c < input.parent.length; c += 1) {
        if (layout.visible[c] !== 1) continue;
        const through =
          Math.max(x1, x2) > at(layout.x, c) + 0.5 && Math.min(x1, x2) < at(layout.x, c) + at(input.width, c) - 0.5
          && Math.max(y1, y2) > at(layout.y, c) + 0.5 && Math.min(y1, y2) < at(layout.y, c) + at(input.height, c) - 0.5;
        if (through) found.push(`line to ${i} runs through ${c}`);
      }
    }
  }
  return found;
}

const card = fc.record({
  // The lead is an earlier card, near the end for deep trees, anywhere for bushy ones.
  lead: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.integer({ min: 24, max: 300 }),
  height: fc.integer({ min: 8, max: 200 }),
  assistant: fc.integer({ min: 0, max: 9 }),
  collapsed: fc.integer({ min: 0, max: 19 }),
  arrangement: fc.constantFrom(AUTO, AUTO, SPREAD, STACKED, HUNG, WRAPPED),
  columns: fc.constantFrom(0, 0, 1, 2, 3),
});

const forest = fc.record({
  cards: fc.array(card, { maxLength: 70, size: 'max' }),
  bushy: fc.double({ min: 0.2, max: 4, noNaN: true }),
  roots: fc.integer({ min: 1, max: 4 }),
  options: fc.record<Partial<LayoutOptions>>({
    direction: fc.constantFrom('top-down', 'left-right'),
    aspect: fc.double({ min: 0.5, max: 3, noNaN: true }),
    comfortable: fc.constantFrom({ width: 0, height: 0 }, { width: 1500, height: 950 }),
  }),
});

function inputOf(cards: { lead: number; width: number; height: number; assistant: number; collapsed: number; arrangement: number; columns: number }[], bushy: number, roots: number): LayoutInput {
  return {
    parent: Int32Array.from(cards, (c, i) => (i < roots ? -1 : Math.min(i - 1, Math.floor(c.lead ** bushy * i)))),
    width: Float64Array.from(cards, (c) => c.width),
    height: Float64Array.from(cards, (c) => c.height),
    assistant: Uint8Array.from(cards, (c) => (c.assistant === 0 ? 1 : 0)),
    collapsed: Uint8Array.from(cards, (c) => (c.collapsed === 0 ? 1 : 0)),
    arrangement: Uint8Array.from(cards, (c) => c.arrangement),
    columns: Uint16Array.from(cards, (c) => c.columns),
  };
}

describe('layOut', () => {
  it('no two cards ever overlap, whatever the sizes, arrangements and directions', () => {
    fc.assert(fc.property(forest, ({ cards, bushy, roots, options }) => {
      const input = inputOf(cards, bushy, roots);
      expect(overlaps(input, layOut(input, options))).toEqual([]);
    }), { numRuns: 600 });
  });

  it('lines are orthogonal and run through no card', () => {
    fc.assert(fc.property(forest, ({ cards, bushy, roots, options }) => {
      const input = inputOf(cards, bushy, roots);
      expect(badLines(input, layOut(input, options))).toEqual([]);
    }), { numRuns: 600 });
  });

  it('every visible card but a root has one line, from its lead to itself', () => {
    fc.assert(fc.property(forest, ({ cards, bushy, roots, options }) => {
      const input = inputOf(cards, bushy, roots);
      const { connectors, visible } = layOut(input, options);
      const led = [...input.parent.keys()].filter((i) => visible[i] === 1 && input.parent[i] !== -1);
      const points = new Float64Array(2 * MOST_POINTS);
      const lined = [...input.parent.keys()].filter((i) => connectors.trace(i, points) >= 2);
      expect(lined).toEqual(led);
      for (const i of lined) {
        expect(connectors.leadOf(i)).toBe(input.parent[i]);
        expect([...connectors.reportsOf(input.parent[i] ?? -1)]).toContain(i);
      }
    }));
  });

  it('siblings that are spread keep their order', () => {
    fc.assert(fc.property(forest, ({ cards, bushy, options }) => {
      const plain = cards.map((c) => ({ ...c, arrangement: SPREAD, assistant: 1, collapsed: 1 }));
      const input = inputOf(plain, bushy, 1);
      const layout = layOut(input, options);
      const along = options.direction === 'left-right' ? layout.y : layout.x;
      const size = options.direction === 'left-right' ? input.height : input.width;
      const last = new Map<number, number>();
      for (let i = 0; i < plain.length; i += 1) {
        const lead = input.parent[i] ?? -1;
        const middle = (along[i] ?? 0) + (size[i] ?? 0) / 2;
        expect(middle).toBeGreaterThan(last.get(lead) ?? -Infinity);
        last.set(lead, middle);
      }
    }));
  });

  it('a list of one column keeps the order of its cards from top to bottom', () => {
    const input = { ...sized([-1, 0, 0, 2, 0]), arrangement: Uint8Array.of(HUNG, 0, 0, 0, 0), columns: Uint16Array.of(1, 0, 0, 0, 0) };
    const { y, x } = layOut(input);
    expect([...y]).toEqual([...y].toSorted((a, b) => a - b));
    expect(x[3]).toBeGreaterThan(x[2] ?? 0);
  });

  it('reports that are wrapped stand in rows of as many as asked for, in their order', () => {
    const { x, y } = layOut({ ...sized([-1, 0, 0, 0, 0, 0]), arrangement: Uint8Array.of(WRAPPED, 0, 0, 0, 0, 0), columns: Uint16Array.of(2, 0, 0, 0, 0, 0) });
    expect([y[1], y[3], y[5]]).toEqual([y[2], y[4], y[5]]);
    expect([x[1], x[2]]).toEqual([x[3], x[4]]);
    expect(x[2]).toBeGreaterThan(x[1] ?? 0);
    expect(y[5]).toBeGreaterThan(y[3] ?? 0);
  });

  it('many trees side by side are broken into rows of a usable proportion, in their order', () => {
    for (const direction of ['top-down', 'left-right'] as const) {
      const input = sized(Array.from({ length: 900 }, (_, i) => (i % 3 === 0 ? -1 : i - 1)));
      const layout = layOut(input, { direction, aspect: 1.6 });
      expect(layout.width / layout.height).toBeGreaterThan(0.8);
      expect(layout.width / layout.height).toBeLessThan(3.2);
      expect(overlaps(input, layout)).toEqual([]);
      expect(badLines(input, layout)).toEqual([]);
      const [row, along] = direction === 'top-down' ? [layout.y, layout.x] : [layout.x, layout.y];
      for (let i = 3; i < 900; i += 3) expect(at(row, i) > at(row, i - 3) || at(along, i) > at(along, i - 3)).toBe(true);
    }
  });

  it('a lead stands over the middle of its reports', () => {
    const { x } = layOut(sized([-1, 0, 0, 0, 1, 1]));
    expect(x[0]).toBe(((x[1] ?? 0) + (x[3] ?? 0)) / 2);
    expect(x[1]).toBe(((x[4] ?? 0) + (x[5] ?? 0)) / 2);
  });

  it('an assistant stands between its lead and the other reports, beside the line', () => {
    const input = { ...sized([-1, 0, 0, 0]), assistant: Uint8Array.of(0, 1, 0, 0) };
    const { x, y } = layOut(input);
    expect(y[1]).toBeGreaterThan((y[0] ?? 0) + 60);
    expect((y[1] ?? 0) + 60).toBeLessThan(y[2] ?? 0);
    expect(x[1]).toBeGreaterThan((x[0] ?? 0) + 100);
  });

  it('below a collapsed card nothing is shown and no room is taken', () => {
    const collapsed = layOut({ ...sized([-1, 0, 0, 1, 1, 3]), collapsed: Uint8Array.of(0, 1, 0, 0, 0, 0) });
    expect([...collapsed.visible]).toEqual([1, 1, 1, 0, 0, 0]);
    expect(collapsed.height).toBe(layOut(sized([-1, 0, 0])).height);
  });

  it('left to right is wider than high for a chain, top down the other way round', () => {
    const chain = sized([-1, 0, 1, 2, 3]);
    expect(layOut(chain, { direction: 'left-right' }).height).toBe(60);
    expect(layOut(chain, { direction: 'top-down' }).width).toBe(200);
  });

  it('no cards make an empty picture', () => {
    const { width, height } = layOut(sized([]));
    expect([width, height]).toEqual([0, 0]);
  });

  it('cycles, self-leads and leads out of range still show every card', () => {
    const input = sized([1, 2, 0, 3, 99, -7, 0]);
    const layout = layOut(input);
    expect([...layout.visible]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(overlaps(input, layout)).toEqual([]);
  });

  it('arrays of different lengths are refused', () => {
    expect(() => layOut({ ...sized([-1, 0]), width: new Float64Array(3) })).toThrow(RangeError);
  });

  it('the input is never changed', () => {
    const input = { ...randomForest(500, 3), arrangement: new Uint8Array(500), columns: new Uint16Array(500) };
    const before = structuredClone(input);
    layOut(input);
    expect(input).toEqual(before);
  });
});

/** Milliseconds of the quickest of five layouts of an organisation of a size. */
const time = (size: number): number => {
  const input = randomForest(size, 7);
  let least = Infinity;
  for (let i = 0; i < 5; i += 1) {
    const begin = performance.now();
    layOut(input);
    least = Math.min(least, performance.now() - begin);
  }
  return least;
};

describe('large organisations', () => {
  for (const size of [1000, 10_000, 100_000]) {
    for (const direction of ['top-down', 'left-right'] as const) {
      it(`a whole organisation of ${size} makes a picture of a usable proportion, ${direction}`, () => {
        for (const seed of [1, 2, 3]) {
          const { width, height } = layOut(randomForest(size, seed), { direction });
          expect(width / height).toBeGreaterThan(0.3);
          expect(width / height).toBeLessThan(5);
        }
      });
    }
  }

  for (const [name, parents] of [
    ['chain', Array.from({ length: 50_000 }, (_, i) => i - 1)],
    ['star', Array.from({ length: 50_000 }, (_, i) => (i === 0 ? -1 : 0))],
    ['forest of single cards', Array.from({ length: 50_000 }, () => -1)],
  ] as const) {
    for (const arrangement of [AUTO, SPREAD, STACKED, HUNG]) {
      it(`a ${name} of 50,000 is laid out within seconds (arrangement ${arrangement})`, () => {
        const input = { ...sized(parents), arrangement: new Uint8Array(50_000).fill(arrangement) };
        const begin = performance.now();
        const { visible } = layOut(input);
        expect(performance.now() - begin).toBeLessThan(3000);
        expect(visible.every((v) => v === 1)).toBe(true);
      });
    }
  }

  it('a hundred thousand cards take no longer than two seconds on a busy machine', () => {
    // Some 50 ms when nothing else runs; anything that grows with the square would take minutes.
    expect(time(100_000)).toBeLessThan(2000);
  });
});
