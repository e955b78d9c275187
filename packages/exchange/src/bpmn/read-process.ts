import type { StepKind, StepTrigger } from '@bandi/organisation';
import { elementIdSchema } from '@bandi/organisation';
import type { LaneFacts, ProcessFacts, StepFacts } from './bandi-facts.ts';
import { flowLabel, laneFacts, processFacts, stepFacts } from './bandi-facts.ts';
import type { BpmnProblem } from './bpmn-problem.ts';
import { bpmnProblem } from './bpmn-problem.ts';
import { eventDefinitions, kindOf, lineOf, triggerOf } from './element-kinds.ts';
import type { LeftOut } from './left-out.ts';
import { leftOut } from './left-out.ts';
import type { LaneElement } from './lane-elements.ts';
import { laneElements, processesOf } from './lane-elements.ts';
import type { ModdleObject, ParseWarning } from './moddle.ts';
import { bpmnModdle, idOf, isA, listOf, oneOf, textOf } from './moddle.ts';
import { parseBpmn } from './parse-bpmn.ts';
import { shapeBounds } from './shapes.ts';

export interface DrawnFlow {
  readonly id: string;
  readonly to: string;
  readonly name: string | null;
  readonly label: ReturnType<typeof flowLabel>;
}

export interface DrawnStep {
  readonly element: string;
  readonly kind: StepKind;
  readonly trigger: StepTrigger;
  readonly name: string | null;
  readonly lane: string | null;
  readonly on: string | null;
  readonly next: readonly DrawnFlow[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly facts: StepFacts | null;
}

export interface DrawnLane {
  readonly element: string;
  readonly name: string | null;
  readonly facts: LaneFacts | null;
}

/** What a BPMN file says, before anybody of an organisation is looked for in it. */
export interface DrawnProcess {
  readonly name: string | null;
  readonly facts: ProcessFacts | null;
  readonly lanes: readonly DrawnLane[];
  readonly steps: readonly DrawnStep[];
  readonly leftOut: readonly LeftOut[];
  /** The file as text, as it came or with the ids that had to change; null where it cannot be written again. */
  readonly document: string | null;
}

export type ReadBpmn = { readonly ok: true; readonly drawn: DrawnProcess } | { readonly ok: false; readonly problem: BpmnProblem };

/**
 * Reads any BPMN 2.0 file: of several pools each is a lane, or each of its lanes; of nested lanes the innermost count.
 * Never throws for what it is given.
 */
export async function readBpmn(file: Uint8Array | string): Promise<ReadBpmn> {
  const parsed = await parseBpmn(file);
  if (!parsed.ok) return parsed;
  const { definitions, warnings } = parsed;
  const left: LeftOut[] = warnings.slice(0, 50).map(unread);
  const processes = processesOf(definitions);
  const changedIds = giveIds(processes, left);
  const lanes = laneElements(definitions, processes);
  const elements = processes.flatMap((process) => stepElements(process, left));
  if (elements.length === 0) return bpmnProblem('no-process');
  if (elements.length > 2000 || lanes.length > 200) return bpmnProblem('too-many');
  const laneOfStep = placeInLanes(definitions, elements, lanes, left);
  const known = new Set(elements.map(idOf));
  const flows = processes.flatMap((process) => flowsOf(process, known, left));
  leaveOutOthers(definitions, left);
  const written = await bpmnModdle().toXML(definitions, { format: true }).catch(() => null);
  if (written === null) left.push(leftOut('drawing-lost', lineOf(textOf(definitions, 'name')) ?? ''));
  const own = processes.map(processFacts).find((facts) => facts !== null) ?? null;
  return {
    ok: true,
    drawn: {
      name: lineOf(processes.length === 1 ? (nameOfProcess(definitions, processes[0]) ?? undefined) : collaborationName(definitions)),
      facts: own,
      lanes: lanes.map(({ element }) => ({ element: idOf(element), name: lineOf(textOf(element, 'name')), facts: laneFacts(element) })),
      steps: elements.map((element) => stepOf(element, laneOfStep, known, flows)),
      leftOut: left,
      document: written === null ? null : changedIds ? written.xml : parsed.text,
    },
  };
}

function unread({ message, value }: ParseWarning): LeftOut {
  if (value !== undefined) return leftOut('missing-reference', value);
  const id = /(?:duplicate|illegal) ID <([^>]{0,80})>/u.exec(message)?.[1];
  return id === undefined ? leftOut('not-understood', /<([^>]{1,80})>/u.exec(message)?.[1] ?? message) : leftOut('id-refused', id);
}

/** The flow elements that are steps, sub-processes as one. */
export function stepElements(process: ModdleObject, left: LeftOut[] = []): ModdleObject[] {
  return listOf(process, 'flowElements').filter((element) => {
    if (!isA(element, 'bpmn:FlowNode')) return false;
    if (kindOf(element) === null) {
      left.push(leftOut('not-on-the-way', textOf(element, 'name') ?? idOf(element)));
      return false;
    }
    if (isA(element, 'bpmn:SubProcess')) {
      const inside = listOf(element, 'flowElements').filter((inner) => isA(inner, 'bpmn:FlowNode')).length;
      if (inside > 0) left.push(leftOut('inside-sub-process', textOf(element, 'name') ?? idOf(element), inside));
    }
    return true;
  });
}

function stepOf(element: ModdleObject, lanes: ReadonlyMap<string, string>, known: ReadonlySet<string>, flows: readonly (DrawnFlow & { from: string })[]): DrawnStep {
  const id = idOf(element);
  const host = oneOf(element, 'attachedToRef');
  const kind = kindOf(element) ?? 'task';
  return {
    element: id,
    kind,
    trigger: triggerOf(element),
    name: lineOf(textOf(element, 'name')) ?? lineOf(eventDefinitions(element).map((definition) => textOf(definition, 'name')).find((name) => name !== undefined)),
    lane: lanes.get(id) ?? (host === undefined ? null : (lanes.get(idOf(host)) ?? null)),
    on: kind === 'boundary' && host !== undefined && known.has(idOf(host)) ? idOf(host) : null,
    next: flows.filter(({ from }) => from === id).slice(0, 100).map(({ from: _from, ...flow }) => flow),
    inputs: dataNames(element, 'dataInputAssociations', 'sourceRef'),
    outputs: dataNames(element, 'dataOutputAssociations', 'targetRef'),
    facts: stepFacts(element),
  };
}

/** Names of the data objects an activity reads or writes. */
function dataNames(element: ModdleObject, associations: string, end: string): string[] {
  const names = listOf(element, associations).flatMap((association) => {
    const ends = Array.isArray(association.get(end)) ? listOf(association, end) : [oneOf(association, end)];
    return ends.map((data) => (data === undefined ? null : lineOf(textOf(data, 'name')))).filter((name) => name !== null);
  });
  return [...new Set(names)].slice(0, 20);
}

function flowsOf(process: ModdleObject, known: ReadonlySet<string>, left: LeftOut[]): (DrawnFlow & { from: string })[] {
  return listOf(process, 'flowElements').filter((element) => isA(element, 'bpmn:SequenceFlow')).flatMap((flow) => {
    const [from, to] = [oneOf(flow, 'sourceRef'), oneOf(flow, 'targetRef')];
    if (from === undefined || to === undefined || !known.has(idOf(from)) || !known.has(idOf(to))) {
      if (from === undefined || to === undefined) left.push(leftOut('flow-without-end', idOf(flow)));
      return [];
    }
    return [{ id: idOf(flow), from: idOf(from), to: idOf(to), name: lineOf(textOf(flow, 'name')), label: flowLabel(flow) }];
  });
}

/** Step id → lane id, by what lanes say they hold; where none does, by where the shape lies. */
function placeInLanes(definitions: ModdleObject, elements: readonly ModdleObject[], lanes: readonly LaneElement[], left: LeftOut[]): Map<string, string> {
  const placed = new Map<string, string>();
  for (const { element, nodes } of lanes) {
    for (const node of nodes) {
      if (!placed.has(node)) placed.set(node, idOf(element));
      else if (placed.get(node) !== idOf(element)) left.push(leftOut('in-two-lanes', node));
    }
  }
  const bounds = shapeBounds(definitions);
  for (const step of elements) {
    const box = bounds.get(idOf(step));
    if (placed.has(idOf(step)) || box === undefined) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const around = lanes.find(({ element }) => {
      const lane = bounds.get(idOf(element));
      return lane !== undefined && x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height;
    });
    if (around !== undefined) placed.set(idOf(step), idOf(around.element));
  }
  return placed;
}

/** Gives an id to what has none, one that is there twice or one that no record can have. True when any changed. */
function giveIds(processes: readonly ModdleObject[], left: LeftOut[]): boolean {
  const seen = new Set<string>();
  let changed = false;
  const give = (element: ModdleObject): void => {
    const old = idOf(element);
    if (!seen.has(old) && elementIdSchema.safeParse(old).success) {
      seen.add(old);
      return;
    }
    const stem = old.replaceAll(/[^\p{L}\p{M}\p{N}._-]/gu, '_').replace(/^(?![\p{L}_])/u, '_').slice(0, 90) || 'element';
    let id = elementIdSchema.safeParse(stem).success ? stem : 'element';
    for (let n = 2; seen.has(id); n += 1) id = `${stem}_${n}`;
    seen.add(id);
    element.set('id', id);
    changed = true;
    if (old !== '') left.push(leftOut('id-changed', old));
  };
  for (const process of processes) {
    for (const element of listOf(process, 'flowElements')) if (isA(element, 'bpmn:FlowNode') || isA(element, 'bpmn:SequenceFlow')) give(element);
    const sets = [...listOf(process, 'laneSets')];
    for (const set of sets) {
      for (const lane of listOf(set, 'lanes')) {
        give(lane);
        const inner = oneOf(lane, 'childLaneSet');
        if (inner !== undefined) sets.push(inner);
      }
    }
  }
  return changed;
}

function leaveOutOthers(definitions: ModdleObject, left: LeftOut[]): void {
  for (const collaboration of listOf(definitions, 'rootElements').filter((root) => isA(root, 'bpmn:Collaboration'))) {
    const messages = listOf(collaboration, 'messageFlows').length;
    if (messages > 0) left.push(leftOut('message-flows', textOf(collaboration, 'name') ?? '', messages));
    for (const pool of listOf(collaboration, 'participants')) {
      if (oneOf(pool, 'processRef') === undefined) left.push(leftOut('other-pool', textOf(pool, 'name') ?? idOf(pool)));
    }
  }
}

function nameOfProcess(definitions: ModdleObject, process: ModdleObject | undefined): string | null {
  if (process === undefined) return null;
  const pool = listOf(definitions, 'rootElements').filter((root) => isA(root, 'bpmn:Collaboration'))
    .flatMap((collaboration) => listOf(collaboration, 'participants')).find((participant) => oneOf(participant, 'processRef') === process);
  return lineOf(textOf(process, 'name')) ?? lineOf(pool === undefined ? undefined : textOf(pool, 'name')) ?? lineOf(textOf(definitions, 'name'));
}

function collaborationName(definitions: ModdleObject): string | undefined {
  const collaboration = listOf(definitions, 'rootElements').find((root) => isA(root, 'bpmn:Collaboration'));
  return textOf(definitions, 'name') ?? (collaboration === undefined ? undefined : textOf(collaboration, 'name'));
}
