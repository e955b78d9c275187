import { hostOf } from './columns.ts';
import type { LayoutFlow, LayoutInput } from './layout-input.ts';
import type { Rows } from './rows.ts';

/** An upright in the gap right of a column (-1: left of the first), or a run in the gap below a row; `slot` from 0. */
export interface Slot {
  readonly gap: number;
  readonly slot: number;
}

/**
 * How a flow goes from its source to its target: straight; along the row of the source and up or down before the target;
 * up or down after the source and along the row of the target; or through the gap below a row.
 */
export type Route =
  | { readonly kind: 'straight' }
  | { readonly kind: 'late' | 'early'; readonly upright: Slot }
  | { readonly kind: 'around'; readonly leave: Slot | null; readonly run: Slot; readonly arrive: Slot };

export interface Routes {
  readonly of: ReadonlyMap<string, Route>;
  /** Uprights right of each column, runs below each row. */
  readonly uprights: (column: number) => number;
  readonly runs: (row: number) => number;
}

interface Along {
  readonly from: number;
  readonly to: number;
  readonly flow: LayoutFlow;
}

function next(counts: Map<number, number>, gap: number): Slot {
  const slot = counts.get(gap) ?? 0;
  counts.set(gap, slot + 1);
  return { gap, slot };
}

/** Finds a way for every flow that crosses no node and lies on no other flow, but where two share their source or target. */
export function routesOf(input: LayoutInput, columns: ReadonlyMap<string, number>, rows: Rows): Routes {
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  const uprights = new Map<number, number>();
  const runs = new Map<number, number>();
  const along = new Map<number, Along[]>();
  /** Whether a flow can run along a row between two columns, which it then takes. */
  const takes = (row: number, from: number, to: number, flow: LayoutFlow): boolean => {
    for (let column = from + 1; column < to; column += 1) if (rows.at(row, column) !== undefined) return false;
    const taken = along.get(row) ?? [];
    const meets = taken.some((other) => other.from < to && from < other.to && other.flow.from !== flow.from && other.flow.to !== flow.to);
    if (meets) return false;
    along.set(row, [...taken, { from, to, flow }]);
    return true;
  };
  const routes = new Map<string, Route>();
  // Short ways first: they are the ones that can be straight.
  const length = ({ from, to }: LayoutFlow): number => Math.abs((columns.get(to) ?? 0) - (columns.get(from) ?? 0));
  for (const flow of input.flows.toSorted((a, b) => length(a) - length(b))) {
    const { id, from, to } = flow;
    const [a, b, r, s] = [columns.get(from) ?? 0, columns.get(to) ?? 0, rows.rowOf.get(from) ?? 0, rows.rowOf.get(to) ?? 0];
    const fromEdge = hostOf(nodes, from) !== from;
    if (fromEdge) routes.set(id, { kind: 'around', leave: null, run: next(runs, r), arrive: next(uprights, b - 1) });
    else if (b > a && r === s && takes(r, a, b, flow)) routes.set(id, { kind: 'straight' });
    else if (b > a && r !== s && takes(r, a, b, flow)) routes.set(id, { kind: 'late', upright: next(uprights, b - 1) });
    else if (b > a && r !== s && takes(s, a, b, flow)) routes.set(id, { kind: 'early', upright: next(uprights, a) });
    else routes.set(id, { kind: 'around', leave: next(uprights, a), run: next(runs, Math.min(r, s)), arrive: next(uprights, b - 1) });
  }
  return { of: routes, uprights: (column) => uprights.get(column) ?? 0, runs: (row) => runs.get(row) ?? 0 };
}
