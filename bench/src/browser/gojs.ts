import * as go from 'gojs';
import type { Row } from './contender.ts';
import { enter } from './page.ts';

let diagram: go.Diagram | null = null;

enter({
  prepare: (rows) => rows.map(({ id, parentId, title, name, width, height }) => ({ key: id, ...(parentId === null ? {} : { parent: parentId }), title, name, size: new go.Size(width, height) })),
  show(host, data, start) {
    return new Promise((resolve) => {
      const shown = new go.Diagram(host, {
        layout: new go.TreeLayout({ angle: 90, layerSpacing: 40, nodeSpacing: 20 }),
        'animationManager.isEnabled': false,
        minScale: 0.0001,
        ...(start === 'fitted' ? { initialAutoScale: go.AutoScale.Uniform } : { initialContentAlignment: go.Spot.Top }),
      });
      shown.nodeTemplate = new go.Node('Auto').bind('desiredSize', 'size').add(
        new go.Shape('RoundedRectangle', { fill: '#ffffff', stroke: '#d3dae5' }),
        new go.Panel('Vertical').add(new go.TextBlock({ font: '600 14px sans-serif' }).bind('text', 'title'), new go.TextBlock({ font: '12px sans-serif' }).bind('text', 'name')),
      );
      shown.linkTemplate = new go.Link({ routing: go.Routing.Orthogonal, corner: 5 }).add(new go.Shape({ stroke: '#a7b3c4' }));
      shown.addDiagramListener('InitialLayoutCompleted', () => resolve());
      shown.model = new go.TreeModel(data as go.ObjectData[]);
      diagram = shown;
    });
  },
  pan(dx, dy) {
    if (diagram !== null) diagram.position = new go.Point(diagram.position.x - dx / diagram.scale, diagram.position.y - dy / diagram.scale);
  },
  zoom(factor) {
    if (diagram !== null) diagram.scale *= factor;
  },
  move(card, below) {
    const model = diagram?.model;
    const data = model?.findNodeDataForKey(card);
    if (!(model instanceof go.TreeModel) || data === null || data === undefined) return;
    model.commit(() => model.setParentKeyForNodeData(data, below), 'move');
  },
});

export type { Row };
