import type { ReadonlyOrganisation } from '../organisation.ts';
import type { ProcessGraph } from '../process-graph.ts';
import { processHands } from '../hand-overs.ts';
import { processGraph } from '../process-graph.ts';
import { laneOf, laneOwner, stepsOf } from '../processes.ts';
import type { Position } from '../records/position.ts';
import type { ProcessStep } from '../records/process-step.ts';
import type { Label } from '../label.ts';
import { labelBoth } from '../label.ts';
import type { Derivation } from './reading.ts';

/** The ways through a process, by its id. */
export const graphOf: Derivation<ProcessGraph> = (organisation, _, process) => processGraph(stepsOf(organisation, process));

/** The hand-overs of a process as "from to" of positions. */
const handOversIn: Derivation<readonly string[]> = (organisation, _, process) => processHands(organisation, process).handOvers.map(({ from, to }) => `${from} ${to}`);

/** How often two positions hand over to one another, in either direction and over all processes: by both ids, the lesser first. */
export const handOverPairs: Derivation<Readonly<Record<string, number>>> = (organisation) => {
  const pairs: Record<string, number> = {};
  for (const { id } of organisation.all('process')) {
    for (const handOver of organisation.derived(handOversIn, id)) {
      const key = handOver.split(' ').toSorted().join(' ');
      pairs[key] = (pairs[key] ?? 0) + 1;
    }
  }
  return pairs;
};

/** Who answers for a step today; undefined where nobody does, or somebody outside. */
export function stepOwner(organisation: ReadonlyOrganisation, step: ProcessStep): Position | undefined {
  const lane = laneOf(organisation, step);
  return lane === undefined ? undefined : laneOwner(organisation, lane);
}

/** The steps that a position answers for, by id: those in its own lanes and in those of units that it leads. */
export function stepsOwned(organisation: ReadonlyOrganisation, position: string): ProcessStep[] {
  const lanes = [...organisation.ids('process-lane.position', position)];
  for (const unit of organisation.ids('unit.lead', position)) lanes.push(...organisation.ids('process-lane.unit', unit));
  const steps: ProcessStep[] = [];
  for (const id of lanes) {
    const lane = organisation.get('process-lane', id);
    if (lane === undefined || laneOwner(organisation, lane)?.id !== position) continue;
    for (const step of organisation.ids('process-step.lane', id)) {
      const found = organisation.get('process-step', step);
      if (found !== undefined) steps.push(found);
    }
  }
  return steps.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function stepName({ name, element }: Pick<ProcessStep, 'name' | 'element'>): Label {
  return name ?? element;
}

/** Names in a row for both languages, a few of many. */
export function namesOf(names: readonly Label[]): { zh: string; en: string } {
  const shown = names.slice(0, 5).map(labelBoth);
  const more = names.length - shown.length;
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (more > 0 ? `等 ${names.length} 项` : ''),
    en: shown.map(({ en }) => en).join('; ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
