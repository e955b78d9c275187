import type { ReadonlyOrganisation } from './organisation.ts';
import type { CriticalPath } from './process-graph.ts';
import { criticalPath, processGraph } from './process-graph.ts';
import { isWork, laneOf, laneOwner, stepsOf } from './processes.ts';
import type { ProcessStep } from './records/process-step.ts';

/** Work that goes from one position to another: from a step to the next that somebody works on. */
export interface HandOver {
  readonly process: string;
  /** Elements of the steps. */
  readonly fromStep: string;
  readonly toStep: string;
  readonly from: string;
  readonly to: string;
}

export interface ProcessHands {
  readonly handOvers: readonly HandOver[];
  /** Positions that work in it. */
  readonly positions: readonly string[];
  readonly criticalPath: CriticalPath;
  /** Hand-overs on the critical path. */
  readonly onPath: number;
}

/** The hands a process passes, and its longest way within what it promises. Unbound lanes are nobody's hands. */
export function processHands(organisation: ReadonlyOrganisation, process: string): ProcessHands {
  const steps = stepsOf(organisation, process);
  const graph = processGraph(steps);
  const owner = new Map(steps.map((step) => [step.element, ownerOf(organisation, step)]));
  const handOvers: HandOver[] = [];
  for (const step of steps) {
    const from = owner.get(step.element);
    if (from === undefined || !isWork(step)) continue;
    for (const next of workAfter(graph.after, graph.steps, step.element)) {
      const to = owner.get(next);
      if (to !== undefined && to !== from) handOvers.push({ process, fromStep: step.element, toStep: next, from, to });
    }
  }
  const path = criticalPath(graph, organisation.get('process', process)?.promise?.from ?? null, organisation.get('process', process)?.promise?.to ?? null);
  const hands = path.steps.filter(isWork).map(({ element }) => owner.get(element)).filter((position) => position !== undefined);
  return {
    handOvers,
    positions: [...new Set(steps.filter(isWork).map(({ element }) => owner.get(element)).filter((position) => position !== undefined))],
    criticalPath: path,
    onPath: hands.filter((position, index) => index > 0 && position !== hands[index - 1]).length,
  };
}

/** Steps that are worked on next, gateways and events passed over. */
function workAfter(after: (element: string) => readonly string[], steps: ReadonlyMap<string, ProcessStep>, element: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const queue = [...after(element)];
  for (const at of queue) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps.get(at);
    if (step === undefined) continue;
    if (isWork(step)) found.push(at);
    else queue.push(...after(at));
  }
  return found;
}

function ownerOf(organisation: ReadonlyOrganisation, step: ProcessStep): string | undefined {
  const lane = laneOf(organisation, step);
  return lane === undefined ? undefined : laneOwner(organisation, lane)?.id;
}

/** How often one position hands over to another. */
export interface HandOverCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly processes: readonly string[];
  readonly handOvers: readonly HandOver[];
}

/** Every pair of positions that hand over to one another, most first, then by id; over all processes or some. */
export function handOverMatrix(organisation: ReadonlyOrganisation, processes: Iterable<string> = Array.from(organisation.all('process'), ({ id }) => id)): HandOverCount[] {
  const pairs = new Map<string, HandOver[]>();
  for (const id of processes) {
    for (const handOver of processHands(organisation, id).handOvers) {
      const key = `${handOver.from} ${handOver.to}`;
      const pair = pairs.get(key);
      if (pair === undefined) pairs.set(key, [handOver]);
      else pair.push(handOver);
    }
  }
  return [...pairs.values()]
    .flatMap((handOvers) => {
      const [first] = handOvers;
      return first === undefined ? [] : [{ from: first.from, to: first.to, count: handOvers.length, processes: [...new Set(handOvers.map(({ process }) => process))].toSorted(), handOvers }];
    })
    .toSorted((a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}

/** What processes ask of a position. */
export interface ProcessLoad {
  readonly processes: readonly string[];
  readonly steps: number;
  readonly criticalSteps: number;
  /** The times of its steps together, once through each. */
  readonly minutes: number;
  readonly given: number;
  readonly taken: number;
}

/** What processes ask of every position that works in one. */
export function processLoads(organisation: ReadonlyOrganisation): Map<string, ProcessLoad> {
  const loads = new Map<string, { processes: Set<string>; steps: number; criticalSteps: number; minutes: number; given: number; taken: number }>();
  const of = (position: string) => {
    const load = loads.get(position) ?? { processes: new Set<string>(), steps: 0, criticalSteps: 0, minutes: 0, given: 0, taken: 0 };
    loads.set(position, load);
    return load;
  };
  for (const step of organisation.all('process-step')) {
    const position = isWork(step) ? ownerOf(organisation, step) : undefined;
    if (position === undefined) continue;
    const load = of(position);
    load.processes.add(step.process);
    load.steps += 1;
    load.criticalSteps += step.critical ? 1 : 0;
    load.minutes += step.sla ?? 0;
  }
  for (const { from, to, count } of handOverMatrix(organisation)) {
    of(from).given += count;
    of(to).taken += count;
  }
  return new Map([...loads].map(([position, { processes, ...load }]) => [position, { ...load, processes: [...processes].toSorted() }]));
}
