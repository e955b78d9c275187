import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTidily } from './tidy.ts';
import type { TidyInput } from './tidy.ts';

const GAPS = { levelGap: 40, siblingGap: 10, branchGap: 25 };

/** Blocks from a lead per block, numbered row by row as `placeTidily` wants them. */
function inputOf(blocks: readonly { lead: number; before: number; after: number; extent: number }[]): TidyInput {
  const reports = blocks.map((): number[] => []);
  blocks.forEach((block, i) => {
    if (i > 0) reports[Math.min(i - 1, Math.floor(block.lead * i))]?.push(i);
  });
  const order = [0];
  const parent = [-1];
  const first: number[] = [];
  for (let i = 0; i < order.length; i += 1) {
    first.push(order.length);
    for (const c of reports[order[i] ?? 0] ?? []) {
      order.push(c);
      parent.push(i);
    }
  }
  const pick = (f: (b: { before: number; after: number; extent: number }) => number): Float64Array =>
    Float64Array.from(order, (i) => f(blocks[i] ?? { before: 0, after: 0, extent: 0 }));
  return {
    count: order.length,
    parent: Int32Array.from(parent),
    first: Int32Array.from(first),
    reports: Int32Array.from(order, (i) => reports[i]?.length ?? 0),
    before: pick((b) => b.before),
    after: pick((b) => b.after),
    extent: pick((b) => b.extent),
    ...GAPS,
  };
}

const at = (a: Float64Array | Int32Array, i: number): number => a[i] ?? Number.NaN;

interface Rectangle { lead: number; left: number; right: number; top: number; bottom: number; anchor: number }

/** The slow, obvious way: put every branch as far left as no pair of blocks collides. Breadth of the whole tree. */
function slowBreadth(input: TidyInput): number {
  const branch = (v: number, top: number): Rectangle[] => {
    const bottom = top + at(input.extent, v) + input.levelGap;
    const placed: Rectangle[] = [];
    const anchors: number[] = [];
    for (let i = 0; i < at(input.reports, v); i += 1) {
      const own = branch(at(input.first, v) + i, bottom);
      let move = i === 0 ? 0 : -Infinity;
      for (const a of placed) {
        for (const b of own) {
          if (a.bottom > b.top && b.bottom > a.top) move = Math.max(move, a.right + (a.lead === b.lead ? input.siblingGap : input.branchGap) - b.left);
        }
      }
      for (const b of own) placed.push({ ...b, left: b.left + move, right: b.right + move, anchor: b.anchor + move });
      anchors.push((own[0]?.anchor ?? 0) + move);
    }
    const anchor = ((anchors[0] ?? 0) + (anchors.at(-1) ?? 0)) / 2;
    return [{ lead: at(input.parent, v), left: anchor - at(input.before, v), right: anchor + at(input.after, v), top, bottom, anchor }, ...placed];
  };
  const all = branch(0, 0);
  return Math.max(...all.map((r) => r.right)) - Math.min(...all.map((r) => r.left));
}

const blocks = fc.array(
  fc.record({
    lead: fc.double({ min: 0, max: 1, noNaN: true }),
    before: fc.integer({ min: 1, max: 200 }),
    after: fc.integer({ min: 1, max: 200 }),
    extent: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1000 })),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

describe('placeTidily', () => {
  it('a tree is as narrow as when every branch is pushed left until two blocks meet', () => {
    fc.assert(fc.property(blocks, (list) => {
      const input = inputOf(list);
      const { breadth } = placeTidily(input);
      const rights = Array.from(breadth, (b, i) => b + (input.after[i] ?? 0));
      const lefts = Array.from(breadth, (b, i) => b - (input.before[i] ?? 0));
      expect(Math.max(...rights) - Math.min(...lefts)).toBeCloseTo(slowBreadth(input), 6);
    }), { numRuns: 500 });
  });

  it('room between branches far apart is shared out among those between', () => {
    // Two deep wide branches at the ends keep each other away; the two small ones between stand evenly.
    const block = { before: 20, after: 20, extent: 10 };
    const wide = { before: 200, after: 200, extent: 10 };
    const input: TidyInput = {
      count: 7,
      parent: Int32Array.of(-1, 0, 0, 0, 0, 1, 4),
      first: Int32Array.of(1, 5, 6, 6, 6, 7, 7),
      reports: Int32Array.of(4, 1, 0, 0, 1, 0, 0),
      before: Float64Array.from([block, block, block, block, block, wide, wide], (b) => b.before),
      after: Float64Array.from([block, block, block, block, block, wide, wide], (b) => b.after),
      extent: new Float64Array(7).fill(10),
      ...GAPS,
    };
    const { breadth } = placeTidily(input);
    const steps = [2, 3, 4].map((i) => (breadth[i] ?? 0) - (breadth[i - 1] ?? 0));
    expect(steps[0]).toBeCloseTo(425 / 3, 6);
    expect(steps[1]).toBeCloseTo(425 / 3, 6);
    expect(steps[2]).toBeCloseTo(425 / 3, 6);
  });
});
