import type { ChartNode } from '../scene/nodes.ts';

/**
 * The nodes that are kept (1 in `keep`, one entry a node); a node whose lead goes hangs from the nearest kept one above.
 * Order stays.
 */
export function narrowed(nodes: readonly ChartNode[], keep: Uint8Array): ChartNode[] {
  const now = new Int32Array(nodes.length).fill(-1);
  const kept: ChartNode[] = [];
  for (const [at, node] of nodes.entries()) {
    const parent = node.parent === -1 ? -1 : (now[node.parent] ?? -1);
    if (keep[at] !== 1) {
      now[at] = parent;
      continue;
    }
    now[at] = kept.length;
    const level = parent === -1 ? 0 : (kept[parent]?.level ?? 0) + 1;
    kept.push(parent === node.parent && level === node.level ? node : { ...node, parent, level });
  }
  return kept;
}

/** Marks everything above what is marked, too: who matches keeps the line to the top. */
export function withLines(nodes: readonly ChartNode[], marked: Uint8Array): Uint8Array {
  const all = marked.slice();
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const parent = nodes[at]?.parent ?? -1;
    if (all[at] === 1 && parent >= 0) all[parent] = 1;
  }
  return all;
}

/** A card, everything below it and its line to the top; null where there is no such card. */
export function branchOf(nodes: readonly ChartNode[], key: string): Uint8Array | null {
  const top = nodes.findIndex((node) => node.key === key);
  if (top === -1) return null;
  const inside = new Uint8Array(nodes.length);
  inside[top] = 1;
  for (let at = top + 1; at < nodes.length; at += 1) if (inside[nodes[at]?.parent ?? -1] === 1) inside[at] = 1;
  for (let above = nodes[top]?.parent ?? -1; above >= 0; above = nodes[above]?.parent ?? -1) inside[above] = 1;
  return inside;
}
