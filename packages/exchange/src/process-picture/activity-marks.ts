import type { Bounds } from '../bpmn/shapes.ts';
import type { ModdleObject } from '../bpmn/moddle.ts';
import { isA, oneOf, textOf } from '../bpmn/moddle.ts';
import { triggerMark } from './event-marks.ts';
import type { Ink } from './ink.ts';
import { circle, polygon, rectangle } from './ink.ts';

/** The small sign at the upper left of a task that says who or what does it. */
export function taskMark(ink: Ink, type: string, { x, y }: Bounds, stroke: string): void {
  const look = { stroke, strokeWidth: 1.25 };
  const [cx, cy] = [x + 14, y + 14];
  if (type === 'bpmn:SendTask' || type === 'bpmn:ReceiveTask') triggerMark(ink, 'message', cx, cy, 8, type === 'bpmn:SendTask', stroke);
  else if (type === 'bpmn:UserTask') {
    ink.path(circle(cx, cy - 4, 4), look);
    ink.path([['M', cx - 8, cy + 8], ['C', cx - 8, cy - 1, cx + 8, cy - 1, cx + 8, cy + 8], ['Z']], look);
  } else if (type === 'bpmn:ManualTask') {
    ink.path(polygon([[-8, -3], [-1, -7], [1, -4], [8, -4], [8, 6], [-6, 6], [-8, 3]].map(([dx = 0, dy = 0]) => ({ x: cx + dx, y: cy + dy }))), look);
  } else if (type === 'bpmn:ServiceTask') {
    ink.path(circle(cx, cy, 7), { ...look, dash: [2.6, 1.8], strokeWidth: 3 });
    ink.path(circle(cx, cy, 2.5), look);
  } else if (type === 'bpmn:ScriptTask' || type === 'bpmn:BusinessRuleTask') {
    ink.path(rectangle({ x: cx - 7, y: cy - 7, width: 14, height: 14 }), look);
    for (const dy of [-3, 0, 3]) ink.path(polygon([{ x: cx - 4, y: cy + dy }, { x: cx + 4, y: cy + dy }], false), look);
  }
}

/** The signs at the foot of an activity: closed sub-process, repeated, for compensation, in any order. */
export function footMarks(ink: Ink, element: ModdleObject, box: Bounds, isClosed: boolean, stroke: string): void {
  const marks: ((x: number, y: number) => void)[] = [];
  const look = { stroke, strokeWidth: 1.25 };
  const bar = (x: number, y: number, dx: number, dy: number) => ink.path(polygon([{ x: x - dx, y: y - dy }, { x: x + dx, y: y + dy }], false), { stroke, strokeWidth: 1.5 });
  const loop = oneOf(element, 'loopCharacteristics');
  if (loop !== undefined && isA(loop, 'bpmn:MultiInstanceLoopCharacteristics')) {
    const inTurn = textOf(loop, 'isSequential') === 'true';
    marks.push((x, y) => { for (const by of [-4, 0, 4]) { if (inTurn) bar(x, y + by, 5, 0); else bar(x + by, y, 0, 5); } });
  } else if (loop !== undefined) {
    marks.push((x, y) => {
      ink.path([['M', x - 2, y + 5], ['C', x - 9, y + 2, x - 6, y - 6, x, y - 6], ['C', x + 8, y - 6, x + 8, y + 5, x + 1, y + 5]], look);
      ink.path(polygon([{ x: x - 6, y: y + 5 }, { x: x - 2, y: y + 5 }, { x: x - 2, y: y + 1 }], false), look);
    });
  }
  if (textOf(element, 'isForCompensation') === 'true') marks.push((x, y) => triggerMark(ink, 'compensation', x, y, 6, false, stroke));
  if (isClosed) {
    marks.push((x, y) => {
      ink.path(rectangle({ x: x - 7, y: y - 7, width: 14, height: 14 }), look);
      bar(x, y, 4, 0);
      bar(x, y, 0, 4);
    });
  }
  if (isA(element, 'bpmn:AdHocSubProcess')) marks.push((x, y) => ink.path([['M', x - 6, y + 2], ['C', x - 3, y - 6, x + 2, y + 6, x + 6, y - 2]], { stroke, strokeWidth: 2 }));
  for (const [index, mark] of marks.entries()) mark(box.x + box.width / 2 + (index - (marks.length - 1) / 2) * 18, box.y + box.height - 11);
}
