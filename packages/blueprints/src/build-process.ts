import type { Change } from '@bandi/organisation';
import { PROFILE_ID } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import type { Hands } from './hands.ts';
import { fitsHere } from './hands.ts';
import type { KeptStep } from './kept-steps.ts';
import { keptSteps } from './kept-steps.ts';
import { outsideParties } from './outside-parties.ts';
import type { CatalogueProcess } from './process-schema.ts';
import { DONE, minutes } from './process-schema.ts';
import type { LaneHolder } from './shared-lanes.ts';
import { shareLanes } from './shared-lanes.ts';
import type { StepHolder } from './step-holders.ts';
import { holdersOf } from './step-holders.ts';

type AddProcess = Extract<Change, { type: 'add-process' }>;
type Lane = NonNullable<AddProcess['lanes']>[number];
type Step = NonNullable<AddProcess['steps']>[number];

const START = 'start';

/**
 * The change that adds a process of the catalogue to an organisation: steps that fit, each in the lane of who does it
 * here. Ids come from the catalogue and from positions, so that the same build gives the same records. An approval that
 * nobody but the maker could give is left out, as in a team of one.
 */
export function addProcessOf(process: CatalogueProcess, hands: Hands, catalogue: Catalogue): AddProcess {
  const fitting = process.steps.filter(({ only }) => only === undefined || fitsHere(only, hands));
  const holders = holdersOf(fitting, hands, catalogue);
  const there = new Set(fitting.map(({ id }) => id));
  const kept = keptSteps(process, (step) => !there.has(step.id) || (step.approves !== undefined && holders.get(step.id) === null));
  const tasks = kept.map(({ step }) => step).filter(({ kind }) => kind === 'task');
  const mine = new Map(tasks.map(({ id }) => [id, holders.get(id) ?? null]));
  const lanes = lanesOf(kept, shareLanes(tasks, mine, mostLanes(hands, catalogue), hands, catalogue));
  const has = (id: string | undefined) => id === undefined || kept.some(({ step }) => step.id === id);
  const { promise } = process;
  return {
    type: 'add-process', id: process.id, name: process.name, function: process.function, catalogue: process.id, purpose: process.purpose,
    // What is promised of steps that are not there cannot be kept.
    promise: promise === undefined || !has(promise.from) || !has(promise.to) ? null : { minutes: minutes(promise.time), from: promise.from ?? null, to: promise.to ?? null },
    lanes: [...new Map([...lanes.values()].map((lane) => [lane.element, lane])).values()],
    steps: stepsOf(process, kept, lanes, holders, hands),
  };
}

/** The lane of every step, in the order of the steps: of a task its holder's, of the rest that of the first step which leads to it. */
function lanesOf(kept: readonly KeptStep[], holders: ReadonlyMap<string, LaneHolder>): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  for (const { step } of kept) {
    const holder = holders.get(step.id);
    if (holder !== undefined) lanes.set(step.id, laneOf(holder));
  }
  for (let missing = true; missing; ) {
    missing = false;
    for (const { step, ways } of kept) {
      const lane = lanes.get(step.id);
      if (lane === undefined) continue;
      for (const { to } of ways) {
        if (lanes.has(to)) continue;
        lanes.set(to, lane);
        missing = true;
      }
    }
  }
  const inOrder = [...kept.map(({ step }) => step.id), DONE];
  return new Map(inOrder.flatMap((id) => {
    const lane = lanes.get(id);
    return lane === undefined ? [] : [[id, lane] as const];
  }));
}

function laneOf(holder: LaneHolder): Lane {
  if ('outside' in holder) return { element: `lane-outside-${holder.outside}`, name: outsideParties[holder.outside], position: null, unit: null, outside: true };
  if ('unit' in holder) return { element: laneId('lane-unit', holder.unit.id), name: holder.unit.name, position: null, unit: holder.unit.id };
  return { element: laneId('lane', holder.position.id), name: holder.position.title, position: holder.position.id, unit: null };
}

/** Ids of positions and units may be longer than those of elements, and hold a colon. */
function laneId(kind: string, id: string): string {
  return `${kind}-${id.replaceAll(':', '.')}`.slice(0, 100);
}

function mostLanes({ organisation }: Hands, catalogue: Catalogue): number {
  const own = organisation.get('profile', PROFILE_ID)?.business.overrides?.['most-lanes'];
  return own ?? catalogue.defaults.get('most-lanes')?.values['other'] ?? Number.POSITIVE_INFINITY;
}

function stepsOf(process: CatalogueProcess, kept: readonly KeptStep[], lanes: ReadonlyMap<string, Lane>, holders: ReadonlyMap<string, StepHolder | null>, hands: Hands): Step[] {
  const [first] = kept;
  const laneAt = (id: string) => lanes.get(id)?.element ?? null;
  const there = new Set(kept.map(({ step }) => step.id));
  const steps: Step[] = [
    { element: START, kind: 'start', trigger: process.start.trigger, name: process.start.name, lane: laneAt(first?.step.id ?? DONE), next: [{ to: first?.step.id ?? DONE }] },
  ];
  for (const { step, ways } of kept) {
    const { decision } = step;
    const decides = decision !== undefined && ways.length > 1;
    const question = `${step.id}-choice`;
    const next = ways.map(({ to, when }) => ({ to, name: (decides ? when : undefined) ?? null }));
    const holder = holders.get(step.id);
    steps.push({
      element: step.id, kind: step.kind, trigger: step.trigger ?? 'none', name: step.name ?? null, lane: laneAt(step.id),
      sla: step.sla === undefined ? null : minutes(step.sla.time), inputs: [...step.in], outputs: [...step.out], system: step.system ?? null,
      duties: holder === undefined || holder === null || 'outside' in holder ? [] : dutiesDone(step.duties, holder.position.id, hands),
      ...counted(step.activities, hands), critical: step.critical, approves: step.approves !== undefined && there.has(step.approves) ? [step.approves] : [],
      next: decides ? [{ to: question }] : next,
    });
    if (decides) steps.push({ element: question, kind: 'decision', name: decision, lane: laneAt(step.id), next });
  }
  const ends = kept.some(({ ways }) => ways.some(({ to }) => to === DONE));
  return ends ? [...steps, { element: DONE, kind: 'end', name: process.result, lane: laneAt(DONE), next: [] }] : steps;
}

/** Those of a step's activities that somebody here carries. */
function counted(activities: readonly string[], hands: Hands): { activities?: string[] } {
  const carried = activities.filter((activity) => (hands.work(activity)?.carriers.length ?? 0) > 0);
  return carried.length === 0 ? {} : { activities: carried };
}

/** Those of a step's duties that whoever does it holds here. */
function dutiesDone(duties: readonly string[], position: string, hands: Hands): string[] {
  return duties.filter((duty) => hands.doing(duty).some(({ id }) => id === position)).flatMap((duty) => hands.dutiesOf(duty).map(({ id }) => id));
}
