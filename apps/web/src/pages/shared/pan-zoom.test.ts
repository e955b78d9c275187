import { expect, test } from 'vitest';
import { fitted, zoomed } from './pan-zoom.ts';

const box = { width: 800, height: 600 };

test('a picture larger than the box is shown whole, a smaller one at its size, both in the middle', () => {
  expect(fitted({ width: 1600, height: 600 }, box)).toEqual({ x: 0, y: -300, width: 1600, height: 1200 });
  expect(fitted({ width: 400, height: 300 }, box)).toEqual({ x: -200, y: -150, width: 800, height: 600 });
});

test('what is under the pointer stays there while zooming', () => {
  const whole = fitted({ width: 1600, height: 1200 }, box);
  const near = zoomed(whole, 2, { x: 0.25, y: 0.75 }, whole, box);
  expect(near.width).toBe(800);
  expect(near.x + near.width * 0.25).toBe(whole.x + whole.width * 0.25);
  expect(near.y + near.height * 0.75).toBe(whole.y + whole.height * 0.75);
});

test('zooming ends at the whole picture and at four times its size', () => {
  const whole = fitted({ width: 1600, height: 1200 }, box);
  expect(zoomed(whole, 0.01, { x: 0.5, y: 0.5 }, whole, box).width).toBe(1600);
  expect(zoomed(whole, 1000, { x: 0.5, y: 0.5 }, whole, box).width).toBe(200);
});
