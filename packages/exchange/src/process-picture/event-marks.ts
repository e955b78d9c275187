import type { StepTrigger } from '@bandi/organisation';
import type { Ink } from './ink.ts';
import { INK, circle, polygon, rectangle } from './ink.ts';

/** The sign in an event or gateway: what it is about. Drawn around a middle, `r` px to each side. */
export function triggerMark(ink: Ink, trigger: StepTrigger, x: number, y: number, r: number, isThrown: boolean, stroke: string): void {
  const fill = isThrown ? stroke : null;
  const look = { fill, stroke, strokeWidth: 1.25 };
  const at = (...points: readonly (readonly [number, number])[]) => points.map(([px, py]) => ({ x: x + px * r, y: y + py * r }));
  switch (trigger) {
    case 'message':
      ink.path(rectangle({ x: x - r, y: y - r * 0.7, width: 2 * r, height: 1.4 * r }), look);
      ink.path(polygon(at([-1, -0.7], [0, 0.1], [1, -0.7]), false), { stroke: isThrown ? INK.fill : stroke, strokeWidth: 1.25 });
      break;
    case 'timer':
      ink.path(circle(x, y, r), { ...look, fill: null });
      ink.path(polygon(at([0, -0.7], [0, 0], [0.5, 0.25]), false), { stroke, strokeWidth: 1.25 });
      break;
    case 'signal': ink.path(polygon(at([0, -0.9], [0.9, 0.7], [-0.9, 0.7])), look); break;
    case 'condition':
      ink.path(rectangle({ x: x - r * 0.75, y: y - r * 0.9, width: r * 1.5, height: r * 1.8 }), { ...look, fill: null });
      for (const dy of [-0.5, 0, 0.5]) ink.path(polygon(at([-0.5, dy], [0.5, dy]), false), { stroke, strokeWidth: 1.25 });
      break;
    case 'error': ink.path(polygon(at([-0.9, 0.9], [-0.3, -0.9], [0.3, 0], [0.9, -0.9], [0.3, 0.9], [-0.3, 0])), look); break;
    case 'escalation': ink.path(polygon(at([0, -0.9], [0.8, 0.9], [0, 0.2], [-0.8, 0.9])), look); break;
    case 'compensation':
      ink.path(polygon(at([0, -0.7], [0, 0.7], [-0.9, 0])), look);
      ink.path(polygon(at([0.9, -0.7], [0.9, 0.7], [0, 0])), look);
      break;
    case 'cancel': ink.path(polygon(at([-0.8, -0.5], [-0.5, -0.8], [0, -0.3], [0.5, -0.8], [0.8, -0.5], [0.3, 0], [0.8, 0.5], [0.5, 0.8], [0, 0.3], [-0.5, 0.8], [-0.8, 0.5], [-0.3, 0])), look); break;
    case 'terminate': ink.path(circle(x, y, r), { fill: stroke, stroke }); break;
    case 'link': ink.path(polygon(at([-0.9, -0.4], [0.2, -0.4], [0.2, -0.9], [0.95, 0], [0.2, 0.9], [0.2, 0.4], [-0.9, 0.4])), look); break;
    case 'several': ink.path(pentagon(x, y, r), look); break;
    case 'none': break;
  }
}

export function pentagon(x: number, y: number, r: number) {
  return polygon(Array.from({ length: 5 }, (_, n) => ({ x: x + r * Math.sin((n * 2 * Math.PI) / 5), y: y - r * Math.cos((n * 2 * Math.PI) / 5) })));
}

/** The sign in a gateway's diamond. */
export function gatewayMark(ink: Ink, type: string, x: number, y: number, stroke: string): void {
  const bar = (dx: number, dy: number) => ink.path(polygon([{ x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }], false), { stroke, strokeWidth: 3 });
  if (type === 'bpmn:ParallelGateway' || type === 'bpmn:ComplexGateway') {
    bar(11, 0);
    bar(0, 11);
  }
  if (type === 'bpmn:ExclusiveGateway' || type === 'bpmn:ComplexGateway') {
    bar(7, 7);
    bar(7, -7);
  }
  if (type === 'bpmn:InclusiveGateway') ink.path(circle(x, y, 11), { stroke, strokeWidth: 2.5 });
  if (type === 'bpmn:EventBasedGateway') {
    ink.path(circle(x, y, 13), { stroke, strokeWidth: 1 });
    ink.path(circle(x, y, 10.5), { stroke, strokeWidth: 1 });
    ink.path(pentagon(x, y, 7), { stroke, strokeWidth: 1.25 });
  }
}
