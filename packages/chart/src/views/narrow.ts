import type { ChartNode, ChartNodes } from '../scene/nodes.ts';
import { chartWith, endsOf } from '../scene/nodes.ts';

/**
 * The nodes that are kept (1 in `keep`, one entry a node) with their numbers before; a node whose lead goes hangs from the
 * nearest kept one above. Order stays.
 */
export function narrowed(chart: ChartNodes, keep: Uint8Array): { readonly chart: ChartNodes; readonly from: Int32Array } {
  const { nodes, parent } = chart;
  const now = new Int32Array(nodes.length).fill(-1);
  const kept: ChartNode[] = [];
  const parents: number[] = [];
  const from: number[] = [];
  for (const [at, node] of nodes.entries()) {
    const own = parent[at] as number;
    const above = own === -1 ? -1 : (now[own] as number);
    if (keep[at] !== 1) {
      now[at] = above;
      continue;
    }
    now[at] = kept.length;
    const level = above === -1 ? 0 : (kept[above] as ChartNode).level + 1;
    kept.push(level === node.level ? node : { ...node, level });
    parents.push(above);
    from.push(at);
  }
  return { chart: chartWith(chart, kept, Int32Array.from(parents)), from: Int32Array.from(from) };
}

/** Marks everything above what is marked, too: who matches keeps the line to the top. */
export function withLines(parent: Int32Array, marked: Uint8Array): Uint8Array {
  const all = marked.slice();
  for (let at = parent.length - 1; at >= 0; at -= 1) {
    const above = parent[at] as number;
    if (all[at] === 1 && above >= 0) all[above] = 1;
  }
  return all;
}

/** A card, everything below it and its line to the top; null where there is no such card. */
export function branchOf({ parent, finder }: Pick<ChartNodes, 'parent' | 'finder'>, key: string): Uint8Array | null {
  const top = finder.at(key);
  if (top === -1) return null;
  const inside = new Uint8Array(parent.length);
  inside.fill(1, top, endsOf(parent)[top]);
  for (let above = parent[top] as number; above >= 0; above = parent[above] as number) inside[above] = 1;
  return inside;
}
