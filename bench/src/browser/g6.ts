import { Graph } from '@antv/g6';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

let graph: Graph | null = null;

const size = (node: { readonly style?: { readonly size?: readonly number[] } }, side: 0 | 1): number => node.style?.size?.[side] ?? 0;

enter({
  prepare(rows) {
    const below = new Map<string, string[]>();
    for (const { id, parentId } of rows) if (parentId !== null) below.set(parentId, [...(below.get(parentId) ?? []), id]);
    return {
      nodes: rows.map(({ id, width, height, title, name }: Row) => ({ id, children: below.get(id) ?? [], style: { size: [width, height], labelText: `${title}\n${name}` } })),
      edges: rows.flatMap(({ id, parentId }) => (parentId === null ? [] : [{ source: parentId, target: id }])),
    };
  },
  async show(host, data, start) {
    graph = new Graph({
      container: host, data, animation: false, ...(start === 'fitted' ? { autoFit: 'view' } : {}), zoomRange: [0.0001, 20],
      node: { type: 'rect', style: { radius: 8, fill: '#fff', stroke: '#d3dae5', labelPlacement: 'center' } },
      edge: { type: 'polyline', style: { stroke: '#a7b3c4', router: { type: 'orth' } } },
      layout: { type: 'compact-box', direction: 'TB', getWidth: (node: object) => size(node, 0), getHeight: (node: object) => size(node, 1), getHGap: () => 10, getVGap: () => 20 },
    });
    await graph.render();
  },
  pan: (dx, dy) => { void graph?.translateBy([dx, dy], false); },
  zoom: (factor) => { void graph?.zoomBy(factor, false); },
});
