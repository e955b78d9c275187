import type { Position } from '@bandi/organisation';
import { ancestorUnits, isPositionWithin } from '@bandi/organisation';
import type { Catalogue } from './catalogue-type.ts';
import type { Hands } from './hands.ts';
import type { Outsourceable } from './outside-parties.ts';
import type { CatalogueStep } from './process-schema.ts';

/** Who does a step: a position here, or another company whose work it is. */
export type StepHolder = { readonly position: Position } | { readonly outside: Outsourceable };

/**
 * Who does each task: whoever holds the first of its duties that is held here; else whoever carries most of the first of
 * its activities that has work; else the first of its jobs that is here; else whoever leads that function. Where
 * several could, all tasks stay in one branch of the organisation, the one that can do most of them. An approval goes to
 * somebody other than who made what it approves and not below them, else to their lead; null where there is nobody.
 */
export function holdersOf(steps: readonly CatalogueStep[], hands: Hands, catalogue: Catalogue): ReadonlyMap<string, StepHolder | null> {
  const tasks = steps.filter(({ kind }) => kind === 'task');
  const ways = new Map(tasks.map((step) => [step.id, candidatesOf(step, hands, catalogue)]));
  const branch = busiestBranch([...ways.values()].map(([first]) => first ?? []), hands);
  const holders = new Map<string, StepHolder | null>();
  for (const step of tasks) {
    const [first = []] = ways.get(step.id) ?? [];
    holders.set(step.id, first.find((holder) => 'position' in holder && branchOf(holder.position, hands) === branch) ?? first[0] ?? null);
  }
  for (const step of tasks) {
    const made = step.approves === undefined ? undefined : holders.get(step.approves);
    const holder = holders.get(step.id);
    if (made === undefined || made === null || holder === undefined || holder === null) continue;
    if (same(made, holder)) holders.set(step.id, otherThan(made, (ways.get(step.id) ?? []).flat(), hands));
  }
  return holders;
}

const here = (positions: readonly Position[]): StepHolder[] => positions.map((position) => ({ position }));

/** Candidates by each rule that finds any, best rule first. */
function candidatesOf(step: CatalogueStep, hands: Hands, catalogue: Catalogue): StepHolder[][] {
  const found: StepHolder[][] = step.duties.map((duty) => here(hands.doing(duty)));
  for (const activity of step.activities) {
    const load = hands.work(activity);
    if (load?.outsourced === true) found.push(outside(catalogue.activities.get(activity)?.outsourcedWith, load.function, hands));
    else found.push(here(hands.carrying(activity)));
  }
  for (const job of step.jobs) found.push(here(hands.ofJob(job)));
  const [job] = step.jobs;
  const of = job === undefined ? undefined : catalogue.jobs.get(job)?.function;
  const lead = of === undefined ? undefined : hands.leading(of);
  if (lead !== undefined) found.push(here([lead]));
  return found.filter((candidates) => candidates.length > 0);
}

/** A position hired for such work, else the provider itself. */
function outside(party: Outsourceable | undefined, of: Position['function'], { hired }: Hands): StepHolder[] {
  const position = hired.find((candidate) => candidate.function === of);
  if (position !== undefined) return [{ position }];
  return party === undefined ? [] : [{ outside: party }];
}

function same(a: StepHolder, b: StepHolder): boolean {
  return 'position' in a ? 'position' in b && a.position.id === b.position.id : 'outside' in b && a.outside === b.outside;
}

function otherThan(made: StepHolder, candidates: readonly StepHolder[], { organisation }: Hands): StepHolder | null {
  const other = candidates.find((candidate) => !same(candidate, made) && !('position' in made && 'position' in candidate && isPositionWithin(organisation, candidate.position.id, made.position.id)));
  if (other !== undefined) return other;
  const lead = 'position' in made && made.position.reportsTo !== null ? organisation.get('position', made.position.reportsTo) : undefined;
  return lead === undefined ? null : { position: lead };
}

/** The part of the organisation, directly below the top, in which most tasks that several positions could do can be done. */
function busiestBranch(candidates: readonly (readonly StepHolder[])[], hands: Hands): string | null {
  const counts = new Map<string, number>();
  for (const holders of candidates) {
    const branches = new Set(holders.flatMap((holder) => ('position' in holder ? [branchOf(holder.position, hands)] : [])));
    if (branches.size < 2) continue;
    for (const branch of branches) counts.set(branch, (counts.get(branch) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

function branchOf({ unit }: Position, { organisation }: Hands): string {
  return ancestorUnits(organisation, unit).at(-2)?.id ?? unit;
}
