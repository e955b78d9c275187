import { measureText } from '@bandi/chart';
import type { TextStyle } from '@bandi/chart';
import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, processHands, spanText, stepsOf } from '@bandi/organisation';
import type { ModdleObject } from '../bpmn/moddle.ts';
import { idOf, isA, listOf, oneOf, textOf } from '../bpmn/moddle.ts';
import { parseBpmn } from '../bpmn/parse-bpmn.ts';
import type { Bounds } from '../bpmn/shapes.ts';
import { boundsOf, planeOf } from '../bpmn/shapes.ts';
import { writeBpmn } from '../bpmn/write-bpmn.ts';
import type { Drawn } from './draw-shapes.ts';
import { HEAD, drawContainer, drawEdge, drawNode, isContainer, pointsOf } from './draw-shapes.ts';
import { INK, Ink, LINE, rectangle } from './ink.ts';
import type { PathStep, PictureShape, PictureText, ProcessPicture } from './picture.ts';

const MARGIN = 16;
const SMALL: TextStyle = { size: 10, weight: 'regular' };
/** Larger pictures would take more memory than a server should give one. */
const MOST = 60_000;

/**
 * A process as it is drawn, with the times of its steps and its longest way, as shapes without a browser. Null for a
 * process that is not there or whose drawing shows nothing.
 */
export async function processPicture(organisation: ReadonlyOrganisation, id: string, language: Language): Promise<ProcessPicture | null> {
  const process = organisation.get('process', id);
  const xml = await writeBpmn(organisation, id, language);
  const parsed = xml === undefined ? null : await parseBpmn(xml);
  const plane = parsed?.ok === true ? planeOf(parsed.definitions) : undefined;
  if (process === undefined || plane === undefined) return null;
  const ink = new Ink();
  const path = processHands(organisation, id).criticalPath;
  const onPath = new Set(path.minutes === 0 ? [] : path.steps.map(({ element }) => element));
  const boxes: Bounds[] = [];
  const labels: Bounds[] = [];
  const drawn: Drawn[] = [];
  const edges: { element: ModdleObject; shape: ModdleObject }[] = [];
  for (const shape of listOf(plane, 'planeElement')) {
    const element = oneOf(shape, 'bpmnElement');
    if (element === undefined) continue;
    const box = boundsOf(shape);
    if (box !== null) drawn.push({ element, shape, box, name: lineOf(textOf(element, 'name')) });
    else edges.push({ element, shape });
  }
  for (const container of drawn.filter(isContainer).toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)) drawContainer(ink, container);
  for (const { element, shape } of edges) {
    const points = pointsOf(shape);
    drawEdge(ink, element, points, shape, isA(element, 'bpmn:SequenceFlow') && isStep(element, path.steps.map((step) => step.element), onPath));
    boxes.push(...points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    edgeLabel(ink, element, shape, points, labels);
  }
  const times = new Map(stepsOf(organisation, id).flatMap(({ element, sla }) => (sla === null ? [] : [[element, spanText(sla)[language]] as const])));
  for (const node of drawn) {
    boxes.push(node.box);
    if (isContainer(node)) continue;
    drawNode(ink, node, onPath.has(idOf(node.element)));
    nodeLabel(ink, node, boxes);
    const time = times.get(idOf(node.element));
    if (time !== undefined) timeBadge(ink, node.box, time);
  }
  if (boxes.length === 0) return null;
  boxes.push(...labels);
  const columns = [...drawn.filter((node) => !isContainer(node)).map(({ box }) => box), ...labels];
  const heads = Math.max(0, ...drawn.filter(({ element }) => isA(element, 'bpmn:Lane') || isA(element, 'bpmn:Participant')).filter(({ shape }) => textOf(shape, 'isHorizontal') !== 'false').map(({ box }) => box.x + HEAD));
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  return {
    language, title: labelText(process.name, language), description: process.purpose === null ? '' : labelText(process.purpose, language),
    ...framed(ink, boxes), cuts: cutsOf(columns).map((x) => x - left), heads: heads === 0 ? 0 : heads - left,
  };
}

/** Whether a flow joins two steps that follow one another on the longest way. */
function isStep(flow: ModdleObject, path: readonly string[], onPath: ReadonlySet<string>): boolean {
  const [from, to] = [oneOf(flow, 'sourceRef'), oneOf(flow, 'targetRef')].map((end) => (end === undefined ? '' : idOf(end)));
  return from !== undefined && to !== undefined && onPath.has(from) && path[path.indexOf(from) + 1] === to;
}

function lineOf(name: string | undefined): string {
  return (name ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The time of a step on its lower edge. */
function timeBadge(ink: Ink, { x, y, width, height }: Bounds, time: string): void {
  const wide = measureText(time, SMALL) + 10;
  const box = { x: x + width - wide - 6, y: y + height - 7.5, width: wide, height: 15 };
  ink.path(rectangle(box, 7.5), { fill: INK.badge, stroke: INK.faint, strokeWidth: 1 });
  ink.line({ ...SMALL, x: box.x + wide / 2, y: box.y + 11, text: time, anchor: 'middle', colour: INK.quiet, width: wide, isUpright: false });
}

/** The name of an event, gateway or data object: where the drawing has it, else below. */
function nodeLabel(ink: Ink, { element, shape, box, name }: Drawn, boxes: Bounds[]): void {
  if (name === '' || isA(element, 'bpmn:Activity') || isA(element, 'bpmn:TextAnnotation')) return;
  const given = labelBounds(shape);
  const place = given === null
    ? { x: box.x + box.width / 2 - 48, y: box.y + box.height + 4, width: 96, height: LINE * 3 }
    : { x: given.x + given.width / 2 - Math.max(48, given.width / 2), y: given.y, width: Math.max(96, given.width), height: Math.max(given.height, LINE * 3) };
  ink.lines(name, place, { at: 'top' });
  boxes.push({ ...place, height: LINE });
}

function edgeLabel(ink: Ink, element: ModdleObject, shape: ModdleObject, points: readonly { x: number; y: number }[], boxes: Bounds[]): void {
  const name = lineOf(textOf(element, 'name'));
  if (name === '') return;
  const given = labelBounds(shape);
  const middle = points[Math.floor((points.length - 1) / 2)];
  const next = points[Math.floor((points.length - 1) / 2) + 1];
  if (given === null && (middle === undefined || next === undefined)) return;
  const place = given ?? { x: ((middle?.x ?? 0) + (next?.x ?? 0)) / 2 - 45, y: ((middle?.y ?? 0) + (next?.y ?? 0)) / 2 - 18, width: 90, height: LINE };
  // Drawing tools break such texts at 90 px and set them around the middle of their place.
  const wide = Math.max(place.width, 90);
  ink.lines(name, { x: place.x + (place.width - wide) / 2, y: place.y, width: wide, height: Math.max(place.height, LINE * 3) }, { at: 'top' });
  boxes.push(place);
}

function labelBounds(shape: ModdleObject): Bounds | null {
  const label = oneOf(shape, 'label');
  return label === undefined ? null : boundsOf(label);
}

/** Places between columns of steps where nothing is cut through. */
function cutsOf(boxes: readonly Bounds[]): number[] {
  const sorted = boxes.toSorted((a, b) => a.x - b.x);
  const cuts: number[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const { x, width } of sorted) {
    if (right !== Number.NEGATIVE_INFINITY && x > right + 4) cuts.push((x + right) / 2);
    right = Math.max(right, x + width);
  }
  return cuts;
}

/** Moves everything so that it begins at 0, 0 with a margin around it. */
function framed({ shapes, texts }: Ink, boxes: readonly Bounds[]): Pick<ProcessPicture, 'width' | 'height' | 'shapes' | 'texts'> {
  const ends = (of: (box: Bounds) => number, which: 'min' | 'max'): number => boxes.reduce((end, box) => Math[which](end, of(box)), which === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
  const [left, top] = [ends(({ x }) => x, 'min') - MARGIN, ends(({ y }) => y, 'min') - MARGIN];
  const [right, bottom] = [ends(({ x, width }) => x + width, 'max') + MARGIN, ends(({ y, height }) => y + height, 'max') + MARGIN];
  const moved = (step: PathStep): PathStep => {
    const [, ...numbers] = step;
    return [step[0], ...numbers.map((number, index) => number - (index % 2 === 0 ? left : top))] as unknown as PathStep;
  };
  return {
    width: Math.min(MOST, right - left), height: Math.min(MOST, bottom - top),
    shapes: shapes.map((shape): PictureShape => ({ ...shape, path: shape.path.map(moved) })),
    texts: texts.map((text): PictureText => ({ ...text, x: text.x - left, y: text.y - top })),
  };
}
