import type { ChartNode } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';

/** Whether a card hides what is below it: folded by hand, or at the depth to which the view is unfolded. */
export function isFolded({ key, level }: ChartNode, { collapsed, opened, depth }: Pick<ChartOptions, 'collapsed' | 'opened' | 'depth'>): boolean {
  return collapsed.has(key) || (depth !== null && level >= depth - 1 && !opened.has(key));
}

/** What is folded and opened by hand after a card was folded or unfolded: what depth does anyway needs no entry. */
export function foldedAfter(node: ChartNode, { folded, opened, depth }: { readonly folded: readonly string[]; readonly opened: readonly string[]; readonly depth: number | null }): { folded: string[]; opened: string[] } {
  const { key } = node;
  const without = { folded: folded.filter((other) => other !== key), opened: opened.filter((other) => other !== key) };
  const closed = isFolded(node, { collapsed: new Set(folded), opened: new Set(opened), depth });
  const byDepth = isFolded(node, { collapsed: new Set(), opened: new Set(), depth });
  if (closed) return byDepth ? { ...without, opened: [...without.opened, key] } : without;
  return byDepth ? without : { ...without, folded: [...without.folded, key] };
}
