import type { ProcessStep } from './records/process-step.ts';

/** The ways through a process. Events on the edge of a step follow from it, and so does the catching end of a link. */
export interface ProcessGraph {
  readonly steps: ReadonlyMap<string, ProcessStep>;
  readonly after: (element: string) => readonly string[];
  readonly before: (element: string) => readonly string[];
}

export function processGraph(steps: readonly ProcessStep[]): ProcessGraph {
  const byElement = new Map(steps.map((step) => [step.element, step]));
  const after = new Map<string, string[]>(steps.map(({ element }) => [element, []]));
  const before = new Map<string, string[]>(steps.map(({ element }) => [element, []]));
  const join = (from: string, to: string): void => {
    if (!byElement.has(from) || !byElement.has(to)) return;
    after.get(from)?.push(to);
    before.get(to)?.push(from);
  };
  for (const { element, next, kind, on, trigger, name } of steps) {
    for (const { to } of next) join(element, to);
    if (kind === 'boundary' && on !== null) join(on, element);
    if (kind !== 'send' || trigger !== 'link') continue;
    for (const other of steps) {
      if (other.kind === 'wait' && other.trigger === 'link' && JSON.stringify(other.name) === JSON.stringify(name)) join(element, other.element);
    }
  }
  return { steps: byElement, after: (element) => after.get(element) ?? [], before: (element) => before.get(element) ?? [] };
}

/** Elements that can be come to from some, these included; the other way with `before`. */
export function reachedFrom(starts: Iterable<string>, after: (element: string) => readonly string[]): Set<string> {
  const reached = new Set(starts);
  for (const element of reached) for (const next of after(element)) reached.add(next);
  return reached;
}

/**
 * Where a process begins: its start events; of a part that has none, the steps that nothing leads to. Each pool of a
 * file is such a part.
 */
export function startsOf(graph: ProcessGraph): string[] {
  const seen = new Set<string>();
  const starts: string[] = [];
  for (const element of graph.steps.keys()) {
    if (seen.has(element)) continue;
    const part = reachedFrom([element], (at) => [...graph.after(at), ...graph.before(at)]);
    for (const other of part) seen.add(other);
    const own = [...part].filter((other) => graph.steps.get(other)?.kind === 'start');
    starts.push(...(own.length > 0 ? own : [...part].filter((other) => graph.before(other).length === 0)));
  }
  return starts;
}

/** Steps that no way from a start leads to, by element. */
export function unreached(graph: ProcessGraph): string[] {
  const reached = reachedFrom(startsOf(graph), graph.after);
  return [...graph.steps.keys()].filter((element) => !reached.has(element));
}

/** Steps that are come to and from which no way leads to an end. A step without a way on is an end. */
export function endless(graph: ProcessGraph): string[] {
  const ends = [...graph.steps.values()].filter(({ element, kind }) => kind === 'end' || graph.after(element).length === 0).map(({ element }) => element);
  const ending = reachedFrom(ends, graph.before);
  const reached = reachedFrom(startsOf(graph), graph.after);
  return [...graph.steps.keys()].filter((element) => reached.has(element) && !ending.has(element));
}

export interface CriticalPath {
  /** What the times of its steps come to. */
  readonly minutes: number;
  /** Its steps in their order, those without a time included. */
  readonly steps: readonly ProcessStep[];
}

/**
 * The longest way by the times of the steps, from the beginning of one to the end of another (null: any start, any end).
 * Ways that lead back are not gone.
 */
export function criticalPath(graph: ProcessGraph, from: string | null = null, to: string | null = null): CriticalPath {
  const starts = from !== null && graph.steps.has(from) ? [from] : startsOf(graph);
  const order = finished(graph, starts.length > 0 ? starts : [...graph.steps.keys()]).toReversed();
  const rank = new Map(order.map((element, index) => [element, index]));
  const time = (element: string): number => graph.steps.get(element)?.sla ?? 0;
  const best = new Map<string, { minutes: number; before: string | null }>();
  for (const start of starts.length > 0 ? starts : order.slice(0, 1)) best.set(start, { minutes: time(start), before: null });
  for (const element of order) {
    const so = best.get(element);
    if (so === undefined) continue;
    for (const next of graph.after(element)) {
      if ((rank.get(next) ?? -1) <= (rank.get(element) ?? 0)) continue;
      const minutes = so.minutes + time(next);
      if (minutes > (best.get(next)?.minutes ?? -1)) best.set(next, { minutes, before: element });
    }
  }
  let last = to !== null && graph.steps.has(to) ? to : null;
  // What only leads back is no end: a second round is not part of the way.
  const ends = [...best].filter(([element]) => graph.after(element).length === 0);
  if (last === null) for (const [element, { minutes }] of ends.length > 0 ? ends : best) if (last === null || minutes > (best.get(last)?.minutes ?? -1)) last = element;
  const end = last === null ? undefined : best.get(last);
  if (end === undefined) return { minutes: 0, steps: [] };
  const path: ProcessStep[] = [];
  for (let at = last; at !== null; at = best.get(at)?.before ?? null) {
    const step = graph.steps.get(at);
    if (step !== undefined) path.push(step);
  }
  return { minutes: end.minutes, steps: path.toReversed() };
}

/** Elements in the order in which a walk in depth leaves them. */
function finished(graph: ProcessGraph, starts: readonly string[]): string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ element: start, at: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = graph.after(top.element)[top.at];
      top.at += 1;
      if (next === undefined) {
        done.push(top.element);
        stack.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        stack.push({ element: next, at: 0 });
      }
    }
  }
  return done;
}
