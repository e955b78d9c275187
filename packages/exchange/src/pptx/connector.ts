import type { SceneLine } from '@bandi/chart';
import type { SlideScale } from './emu.ts';
import { corners } from './routes.ts';

/** A point on the edge of a shape that a connector holds on to: the shape's number on the slide and the site's in its list. */
export interface Glue {
  readonly shape: number;
  readonly site: number;
}

interface Point { readonly x: number; readonly y: number }

type Look = Pick<SceneLine, 'points' | 'dashed'>;

/** A connector through the points of a line, glued to the shapes at its ends, so that it follows when they are moved. */
export function connectorXml(id: number, line: Look, scale: SlideScale, colour: string, from: Glue | null, to: Glue | null): string {
  const points = corners(line.points).map(({ x, y }): Point => ({ x: scale.x(x), y: scale.y(y) }));
  const { preset, adjust, frame } = shapeOf(points);
  const glue = (name: string, glued: Glue | null): string => (glued === null ? '' : `<a:${name} id="${glued.shape}" idx="${glued.site}"/>`);
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr>${glue('stCxn', from)}${glue('endCxn', to)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`
    + `<p:spPr>${frame}<a:prstGeom prst="${preset}"><a:avLst>${adjust.map((value, i) => `<a:gd name="adj${i + 1}" fmla="val ${Math.round(value * 100_000)}"/>`).join('')}</a:avLst></a:prstGeom>`
    + `<a:ln w="${Math.max(3175, scale.length(1.5))}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${line.dashed ? '<a:prstDash val="dash"/>' : ''}</a:ln></p:spPr></p:cxnSp>`;
}

/**
 * The preset that has as many bends, its adjustments as shares of its width and height, and where it lies. Presets
 * begin to the right; those that begin downwards are turned by a quarter.
 */
function shapeOf(points: readonly Point[]): { preset: string; adjust: readonly number[]; frame: string } {
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  const second = points[1] ?? end;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const width = Math.abs(dx);
  const height = Math.abs(dy);
  const flat = (flips: string): string => `<a:xfrm${flips}><a:off x="${Math.min(start.x, end.x)}" y="${Math.min(start.y, end.y)}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
  const flips = `${dx < 0 ? ' flipH="1"' : ''}${dy < 0 ? ' flipV="1"' : ''}`;
  if (points.length <= 2 || (points.length > 3 && (width === 0 || height === 0))) return { preset: 'straightConnector1', adjust: [], frame: flat(flips) };
  const isVertical = second.x === start.x;
  // As if it began to the right and ended lower: the first way along, the second across.
  const along = (point: Point): number => (isVertical ? (point.y - start.y) / dy : (point.x - start.x) / dx);
  const across = (point: Point): number => (isVertical ? (point.x - start.x) / dx : (point.y - start.y) / dy);
  const at = (i: number): Point => points[i] ?? end;
  const adjust = points.length === 3 ? [] : points.length === 4 ? [along(at(1))] : points.length === 5 ? [along(at(1)), across(at(2))] : [along(at(1)), across(at(2)), along(at(3))];
  const preset = `bentConnector${Math.min(5, Math.max(2, points.length - 1))}`;
  if (!isVertical) return { preset, adjust, frame: flat(flips) };
  const turn = dy >= 0 ? (dx < 0 ? ' rot="5400000"' : ' rot="16200000" flipH="1"') : (dx < 0 ? ' rot="5400000" flipH="1"' : ' rot="16200000"');
  const x = Math.round((start.x + end.x) / 2 - height / 2);
  const y = Math.round((start.y + end.y) / 2 - width / 2);
  return { preset, adjust, frame: `<a:xfrm${turn}><a:off x="${x}" y="${y}"/><a:ext cx="${height}" cy="${width}"/></a:xfrm>` };
}
