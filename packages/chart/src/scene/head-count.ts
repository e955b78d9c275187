import type { ChartNode, HeadCount, PositionNode } from './nodes.ts';

/** What the positions of some nodes come to, those listed on their cards among them. */
export function headsOf(nodes: Iterable<ChartNode>): HeadCount {
  const heads = { approved: 0, filled: 0, vacant: 0, outsourced: 0 };
  const count = (node: PositionNode): void => {
    if (node.outsourced) {
      heads.outsourced += node.heads;
      return;
    }
    heads.approved += node.heads;
    heads.vacant += node.vacant;
    heads.filled += Math.min(node.heads, node.people.length);
  };
  for (const node of nodes) {
    if (node.kind !== 'position') continue;
    count(node);
    for (const listed of node.list) count(listed);
  }
  return heads;
}
