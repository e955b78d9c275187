import type { SceneBox, SceneLine, Theme } from '@bandi/chart';

/** A number for a content stream: at most three decimals, never an exponent. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) || !Number.isFinite(rounded) ? '0' : String(rounded);
}

const colours = new Map<string, string>();

/** `#rrggbb` as three numbers from 0 to 1. */
export function pdfColour(hex: string): string {
  let found = colours.get(hex);
  if (found === undefined) {
    found = [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
    colours.set(hex, found);
  }
  return found;
}

/** How far the handles of a cubic curve stand off for a quarter circle of radius 1. */
const QUARTER = 0.5523;

/** Operators that draw a rectangle, its stroke inside the edge. */
export function boxContent(box: SceneBox, theme: Theme): string {
  const inset = box.stroke === null ? 0 : 0.5;
  const path = rectanglePath(box.x + inset, box.y + inset, Math.max(0, box.width - 2 * inset), Math.max(0, box.height - 2 * inset), box.radius);
  const fill = box.fill === null ? '' : `${pdfColour(theme[box.fill])} rg `;
  if (box.stroke === null) return box.fill === null ? '' : `${fill}${path} f\n`;
  const stroke = `${pdfColour(theme[box.stroke])} RG 1 w ${box.dashed ? '[4 3] 0 d ' : ''}`;
  return `${fill}${stroke}${path} ${box.fill === null ? 'S' : 'B'}${box.dashed ? ' [] 0 d' : ''}\n`;
}

/** A path around a rectangle with rounded corners. */
export function rectanglePath(x: number, y: number, width: number, height: number, radius: number): string {
  const n = pdfNumber;
  const r = Math.min(radius, width / 2, height / 2);
  if (r < 0.05) return `${n(x)} ${n(y)} ${n(width)} ${n(height)} re`;
  const k = r * (1 - QUARTER);
  const right = x + width;
  const bottom = y + height;
  return [
    `${n(x + r)} ${n(y)} m ${n(right - r)} ${n(y)} l ${n(right - k)} ${n(y)} ${n(right)} ${n(y + k)} ${n(right)} ${n(y + r)} c`,
    `${n(right)} ${n(bottom - r)} l ${n(right)} ${n(bottom - k)} ${n(right - k)} ${n(bottom)} ${n(right - r)} ${n(bottom)} c`,
    `${n(x + r)} ${n(bottom)} l ${n(x + k)} ${n(bottom)} ${n(x)} ${n(bottom - k)} ${n(x)} ${n(bottom - r)} c`,
    `${n(x)} ${n(y + r)} l ${n(x)} ${n(y + k)} ${n(x + k)} ${n(y)} ${n(x + r)} ${n(y)} c h`,
  ].join(' ');
}

const LINE_WIDTH = 1.5;
const CORNER = 7;

/** Operators for all lines, those of one look together. */
export function linesContent(lines: readonly SceneLine[], theme: Theme): string {
  const out: string[] = [];
  let look = '';
  for (const line of lines) {
    const next = `${pdfColour(theme[line.role])} RG ${line.dashed ? '[5 4]' : '[]'} 0 d`;
    if (next !== look) out.push(`${next} ${LINE_WIDTH} w\n`);
    look = next;
    out.push(`${roundedLine(line.points)} S\n`);
  }
  if (look !== '') out.push('[] 0 d\n');
  return out.join('');
}

function roundedLine(points: readonly number[]): string {
  const n = pdfNumber;
  const count = points.length / 2;
  const x = (i: number): number => points[2 * i] ?? 0;
  const y = (i: number): number => points[2 * i + 1] ?? 0;
  let path = `${n(x(0))} ${n(y(0))} m`;
  for (let i = 1; i < count - 1; i += 1) {
    const before = Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
    const after = Math.hypot(x(i + 1) - x(i), y(i + 1) - y(i));
    const r = Math.min(CORNER, before / 2, after / 2);
    if (r < 0.5) {
      path += ` ${n(x(i))} ${n(y(i))} l`;
      continue;
    }
    // From a straight piece to the next: the handles lie on both, as far from the corner as a quarter circle wants.
    const bend = (1 - QUARTER) * r;
    const at = (towards: number, length: number, distance: number): string =>
      `${n(x(i) + ((x(towards) - x(i)) / length) * distance)} ${n(y(i) + ((y(towards) - y(i)) / length) * distance)}`;
    path += ` ${at(i - 1, before, r)} l ${at(i - 1, before, bend)} ${at(i + 1, after, bend)} ${at(i + 1, after, r)} c`;
  }
  return `${path} ${n(x(count - 1))} ${n(y(count - 1))} l`;
}
