import type { Change, Label, PartHolder, ProcessStep, ReadonlyOrganisation } from '@bandi/organisation';
import { holderByName, labelBoth, processElementId } from '@bandi/organisation';
import { labelKept } from './bandi-facts.ts';
import { isActivity, shownOutputs } from './process-layout.ts';
import type { LeftOut } from './left-out.ts';
import { leftOut } from './left-out.ts';
import type { DrawnLane, DrawnProcess, DrawnStep } from './read-process.ts';

export type Holder = PartHolder;

/** A lane of a file and who was found for it: null where somebody has to be asked. */
export interface MatchedLane extends Holder {
  readonly element: string;
  readonly name: Label;
  /** Played by somebody outside. */
  readonly outside?: boolean;
}

type AddProcess = Extract<Change, { type: 'add-process' }>;
type RedrawProcess = Extract<Change, { type: 'redraw-process' }>;

export interface ImportedProcess<C> {
  readonly change: C;
  readonly lanes: readonly MatchedLane[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The change that makes a process of a file. Lanes go to the position or unit of their name; the others are held by
 * nobody, unless `holders` says who. Duties and holders that the file names and the organisation lacks are left out.
 */
export function importProcess(
  organisation: ReadonlyOrganisation, drawn: DrawnProcess,
  given: { readonly id: string; readonly name?: Label; readonly function: AddProcess['function']; readonly holders?: Readonly<Record<string, Holder & { readonly outside?: boolean }>> },
): ImportedProcess<AddProcess> {
  const left = [...drawn.leftOut];
  const lanes = drawn.lanes.map((lane, index) => matchLane(organisation, lane, index, given.holders?.[lane.element]));
  const stepIds = new Set(drawn.steps.map(({ element }) => element));
  const promise = drawn.facts?.promise ?? null;
  const there = (step: string | null): string | null => (step !== null && stepIds.has(step) ? step : null);
  return {
    change: {
      type: 'add-process', id: given.id, name: given.name ?? labelKept(drawn.facts?.name ?? null, drawn.name) ?? drawn.facts?.name ?? { zh: '未命名流程', en: 'Unnamed process' },
      function: given.function, catalogue: drawn.facts?.catalogue ?? null, purpose: drawn.facts?.purpose ?? null,
      promise: promise === null ? null : { ...promise, from: there(promise.from), to: there(promise.to) },
      document: drawn.document, lanes, steps: drawn.steps.map((step) => stepArgument(organisation, step, stepIds, left)),
    },
    lanes,
    leftOut: left,
  };
}

/**
 * The change that makes a process that is there like a drawing of it. What the drawing shows wins; what it cannot show,
 * and facts that the file does not carry, stay.
 */
export function redrawnProcess(organisation: ReadonlyOrganisation, process: string, drawn: DrawnProcess): ImportedProcess<RedrawProcess> {
  const left = [...drawn.leftOut];
  const stepIds = new Set(drawn.steps.map(({ element }) => element));
  const lanes = drawn.lanes.map((lane, index) => {
    const known = organisation.get('process-lane', processElementId(process, lane.element));
    if (known === undefined) return matchLane(organisation, lane, index, undefined);
    const shown = lane.name;
    const holder = { position: known.position, unit: known.unit };
    const names = [known.name, ...[organisation.get('position', known.position ?? '')?.title, organisation.get('unit', known.unit ?? '')?.name].filter((name) => name !== undefined)];
    const same = shown === null || names.some((name) => labelKept(name, shown) === name);
    return { element: lane.element, name: same ? known.name : shown, ...holder };
  });
  const steps = drawn.steps.map((step) => {
    const known = organisation.get('process-step', processElementId(process, step.element));
    if (known === undefined) return stepArgument(organisation, step, stepIds, left);
    const flows = new Map(known.next.map(({ id, name }) => [id, name]));
    return {
      element: step.element, kind: step.kind, trigger: step.trigger, lane: step.lane, on: step.on, name: labelKept(known.name, step.name),
      next: step.next.map(({ id, to, name }) => ({ id, to, name: labelKept(flows.get(id) ?? null, name) })),
      ...dataDrawn(known, step),
      approves: known.approves.filter((element) => stepIds.has(element)),
    };
  });
  return { change: { type: 'redraw-process', process, lanes, steps, document: drawn.document }, lanes, leftOut: left };
}

/** A step of a file as a change gives it; duties that the organisation lacks are listed. */
export function stepArgument(organisation: ReadonlyOrganisation, step: DrawnStep, stepIds: ReadonlySet<string>, left: LeftOut[]): NonNullable<AddProcess['steps']>[number] {
  const { element, kind, trigger, lane, on, facts } = step;
  const duties = (facts?.duties ?? []).filter(({ duty, name }) => {
    const known = organisation.has('duty', duty);
    if (!known) left.push(leftOut('facts-unknown', name === null ? duty : labelBoth(name).zh));
    return known;
  });
  return {
    element, kind, trigger, lane, on,
    name: labelKept(facts?.name ?? null, step.name),
    next: step.next.map(({ id, to, name, label }) => ({ id, to, name: labelKept(label, name) })),
    sla: facts?.sla ?? null, critical: facts?.critical ?? false, ...(facts === null || facts.activities.length === 0 ? {} : { activities: [...facts.activities] }), system: facts?.system ?? null,
    inputs: together(facts?.inputs ?? [], step.inputs), outputs: together(facts?.outputs ?? [], step.outputs),
    duties: duties.map(({ duty }) => duty), approves: (facts?.approves ?? []).filter((id) => stepIds.has(id)),
  };
}

/** A lane of a file with who is found for it, or with who was said to hold it. */
export function matchLane(organisation: ReadonlyOrganisation, lane: DrawnLane, index: number, given: (Holder & { readonly outside?: boolean }) | undefined): MatchedLane {
  const shown = lane.name;
  const name = labelKept(lane.facts?.name ?? null, shown) ?? { zh: `泳道 ${index + 1}`, en: `Lane ${index + 1}` };
  const kept = lane.facts?.name ?? name;
  if (given !== undefined) return { element: lane.element, name, ...given };
  const { position, unit } = lane.facts ?? { position: null, unit: null };
  if (position !== null && organisation.has('position', position)) return { element: lane.element, name: kept, position, unit: null };
  if (unit !== null && organisation.has('unit', unit)) return { element: lane.element, name: kept, position: null, unit };
  if (lane.facts?.outside === true) return { element: lane.element, name: kept, position: null, unit: null, outside: true };
  return { element: lane.element, name, ...holderByName(organisation, shown) };
}

/** What a step takes and gives after drawing: of what is drawn by itself the drawing says what is left, the rest stays. */
function dataDrawn(known: ProcessStep, step: DrawnStep): { inputs: Label[]; outputs?: Label[] } {
  const inputs = together(known.inputs, step.inputs);
  if (!isActivity(known.kind)) return { inputs };
  const drawn = new Set(shownOutputs(known));
  return { inputs, outputs: together(known.outputs.filter((output) => !drawn.has(output) || step.outputs.some((name) => labelKept(output, name) === output)), step.outputs) };
}

/** Labels, and the names beside them that are none of theirs. */
export function together(labels: readonly Label[], names: readonly string[]): Label[] {
  return [...labels, ...names.filter((name) => !labels.some((label) => labelKept(label, name) === label))].slice(0, 20);
}
