import type { ProcessStep } from '@bandi/organisation';
import { labelText, laneName } from '@bandi/organisation';
import type { BpmnModdle } from 'bpmn-moddle';
import { labelKept, writeFlowLabel, writeLaneFacts, writeProcessFacts, writeStepFacts } from './bandi-facts.ts';
import type { Subject } from './draw-process.ts';
import { newFlow, newLane, newStep } from './draw-process.ts';
import { definitionOfTrigger, eventDefinitions, kindOf, lineOf, triggerOf } from './element-kinds.ts';
import { laneElements, participantsOf, processesOf } from './lane-elements.ts';
import type { ModdleObject } from './moddle.ts';
import { append, detach, idOf, isA, listOf, oneOf, textOf } from './moddle.ts';
import { stepElements } from './read-process.ts';
import { reconcileData } from './reconcile-data.ts';
import { reconcileShapes } from './reconcile-shapes.ts';

/**
 * Makes a drawing say what the records say, by ids, and touches nothing else of it. Null for a file without a process,
 * which has to be drawn anew.
 */
export function reconcile(moddle: BpmnModdle, subject: Subject, definitions: ModdleObject): ModdleObject | null {
  const processes = processesOf(definitions);
  const [main] = processes;
  if (main === undefined) return null;
  const elements = new Map<string, ModdleObject>();
  const removed = new Set<ModdleObject>();
  nameProcess(moddle, subject, definitions, processes);
  reconcileLanes(moddle, subject, definitions, processes, elements, removed);
  reconcileSteps(moddle, subject, processes, elements, removed);
  const rerouted = reconcileFlows(moddle, subject, processes, elements, removed);
  placeInLanes(subject, definitions, processes, elements, removed);
  takeOutReferences(definitions, removed);
  reconcileShapes(moddle, { subject, definitions, elements, removed, rerouted });
  reconcileData(moddle, { subject, definitions, elements });
  return definitions;
}

function nameProcess(moddle: BpmnModdle, { process, language }: Subject, definitions: ModdleObject, processes: readonly ModdleObject[]): void {
  const [main] = processes;
  if (main === undefined) return;
  writeProcessFacts(moddle, main, process);
  if (processes.length > 1) return;
  const pool = participantsOf(definitions).find((participant) => oneOf(participant, 'processRef') === main);
  const shown = lineOf(textOf(main, 'name'));
  const poolShown = pool === undefined ? null : lineOf(textOf(pool, 'name'));
  const text = labelText(process.name, language);
  // A pool that plays a lane is called by who holds it.
  const ownPool = pool !== undefined && listOf(main, 'laneSets').some((set) => listOf(set, 'lanes').length > 0);
  if (ownPool && (poolShown === null || poolShown === shown || shown === null) && labelKept(process.name, poolShown) !== process.name) pool.set('name', text);
  if (shown !== null && labelKept(process.name, shown) !== process.name) main.set('name', text);
}

function reconcileLanes(
  moddle: BpmnModdle, subject: Subject, definitions: ModdleObject, processes: readonly ModdleObject[], elements: Map<string, ModdleObject>, removed: Set<ModdleObject>,
): void {
  const wanted = new Map(subject.lanes.map((lane) => [lane.element, lane]));
  for (const { element } of laneElements(definitions, processes)) {
    const lane = wanted.get(idOf(element));
    if (lane === undefined) {
      if (!isA(element, 'bpmn:Lane') || oneOf(element, 'childLaneSet') !== undefined) continue;
      if (element.$parent !== undefined) detach(element.$parent, 'lanes', element);
      removed.add(element);
      continue;
    }
    const name = laneName(subject.organisation, lane);
    if (labelKept(name, lineOf(textOf(element, 'name'))) !== name) element.set('name', labelText(name, subject.language));
    writeLaneFacts(moddle, element, lane);
    elements.set(lane.element, element);
  }
  const [main] = processes;
  for (const lane of subject.lanes) {
    if (elements.has(lane.element) || main === undefined) continue;
    const beside = [...elements.values()].findLast((element) => isA(element, 'bpmn:Lane'))?.$parent;
    const set = beside ?? moddle.create('bpmn:LaneSet', { lanes: [] });
    if (beside === undefined) append(main, 'laneSets', set);
    append(set, 'lanes', newLane(moddle, subject, lane, elements));
  }
}

function reconcileSteps(moddle: BpmnModdle, subject: Subject, processes: readonly ModdleObject[], elements: Map<string, ModdleObject>, removed: Set<ModdleObject>): void {
  const wanted = new Map(subject.steps.map((step) => [step.element, step]));
  for (const process of processes) {
    for (const element of stepElements(process)) {
      const step = wanted.get(idOf(element));
      if (step === undefined) {
        detach(process, 'flowElements', element);
        removed.add(element);
        continue;
      }
      const kept = kindOf(element) === step.kind ? element : replaced(moddle, subject, process, element, step);
      elements.set(step.element, kept);
      sayStep(moddle, subject, kept, step);
    }
  }
  for (const step of subject.steps) {
    if (elements.has(step.element)) continue;
    const process = processOf(step, processes, elements);
    if (process !== undefined) append(process, 'flowElements', newStep(moddle, subject, step, elements));
  }
  for (const step of subject.steps) {
    const element = elements.get(step.element);
    if (element !== undefined && step.kind === 'boundary') element.set('attachedToRef', step.on === null ? undefined : elements.get(step.on));
  }
}

/** The process a step is part of: that of its lane. */
function processOf(step: Pick<ProcessStep, 'lane'>, processes: readonly ModdleObject[], elements: ReadonlyMap<string, ModdleObject>): ModdleObject | undefined {
  const lane = step.lane === null ? undefined : elements.get(step.lane);
  const own = lane === undefined ? undefined : oneOf(lane, 'processRef');
  for (let at: ModdleObject | undefined = own ?? lane; at !== undefined; at = at.$parent) if (processes.includes(at)) return at;
  return processes[0];
}

function sayStep(moddle: BpmnModdle, { organisation, language }: Subject, element: ModdleObject, step: ProcessStep): void {
  const shown = lineOf(textOf(element, 'name')) ?? lineOf(eventDefinitions(element).map((definition) => textOf(definition, 'name')).find((name) => name !== undefined));
  if (labelKept(step.name, shown) !== step.name) element.set('name', step.name === null ? undefined : labelText(step.name, language));
  if (isA(element, 'bpmn:Event') && triggerOf(element) !== step.trigger && step.trigger !== 'several') {
    const type = definitionOfTrigger.get(step.trigger);
    element.set('eventDefinitionRef', []);
    element.set('eventDefinitions', []);
    if (type !== undefined) append(element, 'eventDefinitions', moddle.create(type, {}));
  }
  writeStepFacts(moddle, element, step, (duty) => organisation.get('duty', duty)?.name ?? duty);
}

/** Another kind of element in the place of one, with all that both can have. */
function replaced(moddle: BpmnModdle, subject: Subject, process: ModdleObject, old: ModdleObject, step: ProcessStep): ModdleObject {
  const element = newStep(moddle, subject, step, new Map());
  for (const name of ['name', 'documentation', 'extensionElements', 'incoming', 'outgoing']) element.set(name, old.get(name));
  const list = listOf(process, 'flowElements');
  list[list.indexOf(old)] = element;
  element.$parent = process;
  for (const flow of listOf(old, 'outgoing')) flow.set('sourceRef', element);
  for (const flow of listOf(old, 'incoming')) flow.set('targetRef', element);
  for (const set of listOf(process, 'laneSets')) swapInLanes(set, old, element);
  for (const other of listOf(process, 'flowElements')) if (oneOf(other, 'attachedToRef') === old) other.set('attachedToRef', element);
  return element;
}

function swapInLanes(set: ModdleObject, old: ModdleObject, element: ModdleObject): void {
  for (const lane of listOf(set, 'lanes')) {
    const nodes = listOf(lane, 'flowNodeRef');
    if (nodes.includes(old)) nodes[nodes.indexOf(old)] = element;
    const inner = oneOf(lane, 'childLaneSet');
    if (inner !== undefined) swapInLanes(inner, old, element);
  }
}

function reconcileFlows(
  moddle: BpmnModdle, subject: Subject, processes: readonly ModdleObject[], elements: Map<string, ModdleObject>, removed: Set<ModdleObject>,
): Set<string> {
  const rerouted = new Set<string>();
  const wanted = new Map(subject.steps.flatMap((step) => step.next.map((flow) => [flow.id, { from: step.element, flow }] as const)));
  const steps = new Set(subject.steps.map(({ element }) => element));
  for (const process of processes) {
    for (const element of listOf(process, 'flowElements').slice()) {
      if (!isA(element, 'bpmn:SequenceFlow')) continue;
      const [source, target] = [oneOf(element, 'sourceRef'), oneOf(element, 'targetRef')];
      const entry = wanted.get(idOf(element));
      if (entry === undefined) {
        const known = [source, target].every((end) => end !== undefined && (steps.has(idOf(end)) || removed.has(end)));
        if (!known) continue;
        detach(process, 'flowElements', element);
        if (source !== undefined) detach(source, 'outgoing', element);
        if (target !== undefined) detach(target, 'incoming', element);
        removed.add(element);
        continue;
      }
      elements.set(entry.flow.id, element);
      const [from, to] = [elements.get(entry.from), elements.get(entry.flow.to)];
      if (source !== from && from !== undefined) {
        if (source !== undefined) detach(source, 'outgoing', element);
        element.set('sourceRef', from);
        listOf(from, 'outgoing').push(element);
        rerouted.add(entry.flow.id);
      }
      if (target !== to && to !== undefined) {
        if (target !== undefined) detach(target, 'incoming', element);
        element.set('targetRef', to);
        listOf(to, 'incoming').push(element);
        rerouted.add(entry.flow.id);
      }
      const { name } = entry.flow;
      if (labelKept(name, lineOf(textOf(element, 'name'))) !== name) element.set('name', name === null ? undefined : labelText(name, subject.language));
      writeFlowLabel(moddle, element, name);
    }
  }
  for (const [id, { from, flow }] of wanted) {
    if (elements.has(id)) continue;
    const process = elements.get(from)?.$parent;
    if (process !== undefined) append(process, 'flowElements', newFlow(moddle, subject, from, flow, elements));
  }
  return rerouted;
}

/** Puts every step into its lane, and out of every other. */
function placeInLanes(
  { steps }: Subject, definitions: ModdleObject, processes: readonly ModdleObject[], elements: ReadonlyMap<string, ModdleObject>, removed: ReadonlySet<ModdleObject>,
): void {
  const laneOf = new Map(steps.map(({ element, lane }) => [element, lane]));
  const gone = new Set([...removed].map(idOf));
  for (const { element: lane } of laneElements(definitions, processes)) {
    if (!isA(lane, 'bpmn:Lane')) continue;
    const kept = listOf(lane, 'flowNodeRef').filter((node) => !gone.has(idOf(node)) && (!laneOf.has(idOf(node)) || laneOf.get(idOf(node)) === idOf(lane)));
    const own = steps.filter((step) => step.lane === idOf(lane)).map(({ element }) => elements.get(element)).filter((node) => node !== undefined);
    lane.set('flowNodeRef', [...kept, ...own.filter((node) => !kept.includes(node))]);
  }
  for (const step of steps) {
    const element = elements.get(step.element);
    const process = processOf(step, processes, elements);
    if (element === undefined || process === undefined || element.$parent === process || step.lane === null) continue;
    if (element.$parent !== undefined) detach(element.$parent, 'flowElements', element);
    append(process, 'flowElements', element);
  }
}

/** Takes out what refers to an element that went: message flows, associations, default flows. */
function takeOutReferences(definitions: ModdleObject, removed: Set<ModdleObject>): void {
  if (removed.size === 0) return;
  const refers = (element: ModdleObject): boolean => ['sourceRef', 'targetRef'].some((end) => {
    const target = oneOf(element, end);
    return target !== undefined && removed.has(target);
  });
  for (const root of listOf(definitions, 'rootElements')) {
    for (const list of ['messageFlows', 'artifacts'] as const) {
      if (!isA(root, 'bpmn:Collaboration') && !isA(root, 'bpmn:Process')) continue;
      if (list === 'messageFlows' && !isA(root, 'bpmn:Collaboration')) continue;
      for (const element of listOf(root, list).slice()) {
        if (!refers(element)) continue;
        detach(root, list, element);
        removed.add(element);
      }
    }
    if (root.$type !== 'bpmn:Process') continue;
    for (const element of listOf(root, 'flowElements')) {
      const fallback = isA(element, 'bpmn:FlowNode') ? element.get('default') : undefined;
      if (typeof fallback === 'object' && fallback !== null && removed.has(fallback as ModdleObject)) element.set('default', undefined);
    }
  }
}
