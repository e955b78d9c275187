import type { Language, Process, ProcessLane, ProcessStep, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, laneName } from '@bandi/organisation';
import type { BpmnModdle } from 'bpmn-moddle';
import { writeFlowLabel, writeLaneFacts, writeProcessFacts, writeStepFacts } from './bandi-facts.ts';
import { definitionOfTrigger, drawnAs } from './element-kinds.ts';
import type { ProcessLayout } from './layout/layout-input.ts';
import type { ModdleObject } from './moddle.ts';
import { BANDI_NAMESPACE, append } from './moddle.ts';
import { CAPTION, DATA, LINE, captionLines, dataRoom, isActivity, layOutSteps, shownOutputs } from './process-layout.ts';
import type { Bounds, Point } from './shapes.ts';

/** What is drawn: a process with its parts, as they are called in one language. */
export interface Subject {
  readonly organisation: ReadonlyOrganisation;
  readonly process: Process;
  readonly lanes: readonly ProcessLane[];
  readonly steps: readonly ProcessStep[];
  readonly language: Language;
}

/** Draws a process that nobody has drawn yet: semantics, facts of Bandi, and a diagram laid out by itself. */
export function drawProcess(moddle: BpmnModdle, subject: Subject): ModdleObject {
  const { process, lanes, steps, language } = subject;
  const taken = new Set([...lanes, ...steps].map(({ element }) => element).concat(steps.flatMap(({ next }) => next.map(({ id }) => id))));
  const fresh = freshIds(taken);
  const definitions = moddle.create('bpmn:Definitions', { id: fresh('Definitions'), targetNamespace: BANDI_NAMESPACE, exporter: 'Bandi', rootElements: [], diagrams: [] });
  const drawn = moddle.create('bpmn:Process', { id: fresh('Process'), name: labelText(process.name, language), isExecutable: false, flowElements: [] });
  writeProcessFacts(moddle, drawn, process);
  const pool = lanes.length === 0 ? null : moddle.create('bpmn:Participant', { id: fresh('Pool'), name: labelText(process.name, language), processRef: drawn });
  const collaboration = pool === null ? null : moddle.create('bpmn:Collaboration', { id: fresh('Collaboration'), participants: [pool] });
  if (collaboration !== null) append(definitions, 'rootElements', collaboration);
  append(definitions, 'rootElements', drawn);
  const elements = new Map<string, ModdleObject>();
  const laneParts = lanes.map((lane) => newLane(moddle, subject, lane, elements));
  if (laneParts.length > 0) append(drawn, 'laneSets', moddle.create('bpmn:LaneSet', { id: fresh('LaneSet'), lanes: laneParts }));
  for (const step of steps) append(drawn, 'flowElements', newStep(moddle, subject, step, elements));
  for (const step of steps) if (step.on !== null && step.kind === 'boundary') elements.get(step.element)?.set('attachedToRef', elements.get(step.on));
  for (const step of steps) {
    const lane = step.lane === null ? undefined : elements.get(step.lane);
    const element = elements.get(step.element);
    if (lane !== undefined && element !== undefined) (lane.get('flowNodeRef') as ModdleObject[]).push(element);
    for (const flow of step.next) append(drawn, 'flowElements', newFlow(moddle, subject, step.element, flow, elements));
  }
  const plane = moddle.create('bpmndi:BPMNPlane', { id: fresh('Plane'), bpmnElement: collaboration ?? drawn, planeElement: [] });
  append(definitions, 'diagrams', moddle.create('bpmndi:BPMNDiagram', { id: fresh('Diagram'), plane }));
  drawDiagram(moddle, subject, { plane, drawn, pool, elements, layout: layOutSteps(lanes, steps, language), fresh });
  return definitions;
}

export interface Diagram {
  readonly plane: ModdleObject;
  /** The process that data objects are added to; null where a drawing has its own. */
  readonly drawn: ModdleObject | null;
  readonly pool: ModdleObject | null;
  readonly elements: ReadonlyMap<string, ModdleObject>;
  readonly layout: ProcessLayout;
  readonly fresh: (stem: string) => string;
}

/** Shapes and edges for all there is of a process. */
export function drawDiagram(moddle: BpmnModdle, subject: Subject, { plane, drawn, pool, elements, layout, fresh }: Diagram): void {
  const put = (element: ModdleObject | undefined, bounds: Bounds | undefined, more: Record<string, unknown> = {}): void => {
    if (element === undefined || bounds === undefined) return;
    append(plane, 'planeElement', newShape(moddle, fresh, element, bounds, more));
  };
  if (pool !== null) put(pool, { x: 0, y: 0, width: layout.width, height: layout.height }, { isHorizontal: true });
  for (const [lane, bounds] of layout.lanes) put(elements.get(lane), bounds, { isHorizontal: true });
  for (const step of subject.steps) {
    const bounds = layout.nodes.get(step.element);
    if (bounds === undefined) continue;
    const lines = isActivity(step.kind) ? [] : captionLines(step.name, subject.language);
    put(elements.get(step.element), bounds, {
      ...(step.kind === 'decision' ? { isMarkerVisible: true } : {}), ...(step.kind === 'group' ? { isExpanded: false } : {}),
      ...(lines.length === 0 ? {} : { label: newLabel(moddle, captionBounds(bounds, lines.length)) }),
    });
    if (drawn === null) continue;
    for (const [index, output] of shownOutputs(step).entries()) {
      drawData(moddle, { plane, drawn, fresh }, elements.get(step.element), { name: labelText(output, subject.language), step: bounds, index, count: shownOutputs(step).length, lines: dataRoom(shownOutputs(step), subject.language).lines });
    }
  }
  for (const flow of subject.steps.flatMap(({ next }) => next)) {
    const [element, points, at] = [elements.get(flow.id), layout.flows.get(flow.id), layout.labels.get(flow.id)];
    if (element === undefined || points === undefined) continue;
    append(plane, 'planeElement', newEdge(moddle, fresh, element, points, at ?? null));
  }
}

export interface DataPlace {
  readonly name: string;
  /** The step below it. */
  readonly step: Bounds;
  /** Its place among so many. */
  readonly index: number;
  readonly count: number;
  /** Lines of the longest name of them. */
  readonly lines: number;
}

/** A data object above a step that brings it forth, with the arrow to it. */
export function drawData(
  moddle: BpmnModdle, { plane, drawn, fresh }: Pick<Diagram, 'plane' | 'fresh'> & { readonly drawn: ModdleObject }, step: ModdleObject | undefined, { name, step: bounds, index, count, lines }: DataPlace,
): void {
  if (step === undefined) return;
  const data = moddle.create('bpmn:DataObject', { id: fresh('Data') });
  const reference = moddle.create('bpmn:DataObjectReference', { id: fresh('DataReference'), name, dataObjectRef: data });
  const association = moddle.create('bpmn:DataOutputAssociation', { id: fresh('DataOutput'), targetRef: reference });
  append(drawn, 'flowElements', reference);
  append(drawn, 'flowElements', data);
  append(step, 'dataOutputAssociations', association);
  const middle = bounds.x + bounds.width / 2 + (index - (count - 1) / 2) * DATA.span;
  const box = { x: middle - DATA.width / 2, y: bounds.y - DATA.height - lines * LINE - DATA.arrow, width: DATA.width, height: DATA.height };
  const label = { x: middle - CAPTION / 2 - 2, y: box.y + DATA.height + 1, width: CAPTION + 4, height: lines * LINE };
  append(plane, 'planeElement', newShape(moddle, fresh, reference, box, { label: newLabel(moddle, label) }));
  const from = { x: Math.min(Math.max(middle, bounds.x + 10), bounds.x + bounds.width - 10), y: bounds.y };
  append(plane, 'planeElement', newEdge(moddle, fresh, association, [from, { x: middle, y: label.y + label.height }], null));
}

export function newLane(moddle: BpmnModdle, { organisation, language }: Subject, lane: ProcessLane, elements: Map<string, ModdleObject>): ModdleObject {
  const element = moddle.create('bpmn:Lane', { id: lane.element, name: labelText(laneName(organisation, lane), language), flowNodeRef: [] });
  writeLaneFacts(moddle, element, lane);
  elements.set(lane.element, element);
  return element;
}

export function newStep(moddle: BpmnModdle, { organisation, language }: Subject, step: ProcessStep, elements: Map<string, ModdleObject>): ModdleObject {
  const element = moddle.create(drawnAs[step.kind], { id: step.element, ...(step.name === null ? {} : { name: labelText(step.name, language) }) });
  const definition = definitionOfTrigger.get(step.trigger);
  if (definition !== undefined && element.$instanceOf?.('bpmn:Event') === true) append(element, 'eventDefinitions', moddle.create(definition, {}));
  writeStepFacts(moddle, element, step, (duty) => organisation.get('duty', duty)?.name ?? duty);
  elements.set(step.element, element);
  return element;
}

export function newFlow(
  moddle: BpmnModdle, { language }: Subject, from: string, { id, to, name }: ProcessStep['next'][number], elements: Map<string, ModdleObject>,
): ModdleObject {
  const [sourceRef, targetRef] = [elements.get(from), elements.get(to)];
  const flow = moddle.create('bpmn:SequenceFlow', { id, sourceRef, targetRef, ...(name === null ? {} : { name: labelText(name, language) }) });
  writeFlowLabel(moddle, flow, name);
  sourceRef?.set('outgoing', [...((sourceRef.get('outgoing') as ModdleObject[] | undefined) ?? []), flow]);
  targetRef?.set('incoming', [...((targetRef.get('incoming') as ModdleObject[] | undefined) ?? []), flow]);
  elements.set(id, flow);
  return flow;
}

export function newShape(moddle: BpmnModdle, fresh: (stem: string) => string, element: ModdleObject, bounds: Bounds, more: Record<string, unknown> = {}): ModdleObject {
  return moddle.create('bpmndi:BPMNShape', { id: fresh(`Shape_${String(element.get('id'))}`), bpmnElement: element, bounds: moddle.create('dc:Bounds', { ...rounded(bounds) }), ...more });
}

export function newEdge(moddle: BpmnModdle, fresh: (stem: string) => string, element: ModdleObject, points: readonly Point[], label: Bounds | null): ModdleObject {
  return moddle.create('bpmndi:BPMNEdge', {
    id: fresh(`Edge_${String(element.get('id'))}`), bpmnElement: element, waypoint: waypoints(moddle, points),
    ...(label === null ? {} : { label: newLabel(moddle, label) }),
  });
}

export function waypoints(moddle: BpmnModdle, points: readonly Point[]): ModdleObject[] {
  return points.map(({ x, y }) => moddle.create('dc:Point', { x: Math.round(x), y: Math.round(y) }));
}

export function newLabel(moddle: BpmnModdle, bounds: Bounds): ModdleObject {
  return moddle.create('bpmndi:BPMNLabel', { bounds: moddle.create('dc:Bounds', { ...rounded(bounds) }) });
}

export function captionBounds(bounds: Bounds, lines: number): Bounds {
  // A little wider than what it was broken in: fonts of drawing tools differ.
  const width = CAPTION + 10;
  return { x: bounds.x + bounds.width / 2 - width / 2, y: bounds.y + bounds.height + 5, width, height: lines * LINE };
}

function rounded({ x, y, width, height }: Bounds): Bounds {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** Ids that nothing in a file has yet. */
export function freshIds(taken: Set<string>): (stem: string) => string {
  return (stem) => {
    let id = stem;
    for (let n = 2; taken.has(id); n += 1) id = `${stem}_${n}`;
    taken.add(id);
    return id;
  };
}
