import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds, Point } from '../shapes.ts';
import type { LayoutInput } from './layout-input.ts';
import { layOutProcess } from './layout-process.ts';

const inputs = fc.integer({ min: 1, max: 14 }).chain((count) => fc.record({
  lanes: fc.constant(['a', 'b', 'c']),
  nodes: fc.tuple(...Array.from({ length: count }, (_, index) => fc.record({
    id: fc.constant(`n${index}`), lane: fc.constantFrom('a', 'b', 'c', null), width: fc.constantFrom(36, 50, 100), height: fc.constantFrom(36, 50, 80),
    on: fc.constant(null), above: fc.constantFrom(0, 74), below: fc.constantFrom(0, 38), span: fc.constantFrom(36, 120),
  }))),
  flows: fc.array(fc.record({ from: fc.integer({ min: 0, max: count - 1 }), to: fc.integer({ min: 0, max: count - 1 }), label: fc.constantFrom(0, 40), labelHeight: fc.constant(15) }), { maxLength: 20 })
    .map((flows) => flows.map(({ from, to, ...label }, index) => ({ id: `f${index}`, from: `n${from}`, to: `n${to}`, ...label }))),
})) as fc.Arbitrary<LayoutInput>;

const node = (id: string) => ({ id, lane: 'a', width: 100, height: 80, on: null, above: 0, below: 0, span: 100 });
const flow = (from: string, to: string) => ({ id: `${from}${to}`, from, to, label: 0, labelHeight: 15 });

const crosses = (a: Point, b: Point, box: Bounds): boolean =>
  Math.max(a.x, b.x) > box.x + 0.5 && Math.min(a.x, b.x) < box.x + box.width - 0.5 && Math.max(a.y, b.y) > box.y + 0.5 && Math.min(a.y, b.y) < box.y + box.height - 0.5;

test('whatever the process, no two nodes overlap and every node lies in its lane', () => {
  fc.assert(fc.property(inputs, (input) => {
    const { nodes, lanes } = layOutProcess(input);
    const all = [...nodes];
    for (const [index, [, a]] of all.entries()) {
      for (const [, b] of all.slice(index + 1)) expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
    }
    for (const { id, lane } of input.nodes) {
      const [box, band] = [nodes.get(id), lanes.get(lane ?? '')];
      if (box !== undefined && band !== undefined) expect(box.y >= band.y && box.y + box.height <= band.y + band.height && box.x + box.width <= band.x + band.width).toBe(true);
    }
  }), { seed: 4, numRuns: 300 });
});

test('whatever the process, flows run at right angles and cross no node', () => {
  fc.assert(fc.property(inputs, (input) => {
    const { nodes, flows } = layOutProcess(input);
    for (const { id } of input.flows) {
      const points = flows.get(id) ?? [];
      expect(points.length).toBeGreaterThan(1);
      for (const [index, point] of points.slice(1).entries()) {
        const from = points[index] ?? point;
        expect(from.x === point.x || from.y === point.y).toBe(true);
        for (const [, box] of nodes) expect(crosses(from, point, box)).toBe(false);
      }
    }
  }), { seed: 5, numRuns: 300 });
});

test('steps stand right of those before them; ways back do not count', () => {
  const { nodes } = layOutProcess({ lanes: ['a'], nodes: ['z', 'y', 'x'].map(node), flows: [flow('z', 'y'), flow('y', 'x'), flow('x', 'z'), flow('z', 'x')] });
  expect([...nodes].toSorted((a, b) => a[1].x - b[1].x).map(([id]) => id)).toEqual(['z', 'y', 'x']);
});

const named = (from: string, to: string) => ({ ...flow(from, to), label: 80 });

test('texts on flows that part or meet lie on no node and on no other text', () => {
  const nodes = [{ ...node('ask'), width: 50, height: 50 }, node('yes'), { ...node('no'), lane: 'b' }, { ...node('late'), lane: 'c' }, { ...node('end'), lane: 'b' }];
  const flows = [named('ask', 'yes'), named('ask', 'no'), named('ask', 'late'), named('yes', 'end'), named('no', 'end'), named('late', 'end')];
  const { nodes: placed, labels } = layOutProcess({ lanes: ['a', 'b', 'c'], nodes, flows });
  const boxes = [...placed.values(), ...labels.values()];
  expect(labels.size).toBe(6);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height, JSON.stringify([a, b])).toBe(false);
  }
});
