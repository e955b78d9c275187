import { coordinate } from './escape.ts';

/** SVG path data of a line through the points, its corners rounded as far as the pieces on both sides allow. */
export function roundedPath(points: readonly number[], radius: number): string {
  const n = points.length / 2;
  const x = (i: number): number => points[2 * i] ?? 0;
  const y = (i: number): number => points[2 * i + 1] ?? 0;
  if (n === 0) return '';
  let path = `M${coordinate(x(0))} ${coordinate(y(0))}`;
  for (let i = 1; i < n - 1; i += 1) {
    const before = Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
    const after = Math.hypot(x(i + 1) - x(i), y(i + 1) - y(i));
    const r = Math.min(radius, before / 2, after / 2);
    if (r < 0.5) {
      path += `L${coordinate(x(i))} ${coordinate(y(i))}`;
      continue;
    }
    const fromX = x(i) - ((x(i) - x(i - 1)) / before) * r;
    const fromY = y(i) - ((y(i) - y(i - 1)) / before) * r;
    const toX = x(i) + ((x(i + 1) - x(i)) / after) * r;
    const toY = y(i) + ((y(i + 1) - y(i)) / after) * r;
    path += `L${coordinate(fromX)} ${coordinate(fromY)}Q${coordinate(x(i))} ${coordinate(y(i))} ${coordinate(toX)} ${coordinate(toY)}`;
  }
  return `${path}L${coordinate(x(n - 1))} ${coordinate(y(n - 1))}`;
}
