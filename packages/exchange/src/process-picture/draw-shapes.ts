import type { Bounds } from '../bpmn/shapes.ts';
import { triggerOf } from '../bpmn/element-kinds.ts';
import type { ModdleObject } from '../bpmn/moddle.ts';
import { isA, listOf, oneOf, textOf } from '../bpmn/moddle.ts';
import { footMarks, taskMark } from './activity-marks.ts';
import { gatewayMark, triggerMark } from './event-marks.ts';
import type { Ink } from './ink.ts';
import { INK, circle, polygon, rectangle, rounded } from './ink.ts';

/** Width of the bar in which a pool or lane has its name. */
export const HEAD = 30;

export interface Drawn {
  readonly element: ModdleObject;
  readonly shape: ModdleObject;
  readonly box: Bounds;
  readonly name: string;
}

/** Pools, lanes, open sub-processes and groups lie behind everything else. */
export function isContainer({ element, shape }: Pick<Drawn, 'element' | 'shape'>): boolean {
  return isA(element, 'bpmn:Participant') || isA(element, 'bpmn:Lane') || isA(element, 'bpmn:Group') || (isA(element, 'bpmn:SubProcess') && isOpen(shape));
}

export function isOpen(shape: ModdleObject): boolean {
  return textOf(shape, 'isExpanded') === 'true';
}

export function drawContainer(ink: Ink, { element, shape, box, name }: Drawn): void {
  const { fill, stroke } = coloursOf(shape);
  if (isA(element, 'bpmn:Group')) {
    ink.path(rectangle(box, 10), { stroke, dash: [8, 4, 2, 4] });
    return;
  }
  if (isA(element, 'bpmn:SubProcess')) {
    ink.path(rectangle(box, 10), { fill, stroke, dash: textOf(element, 'triggeredByEvent') === 'true' ? [2, 4] : [] });
    if (element.$type === 'bpmn:Transaction') ink.path(rectangle({ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 }, 8), { stroke });
    ink.lines(name, { x: box.x + 8, y: box.y + 5, width: box.width - 16, height: 32 }, { at: 'top' });
    footMarks(ink, element, box, false, stroke);
    return;
  }
  ink.path(rectangle(box), { fill, stroke });
  const isPool = isA(element, 'bpmn:Participant');
  const isEmpty = isPool && oneOf(element, 'processRef') === undefined;
  if (isEmpty) ink.lines(name, box, { style: { size: 12, weight: 'medium' } });
  else if (textOf(shape, 'isHorizontal') === 'false') ink.lines(name, { ...box, height: HEAD }, { style: { size: 12, weight: isPool ? 'bold' : 'medium' } });
  else {
    if (isPool) ink.path(polygon([{ x: box.x + HEAD, y: box.y }, { x: box.x + HEAD, y: box.y + box.height }], false), { stroke });
    ink.lines(name, { x: box.x, y: box.y + 4, width: HEAD, height: box.height - 8 }, { isUpright: true, style: { size: 12, weight: isPool ? 'bold' : 'medium' } });
  }
}

/** A step, a data object or a note. `isOnPath`: on the way that takes longest. */
export function drawNode(ink: Ink, { element, shape, box, name }: Drawn, isOnPath: boolean): void {
  const colours = coloursOf(shape);
  const fill = colours.fill ?? INK.fill;
  const stroke = isOnPath && colours.stroke === INK.line ? INK.path : colours.stroke;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (isA(element, 'bpmn:Event')) drawEvent(ink, element, box, fill, stroke);
  else if (isA(element, 'bpmn:Gateway')) {
    ink.path(polygon([{ x, y: box.y }, { x: box.x + box.width, y }, { x, y: box.y + box.height }, { x: box.x, y }]), { fill, stroke });
    if (element.$type !== 'bpmn:ExclusiveGateway' || textOf(shape, 'isMarkerVisible') !== 'false') gatewayMark(ink, element.$type, x, y, stroke);
  } else if (isA(element, 'bpmn:Activity')) {
    const closed = isA(element, 'bpmn:SubProcess');
    ink.path(rectangle(box, 10), { fill, stroke, strokeWidth: isA(element, 'bpmn:CallActivity') ? 4 : isOnPath ? 2.5 : 1.5, dash: textOf(element, 'triggeredByEvent') === 'true' ? [2, 4] : [] });
    if (element.$type === 'bpmn:Transaction') ink.path(rectangle({ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 }, 8), { stroke });
    taskMark(ink, element.$type, box, stroke);
    footMarks(ink, element, box, closed, stroke);
    ink.lines(name, { x: box.x + 5, y: box.y + 2, width: box.width - 10, height: box.height - 4 });
  } else if (isA(element, 'bpmn:DataStoreReference')) drawStore(ink, box, fill, stroke);
  else if (isA(element, 'bpmn:TextAnnotation')) {
    ink.path(polygon([{ x: box.x + 10, y: box.y }, { x: box.x, y: box.y }, { x: box.x, y: box.y + box.height }, { x: box.x + 10, y: box.y + box.height }], false), { stroke });
    ink.lines(textOf(element, 'text') ?? '', { x: box.x + 7, y: box.y + 3, width: box.width - 10, height: box.height - 6 }, { at: 'top', anchor: 'start' });
  } else drawPaper(ink, box, fill, stroke);
}

function drawEvent(ink: Ink, element: ModdleObject, box: Bounds, fill: string, stroke: string): void {
  const [x, y, r] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2];
  const isEnd = isA(element, 'bpmn:EndEvent');
  const goesOn = textOf(element, 'cancelActivity') === 'false' || textOf(element, 'isInterrupting') === 'false';
  const dash = goesOn ? [4, 3] : [];
  ink.path(circle(x, y, r), { fill, stroke, strokeWidth: isEnd ? 3.5 : 1.5, dash });
  if (!isEnd && !isA(element, 'bpmn:StartEvent')) ink.path(circle(x, y, r - 3), { stroke, strokeWidth: 1.25, dash });
  triggerMark(ink, triggerOf(element), x, y, r * 0.5, isEnd || isA(element, 'bpmn:ThrowEvent'), stroke);
}

function drawPaper(ink: Ink, { x, y, width, height }: Bounds, fill: string, stroke: string): void {
  const fold = Math.min(10, width / 3);
  ink.path(polygon([{ x, y }, { x: x + width - fold, y }, { x: x + width, y: y + fold }, { x: x + width, y: y + height }, { x, y: y + height }]), { fill, stroke });
  ink.path(polygon([{ x: x + width - fold, y }, { x: x + width - fold, y: y + fold }, { x: x + width, y: y + fold }], false), { stroke });
}

function drawStore(ink: Ink, { x, y, width, height }: Bounds, fill: string, stroke: string): void {
  const [right, bottom, lid] = [x + width, y + height, Math.min(10, height / 5)];
  ink.path([['M', x, y + lid], ['C', x, y - lid / 3, right, y - lid / 3, right, y + lid], ['L', right, bottom - lid], ['C', right, bottom + lid / 3, x, bottom + lid / 3, x, bottom - lid], ['Z']], { fill, stroke });
  for (const down of [0, 4]) ink.path([['M', x, y + lid + down], ['C', x, y + lid * 2.3 + down, right, y + lid * 2.3 + down, right, y + lid + down]], { stroke });
}

export function drawEdge(ink: Ink, element: ModdleObject, points: readonly { x: number; y: number }[], shape: ModdleObject, isOnPath: boolean): void {
  const own = coloursOf(shape).stroke;
  const stroke = isOnPath && own === INK.line ? INK.path : own;
  const [first, second, last, before] = [points[0], points[1], points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return;
  const head = (length: number, aside: number) => [toward(last, before, length, aside), last, toward(last, before, length, -aside)];
  if (isA(element, 'bpmn:SequenceFlow')) {
    ink.path(rounded(points), { stroke, strokeWidth: isOnPath ? 2.5 : 1.5 });
    ink.path(polygon(head(10, 4.5)), { fill: stroke, stroke, strokeWidth: 1 });
    const source = oneOf(element, 'sourceRef');
    if (source !== undefined && isA(source, 'bpmn:FlowNode') && source.get('default') === element) ink.path(polygon([toward(first, second, 6, 5), toward(first, second, 12, -5)], false), { stroke });
    else if (source !== undefined && isA(source, 'bpmn:Activity') && oneOf(element, 'conditionExpression') !== undefined) {
      ink.path(polygon([first, toward(first, second, 8, 4.5), toward(first, second, 16, 0), toward(first, second, 8, -4.5)]), { fill: INK.fill, stroke, strokeWidth: 1.25 });
    }
  } else if (isA(element, 'bpmn:MessageFlow')) {
    ink.path(rounded(points), { stroke, dash: [8, 5] });
    ink.path(circle(first.x, first.y, 3.5), { fill: INK.fill, stroke });
    ink.path(polygon(head(10, 4.5)), { fill: INK.fill, stroke });
  } else {
    ink.path(rounded(points), { stroke, strokeWidth: 1.25, dash: [1.5, 3.5] });
    const isDirected = isA(element, 'bpmn:DataAssociation') || ['One', 'Both'].includes(textOf(element, 'associationDirection') ?? '');
    if (isDirected) ink.path(polygon(head(8, 4.5), false), { stroke, strokeWidth: 1.25 });
  }
}

function toward(from: { x: number; y: number }, to: { x: number; y: number }, by: number, aside: number): { x: number; y: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return { x: from.x + ux * by - uy * aside, y: from.y + uy * by + ux * aside };
}

/** Colours that another tool gave a shape, where they are plain ones. */
function coloursOf(shape: ModdleObject): { readonly fill: string | null; readonly stroke: string } {
  const find = (...names: readonly string[]): string | null => {
    for (const [name, value] of Object.entries(shape.$attrs)) if (names.includes(name.slice(name.indexOf(':') + 1)) && /^#[0-9a-f]{6}$/iu.test(value)) return value;
    return null;
  };
  return { fill: find('background-color', 'fill'), stroke: find('border-color', 'stroke') ?? INK.line };
}

/** Points of an edge. */
export function pointsOf(shape: ModdleObject): { x: number; y: number }[] {
  return listOf(shape, 'waypoint').map((point) => ({ x: Number(point.get('x')), y: Number(point.get('y')) })).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}
