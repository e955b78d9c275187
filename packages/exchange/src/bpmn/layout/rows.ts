import { hostOf } from './columns.ts';
import type { LayoutInput } from './layout-input.ts';

export interface Rows {
  /** Row of every node, counted over all lanes from above. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Lane of every row. */
  readonly laneOfRow: readonly string[];
  /** Node in a row and column. */
  readonly at: (row: number, column: number) => string | undefined;
}

/** The lane of nodes that lie in none. */
export const NO_LANE = '';

/**
 * Puts the nodes of each lane in rows, one a column: in the row of the node before it where that is free, so that the
 * way runs straight.
 */
export function rowsOf(input: LayoutInput, columns: ReadonlyMap<string, number>): Rows {
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  const known = new Set(input.lanes);
  const laneOf = (id: string): string => {
    const lane = nodes.get(hostOf(nodes, id))?.lane ?? null;
    return lane !== null && known.has(lane) ? lane : NO_LANE;
  };
  const before = new Map<string, string[]>();
  for (const { from, to } of input.flows) before.set(to, [...(before.get(to) ?? []), hostOf(nodes, from)]);
  const own = input.nodes.filter(({ id }) => hostOf(nodes, id) === id);
  const lanes = own.some(({ id }) => laneOf(id) === NO_LANE) ? [...input.lanes, NO_LANE] : input.lanes;
  const inLane = new Map<string, number>();
  const taken = new Map<string, Map<string, string>>(lanes.map((lane) => [lane, new Map()]));
  const sorted = own.toSorted((a, b) => (columns.get(a.id) ?? 0) - (columns.get(b.id) ?? 0));
  for (const { id } of sorted) {
    const lane = laneOf(id);
    const column = columns.get(id) ?? 0;
    const cells = taken.get(lane) ?? new Map<string, string>();
    const wanted = (before.get(id) ?? []).filter((other) => laneOf(other) === lane).map((other) => inLane.get(other)).find((row) => row !== undefined) ?? 0;
    const row = freeRow(wanted, (candidate) => !cells.has(`${candidate} ${column}`));
    cells.set(`${row} ${column}`, id);
    inLane.set(id, row);
  }
  const laneOfRow: string[] = [];
  const first = new Map<string, number>();
  for (const lane of lanes) {
    first.set(lane, laneOfRow.length);
    const used = sorted.filter(({ id }) => laneOf(id) === lane).map(({ id }) => inLane.get(id) ?? 0);
    const count = Math.max(0, ...used) + 1;
    for (let row = 0; row < count; row += 1) laneOfRow.push(lane);
  }
  const cells = new Map<string, string>();
  const rowOf = new Map<string, number>();
  for (const { id } of own) {
    const row = (first.get(laneOf(id)) ?? 0) + (inLane.get(id) ?? 0);
    rowOf.set(id, row);
    cells.set(`${row} ${columns.get(id) ?? 0}`, id);
  }
  for (const { id } of input.nodes) rowOf.set(id, rowOf.get(hostOf(nodes, id)) ?? 0);
  return { rowOf, laneOfRow, at: (row, column) => cells.get(`${row} ${column}`) };
}

/** The wanted row, else the nearest that is free, downwards first. */
function freeRow(wanted: number, free: (row: number) => boolean): number {
  for (let away = 0; ; away += 1) {
    if (free(wanted + away)) return wanted + away;
    if (wanted >= away && free(wanted - away)) return wanted - away;
  }
}
