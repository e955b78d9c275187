import type { Change, Label, ProcessLane, ProcessStep, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth, laneName, lanesOf, stepsOf } from '@bandi/organisation';
import { labelKept } from './bandi-facts.ts';
import type { Holder, ImportedProcess, MatchedLane } from './import-process.ts';
import { matchLane, stepArgument, together } from './import-process.ts';
import type { LeftOut } from './left-out.ts';
import type { DrawnProcess, DrawnStep } from './read-process.ts';

type RedrawProcess = Extract<Change, { type: 'redraw-process' }>;

/**
 * The change that makes a process that is there like a file of it that came from elsewhere. Lanes and steps are those of
 * their id, else of their name. Of each, everything stays that people said of it here and that the file cannot say or
 * does not say differently than `base`, the drawing the process was last given; what the file says anew wins. Lanes that
 * are new here are matched by name; for the rest somebody has to be asked (`holders`).
 */
export function updatedProcess(
  organisation: ReadonlyOrganisation, process: string, drawn: DrawnProcess,
  { holders = {}, base = null }: { readonly holders?: Readonly<Record<string, Holder & { readonly outside?: boolean }>>; readonly base?: DrawnProcess | null } = {},
): ImportedProcess<RedrawProcess> {
  const left: LeftOut[] = [...drawn.leftOut];
  const stepIds = new Set(drawn.steps.map(({ element }) => element));
  const known = sameLanes(organisation, lanesOf(organisation, process), drawn);
  const baseLanes = new Map(base?.lanes.map(({ element, name }) => [element, name]));
  const lanes = drawn.lanes.map((lane, index): MatchedLane => {
    const here = known.get(lane.element);
    const given = holders[lane.element];
    if (here === undefined) return matchLane(organisation, lane, index, given);
    // A lane shows who held it when the file was written: that is no name of its own.
    const written = laneName(organisation, { name: here.name, position: lane.facts?.position ?? null, unit: lane.facts?.unit ?? null });
    const isAnew = lane.name !== null && !isSaid(lane.name, here.name, laneName(organisation, here), written) && baseLanes.get(lane.element) !== lane.name;
    const holder = given ?? { position: here.position, unit: here.unit, outside: here.outside };
    return { element: lane.element, name: isAnew ? (lane.name ?? here.name) : here.name, position: holder.position, unit: holder.unit, outside: holder.position === null && holder.unit === null && holder.outside === true };
  });
  const same = sameSteps(stepsOf(organisation, process), drawn.steps);
  const elements = new Map([...same].map(([element, step]) => [step.element, element]));
  const baseSteps = new Map(base?.steps.map((step) => [step.element, step]));
  const steps = drawn.steps.map((step): RedrawProcess['steps'][number] => {
    const here = same.get(step.element);
    if (here === undefined) return stepArgument(organisation, step, stepIds, left);
    const before = baseSteps.get(step.element);
    const flows = new Map(here.next.map(({ id, name }) => [id, name]));
    const { sla, critical, system, duties, activities } = here;
    return {
      element: step.element, kind: step.kind, trigger: step.trigger, lane: step.lane, on: step.on,
      name: before !== undefined && before.name === step.name ? here.name : labelKept(here.name, step.name),
      next: step.next.map((flow) => {
        const said = before?.next.find(({ id }) => id === flow.id);
        const name = flows.get(flow.id);
        return { id: flow.id, to: flow.to, name: said !== undefined && said.name === flow.name && name !== undefined ? name : labelKept(name ?? flow.label, flow.name) };
      }),
      sla, critical, system, duties, ...(activities === undefined ? {} : { activities }),
      inputs: together(here.inputs, step.inputs), outputs: together(here.outputs, step.outputs),
      approves: here.approves.map((element) => elements.get(element) ?? element).filter((element) => stepIds.has(element)),
    };
  });
  return { change: { type: 'redraw-process', process, lanes, steps, document: drawn.document }, lanes, leftOut: left };
}

/** The process that a file is of: of its id in the file, else of its name. Null for a new one. */
export function processOfFile(organisation: ReadonlyOrganisation, { facts, name }: DrawnProcess): string | null {
  if (facts !== null && facts.process !== null && organisation.has('process', facts.process)) return facts.process;
  const called = [...organisation.all('process')].filter((process) => [name, facts?.name ?? null].some((one) => one !== null && isSaid(labelBoth(one).zh, process.name)));
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}

/** The lane here that each lane of the file is: of its id, else the one that is called so, by its own name or by who holds it. */
function sameLanes(organisation: ReadonlyOrganisation, lanes: readonly ProcessLane[], drawn: DrawnProcess): Map<string, ProcessLane> {
  return paired(lanes, drawn.lanes, (lane, other) => other.name !== null && isSaid(other.name, lane.name, laneName(organisation, lane)));
}

function sameSteps(steps: readonly ProcessStep[], drawn: readonly DrawnStep[]): Map<string, ProcessStep> {
  return paired(steps, drawn, (step, other) => other.kind === step.kind && other.name !== null && step.name !== null && isSaid(other.name, step.name));
}

/** Each of the file with the one here of its id, else with one that is called alike and is nobody else's. */
function paired<Here extends { readonly element: string }, There extends { readonly element: string }>(here: readonly Here[], there: readonly There[], alike: (here: Here, there: There) => boolean): Map<string, Here> {
  const byId = new Map(here.map((one) => [one.element, one]));
  const pairs = new Map<string, Here>();
  const free = new Set(here);
  for (const { element } of there) {
    const own = byId.get(element);
    if (own === undefined) continue;
    pairs.set(element, own);
    free.delete(own);
  }
  for (const other of there) {
    const found = pairs.has(other.element) ? undefined : [...free].find((one) => alike(one, other));
    if (found === undefined) continue;
    pairs.set(other.element, found);
    free.delete(found);
  }
  return pairs;
}

function isSaid(text: string, ...labels: readonly Label[]): boolean {
  const wanted = plain(text);
  return labels.some((label) => plain(labelBoth(label).zh) === wanted || plain(labelBoth(label).en) === wanted);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}
