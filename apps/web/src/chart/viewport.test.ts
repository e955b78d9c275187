import { expect, test } from 'vitest';
import { between, centred, fitted, framing, revealing, visibleArea, zoomedAt } from './viewport.ts';

const room = { width: 1000, height: 600 };

test('a fitted picture is whole, in the middle, and never larger than life', () => {
  expect(fitted({ width: 200, height: 100 }, room)).toEqual({ scale: 1, left: 400, top: 250 });
  const far = fitted({ width: 10_000, height: 3000 }, room);
  expect(far.scale * 10_000).toBeLessThanOrEqual(1000);
  expect(far.left).toBeCloseTo((1000 - 10_000 * far.scale) / 2);
});

test('zooming keeps what is under the pointer under the pointer', () => {
  const before = { scale: 0.7, left: -130, top: 44 };
  const after = zoomedAt(before, 1.9, 300, 200);
  expect((300 - after.left) / after.scale).toBeCloseTo((300 - before.left) / before.scale);
  expect((200 - after.top) / after.scale).toBeCloseTo((200 - before.top) / before.scale);
});

test('revealing does not move what is in view and brings in what is not', () => {
  const view = { scale: 1, left: 0, top: 0 };
  expect(revealing(view, { x: 100, y: 100, width: 200, height: 80 }, room)).toEqual(view);
  const moved = revealing(view, { x: 1500, y: -300, width: 200, height: 80 }, room);
  const area = visibleArea(moved, room);
  expect(area.x).toBeLessThanOrEqual(1500);
  expect(area.x + area.width).toBeGreaterThanOrEqual(1700);
  expect(area.y).toBeLessThanOrEqual(-300);
});

test('a framed part of the picture is whole above what is kept free, and in the middle of it', () => {
  const area = { x: 500, y: 900, width: 1800, height: 700 };
  const view = framing(area, room, 100);
  const seen = visibleArea(view, { width: room.width, height: room.height - 100 });
  expect(seen.x).toBeLessThan(area.x);
  expect(seen.y).toBeLessThan(area.y);
  expect(seen.x + seen.width).toBeGreaterThan(area.x + area.width);
  expect(seen.y + seen.height).toBeGreaterThan(area.y + area.height);
  expect(seen.x + seen.width / 2).toBeCloseTo(area.x + area.width / 2);
});

test('an animation begins at its start and ends at its end', () => {
  const from = { scale: 0.1, left: 5, top: 6 };
  const to = centred(from, { x: 4000, y: 2000, width: 200, height: 100 }, room);
  for (const [t, expected] of [[0, from], [1, to]] as const) {
    const at = between(from, to, t);
    expect(at.scale).toBeCloseTo(expected.scale);
    expect(at.left).toBeCloseTo(expected.left);
    expect(at.top).toBeCloseTo(expected.top);
  }
});
