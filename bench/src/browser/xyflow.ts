import { layOut } from '@bandi/chart';
import { Position, ReactFlow } from '@xyflow/react';
import type { FlowInstance } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

interface Picture {
  readonly nodes: readonly { readonly position: { readonly x: number } }[];
  readonly edges: readonly object[];
  readonly width: number;
  readonly height: number;
}

let flow: FlowInstance | null = null;

/** It has no layout of its own: places, like the handles, are given. */
enter({
  prepare(rows) {
    const number = new Map(rows.map(({ id }, i) => [id, i]));
    const { x, y, width, height } = layOut({
      parent: Int32Array.from(rows, ({ parentId }) => number.get(parentId ?? '') ?? -1),
      width: Float64Array.from(rows, ({ width }) => width), height: Float64Array.from(rows, ({ height }) => height),
    });
    return {
      width, height,
      nodes: rows.map(({ id, width, height, title, name }: Row, i) => ({
        id, position: { x: x[i] ?? 0, y: y[i] ?? 0 }, width, height, data: { label: `${title} ${name}` },
        handles: [
          { type: 'target', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
          { type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
        ],
      })),
      edges: rows.flatMap(({ id, parentId }) => (parentId === null ? [] : [{ id: `e${id}`, source: parentId, target: id, type: 'smoothstep' }])),
    };
  },
  show(host, data, start) {
    const { nodes, edges, width, height } = data as Picture;
    // Its own `fitView` knows only what is in view already where only that is drawn: the view, too, is given.
    const zoom = start === 'near' ? 1 : Math.min(1, innerWidth / width, innerHeight / height);
    const defaultViewport = start === 'near' ? { x: innerWidth / 2 - (nodes[0]?.position.x ?? 0), y: 8, zoom } : { x: (innerWidth - width * zoom) / 2, y: (innerHeight - height * zoom) / 2, zoom };
    const wanted = start === 'near' ? 1 : nodes.length;
    return new Promise((resolve) => {
      createRoot(host).render(createElement(ReactFlow, {
        nodes, edges, defaultViewport, onlyRenderVisibleElements: true, minZoom: 0.00001, nodesDraggable: false,
        onInit: (instance: FlowInstance) => {
          flow = instance;
          // It says it is there before it has drawn anything.
          const look = (): void => {
            if (host.querySelectorAll('.react-flow__node').length >= wanted) resolve();
            else requestAnimationFrame(look);
          };
          look();
        },
      }));
    });
  },
  pan(dx, dy) {
    const at = flow?.getViewport();
    if (at !== undefined) void flow?.setViewport({ ...at, x: at.x + dx, y: at.y + dy });
  },
  zoom(factor) {
    const at = flow?.getViewport();
    if (at === undefined) return;
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    void flow?.setViewport({ x: x - (x - at.x) * factor, y: y - (y - at.y) * factor, zoom: at.zoom * factor });
  },
});
