import type { CatalogueProcess, CatalogueStep } from './process-schema.ts';
import { DONE, waysOn } from './process-schema.ts';

/** A step with where it leads once others are left out. */
export interface KeptStep {
  readonly step: CatalogueStep;
  readonly ways: readonly Way[];
}
type Way = ReturnType<typeof waysOn>[number];

/**
 * The steps that stay when some are left out: whoever came to one goes its first way on instead. What nobody comes to
 * any more goes too, and so does a parallel gateway with one way in and one out.
 */
export function keptSteps(process: CatalogueProcess, leaveOut: (step: CatalogueStep) => boolean): KeptStep[] {
  const ways = new Map(process.steps.map((step, index) => [step.id, waysOn(process, index)]));
  const gone = new Set(process.steps.filter((step) => leaveOut(step)).map(({ id }) => id));
  const parallel = new Set(process.steps.filter(({ kind }) => kind === 'parallel').map(({ id }) => id));
  for (;;) {
    const kept = reached(process, ways, gone, parallel);
    const through = kept.find(({ step, ways: on }) => step.kind === 'parallel' && on.length < 2 && waysInto(step.id, kept) < 2);
    if (through === undefined) return kept;
    gone.add(through.step.id);
  }
}

function reached(process: CatalogueProcess, ways: ReadonlyMap<string, readonly Way[]>, gone: ReadonlySet<string>, parallel: ReadonlySet<string>): KeptStep[] {
  const instead = (way: Way): Way => {
    let to = way.to;
    for (let hops = 0; gone.has(to) && hops <= gone.size; hops += 1) to = ways.get(to)?.[0]?.to ?? DONE;
    return { ...way, to };
  };
  const on = new Map(process.steps.map(({ id }) => {
    // A branch of which nothing is left is none.
    const left = (ways.get(id) ?? []).map((way) => ({ way: instead(way), cut: gone.has(way.to) })).filter(({ way, cut }) => !(cut && parallel.has(id) && parallel.has(way.to)));
    return [id, distinct(left.map(({ way }) => way))];
  }));
  const first = instead({ to: process.steps[0]?.id ?? DONE }).to;
  const seen = new Set([first]);
  for (const id of seen) for (const { to } of on.get(id) ?? []) seen.add(to);
  return process.steps.filter(({ id }) => seen.has(id) && !gone.has(id)).map((step) => ({ step, ways: on.get(step.id) ?? [] }));
}

function waysInto(id: string, kept: readonly KeptStep[]): number {
  return kept.reduce((sum, { ways }) => sum + ways.filter(({ to }) => to === id).length, 0);
}

/** Two ways to one step are one, told by the first. */
function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.toReversed().map((way) => [way.to, way])).values()].toReversed();
}
