import type { ModdleObject } from './moddle.ts';
import { idOf, isA, listOf, oneOf } from './moddle.ts';

/** What in a file is a lane of ours: a lane, a pool without lanes, or a whole process that has neither beside others. */
export interface LaneElement {
  readonly element: ModdleObject;
  readonly process: ModdleObject;
  /** Ids of the steps it says it holds. */
  readonly nodes: readonly string[];
}

/** The processes of a file that have steps. */
export function processesOf(definitions: ModdleObject): ModdleObject[] {
  return listOf(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process' && listOf(root, 'flowElements').some((element) => isA(element, 'bpmn:FlowNode')));
}

export function participantsOf(definitions: ModdleObject): ModdleObject[] {
  return listOf(definitions, 'rootElements').filter((root) => isA(root, 'bpmn:Collaboration')).flatMap((collaboration) => listOf(collaboration, 'participants'));
}

export function laneElements(definitions: ModdleObject, processes: readonly ModdleObject[]): LaneElement[] {
  const participants = participantsOf(definitions);
  return processes.flatMap((process): LaneElement[] => {
    const lanes = listOf(process, 'laneSets').flatMap((set) => innermost(set, process));
    if (lanes.length > 0) return lanes;
    const pool = participants.find((participant) => oneOf(participant, 'processRef') === process);
    const element = pool ?? (processes.length > 1 ? process : undefined);
    return element === undefined ? [] : [{ element, process, nodes: listOf(process, 'flowElements').map(idOf) }];
  });
}

/** Lanes without lanes in them, and those that hold steps of their own beside them. */
function innermost(set: ModdleObject, process: ModdleObject): LaneElement[] {
  return listOf(set, 'lanes').flatMap((lane) => {
    const nodes = listOf(lane, 'flowNodeRef').map(idOf);
    const childSet = oneOf(lane, 'childLaneSet');
    const inner = childSet === undefined ? [] : innermost(childSet, process);
    const held = new Set(inner.flatMap((child) => child.nodes));
    const own = nodes.filter((node) => !held.has(node));
    return inner.length > 0 && own.length === 0 ? inner : [...inner, { element: lane, process, nodes: own }];
  });
}
