import type { ReadonlyOrganisation } from '../organisation.ts';
import { laneOf, laneOwner } from '../processes.ts';
import type { Position } from '../records/position.ts';
import type { ProcessStep } from '../records/process-step.ts';
import type { Label } from '../label.ts';
import { labelBoth } from '../label.ts';

/** Who answers for a step today; undefined where nobody does, or somebody outside. */
export function stepOwner(organisation: ReadonlyOrganisation, step: ProcessStep): Position | undefined {
  const lane = laneOf(organisation, step);
  return lane === undefined ? undefined : laneOwner(organisation, lane);
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
