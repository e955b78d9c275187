import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spatialIndex } from './spatial-index.ts';

const rectangle = fc.record({
  x: fc.integer({ min: -500, max: 5000 }), y: fc.integer({ min: -500, max: 5000 }),
  width: fc.integer({ min: 0, max: 400 }), height: fc.integer({ min: 0, max: 400 }),
});

describe('spatialIndex', () => {
  it('finds exactly the rectangles that meet an area, in their order', () => {
    const area = fc.record({ x: fc.integer({ min: -1000, max: 6000 }), y: fc.integer({ min: -1000, max: 6000 }), width: fc.integer({ min: 0, max: 4000 }), height: fc.integer({ min: 0, max: 4000 }) });
    fc.assert(fc.property(fc.array(rectangle, { maxLength: 60 }), fc.array(area, { maxLength: 5 }), (list, areas) => {
      const index = spatialIndex(list);
      for (const a of areas) {
        const slow = [...list.keys()].filter((i) => {
          const r = list[i];
          return r !== undefined && r.x <= a.x + a.width && a.x <= r.x + r.width && r.y <= a.y + a.height && a.y <= r.y + r.height;
        });
        expect(index.query(a)).toEqual(slow);
      }
    }));
  });

  it('a point hits the topmost rectangle that holds it, or none', () => {
    fc.assert(fc.property(fc.array(rectangle, { maxLength: 60 }), fc.integer({ min: -600, max: 5500 }), fc.integer({ min: -600, max: 5500 }), (list, x, y) => {
      const slow = list.findLastIndex((r) => r.x <= x && x <= r.x + r.width && r.y <= y && y <= r.y + r.height);
      expect(spatialIndex(list).hit(x, y)).toBe(slow);
    }));
  });

  it('one rectangle far away from the others costs no more cells than rectangles', () => {
    const list = Array.from({ length: 1000 }, (_, i) => ({ x: i * 10, y: 0, width: 8, height: 8 }));
    list.push({ x: 1e9, y: 1e9, width: 8, height: 8 });
    const index = spatialIndex(list);
    expect(index.hit(1e9 + 1, 1e9 + 1)).toBe(1000);
    expect(index.query({ x: 15, y: 0, width: 20, height: 1 })).toEqual([1, 2, 3]);
  });

  it('a rectangle as large as the picture is found everywhere', () => {
    const list = [{ x: 0, y: 0, width: 10_000, height: 10_000 }, ...Array.from({ length: 400 }, (_, i) => ({ x: (i % 20) * 500, y: Math.floor(i / 20) * 500, width: 10, height: 10 }))];
    expect(spatialIndex(list).hit(333, 444)).toBe(0);
    expect(spatialIndex(list).hit(505, 505)).toBe(22);
  });
});
