import type { Bounds, Point } from '../shapes.ts';
import { columnsOf, hostOf } from './columns.ts';
import { labelPlaces } from './label-places.ts';
import type { LayoutInput, LayoutNode, ProcessLayout } from './layout-input.ts';
import type { Route, Routes } from './routes.ts';
import { routesOf } from './routes.ts';
import type { Rows } from './rows.ts';
import { NO_LANE, rowsOf } from './rows.ts';

/** Sizes in px. A pool and its lanes each have a bar for their name at the left. */
export const BAR = 30;
const MARGIN = 24;
const GAP = 44;
const LANE_PADDING = 16;
const STEP = 10;
const COLUMN = 100;

interface Grid {
  /** Middle of every column and of every row. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Where the gap right of a column begins; -1 is the one left of the first. */
  readonly gapX: (column: number) => number;
  readonly gapY: (row: number) => number;
}

/**
 * Lays a process out: lanes as rows, steps in columns by the longest way to them, flows at right angles. Every flow has
 * its own place in the gaps between columns and rows.
 */
export function layOutProcess(input: LayoutInput): ProcessLayout {
  const columns = columnsOf(input);
  const rows = rowsOf(input, columns);
  const routes = routesOf(input, columns, rows);
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  const left = input.lanes.length > 0 ? BAR * 2 : 0;
  const { x, gapX, width } = columnPlaces(input, columns, rows, routes, left);
  const { y, gapY, lanes, height } = rowPlaces(input, rows, routes);
  const grid: Grid = { x, y, gapX, gapY };
  const placed = placeNodes(input, nodes, columns, rows, grid);
  const flows = new Map<string, readonly Point[]>();
  for (const flow of input.flows) {
    const [from, to, route] = [placed.get(flow.from), placed.get(flow.to), routes.of.get(flow.id)];
    if (from === undefined || to === undefined || route === undefined) continue;
    flows.set(flow.id, pointsOf(route, from, to, grid));
  }
  const labels = labelPlaces(input.flows, flows, input.nodes, placed);
  const laneBounds = new Map<string, Bounds>();
  for (const [lane, { top, bottom }] of lanes) {
    if (lane !== NO_LANE) laneBounds.set(lane, { x: BAR, y: top, width: width - BAR, height: bottom - top });
  }
  return { width, height, nodes: placed, lanes: laneBounds, flows, labels };
}

function columnPlaces(input: LayoutInput, columns: ReadonlyMap<string, number>, rows: Rows, routes: Routes, left: number) {
  const count = Math.max(0, ...columns.values()) + 1;
  const span = Array.from({ length: count }, () => COLUMN);
  const label = new Map<number, number>();
  for (const { id, span: width } of input.nodes) {
    const column = columns.get(id) ?? 0;
    span[column] = Math.max(span[column] ?? 0, width);
  }
  for (const flow of input.flows) {
    const route = routes.of.get(flow.id);
    const gap = route === undefined ? 0 : labelGap(route, columns.get(flow.from) ?? 0);
    if (flow.label > 0) label.set(gap, Math.max(label.get(gap) ?? 0, flow.label + 8));
  }
  const gapWidth = (column: number): number => GAP + routes.uprights(column) * STEP + (label.get(column) ?? 0);
  const x: number[] = [];
  const gaps = new Map<number, number>([[-1, left]]);
  let at = left + (routes.uprights(-1) > 0 ? gapWidth(-1) : MARGIN);
  for (const [column, width] of span.entries()) {
    x.push(at + width / 2);
    gaps.set(column, at + width);
    at += width + (column === count - 1 ? Math.max(MARGIN, routes.uprights(column) * STEP + MARGIN) : gapWidth(column));
  }
  return { x, gapX: (column: number) => gaps.get(column) ?? left, width: at };
}

/** The gap between columns that the text on a flow needs room in. */
function labelGap(route: Route, from: number): number {
  if (route.kind === 'around') return route.arrive.gap;
  return route.kind === 'straight' ? from : route.upright.gap;
}

function rowPlaces(input: LayoutInput, rows: Rows, routes: Routes) {
  const sizes = rows.laneOfRow.map(() => ({ above: 0, body: 60, below: 0 }));
  for (const { id, above, height, below, on } of input.nodes) {
    const size = sizes[rows.rowOf.get(id) ?? 0];
    if (size === undefined || on !== null) continue;
    size.above = Math.max(size.above, above);
    size.body = Math.max(size.body, height);
    size.below = Math.max(size.below, below);
  }
  for (const { id, on } of input.nodes) {
    const size = sizes[rows.rowOf.get(id) ?? 0];
    if (on !== null && size !== undefined) size.below = Math.max(size.below, 36);
  }
  const y: number[] = [];
  const gaps: number[] = [];
  const lanes = new Map<string, { top: number; bottom: number }>();
  let at = 0;
  for (const [row, { above, body, below }] of sizes.entries()) {
    const lane = rows.laneOfRow[row] ?? NO_LANE;
    if (rows.laneOfRow[row - 1] !== lane) lanes.set(lane, { top: at, bottom: at });
    const top = at + LANE_PADDING + above;
    y.push(top + body / 2);
    gaps.push(top + body + below);
    at = top + body + below + routes.runs(row) * STEP + LANE_PADDING;
    const bounds = lanes.get(lane);
    if (bounds !== undefined) bounds.bottom = at;
  }
  return { y, gapY: (row: number) => gaps[row] ?? 0, lanes, height: at };
}

function placeNodes(input: LayoutInput, nodes: ReadonlyMap<string, LayoutNode>, columns: ReadonlyMap<string, number>, rows: Rows, grid: Grid): Map<string, Bounds> {
  const placed = new Map<string, Bounds>();
  for (const { id, width, height } of input.nodes) {
    const [x, y] = [grid.x[columns.get(id) ?? 0] ?? 0, grid.y[rows.rowOf.get(id) ?? 0] ?? 0];
    placed.set(id, { x: x - width / 2, y: y - height / 2, width, height });
  }
  const beside = new Map<string, number>();
  for (const { id, width, height } of input.nodes) {
    const host = hostOf(nodes, id);
    const box = placed.get(host);
    if (host === id || box === undefined) continue;
    const index = beside.get(host) ?? 0;
    beside.set(host, index + 1);
    placed.set(id, { x: box.x + box.width - 12 - width - index * (width + 8), y: box.y + box.height - height / 2, width, height });
  }
  return placed;
}

function pointsOf(route: Route, from: Bounds, to: Bounds, grid: Grid): Point[] {
  const upright = ({ gap, slot }: { gap: number; slot: number }): number => grid.gapX(gap) + 16 + slot * STEP;
  const out = { x: from.x + from.width, y: from.y + from.height / 2 };
  const into = { x: to.x, y: to.y + to.height / 2 };
  if (route.kind === 'straight') return [out, into];
  if (route.kind !== 'around') {
    const x = upright(route.upright);
    return [out, { x, y: out.y }, { x, y: into.y }, into];
  }
  const run = grid.gapY(route.run.gap) + 6 + route.run.slot * STEP;
  const arrive = upright(route.arrive);
  const end = [{ x: arrive, y: run }, { x: arrive, y: into.y }, into];
  if (route.leave === null) {
    const x = from.x + from.width / 2;
    return [{ x, y: from.y + from.height }, { x, y: run }, ...end];
  }
  const leave = upright(route.leave);
  return [out, { x: leave, y: out.y }, { x: leave, y: run }, ...end];
}
