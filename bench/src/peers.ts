import { flextree } from 'd3-flextree';
import { hierarchy, tree } from 'd3-hierarchy';
import type { NestedCard } from './random-tree.ts';

/** Lays out with d3-flextree: cards of any size, positions only. */
export function withFlextree(root: NestedCard): void {
  const layout = flextree<NestedCard>();
  layout(layout.hierarchy(root));
}

/** Lays out with d3-hierarchy: every card takes the room of the largest, positions only. */
export function withHierarchy(root: NestedCard, largest: readonly [number, number]): void {
  tree<NestedCard>().nodeSize(largest).separation(() => 1)(hierarchy(root));
}
