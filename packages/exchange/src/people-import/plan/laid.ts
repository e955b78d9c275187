import type { ImportProblem } from './import-problem.ts';
import type { PersonRow } from './person-rows.ts';
import type { UnitRow } from './unit-rows.ts';

/** Where a person of the list came to be. */
export interface LaidRow {
  readonly person: string;
  readonly unit: string;
  readonly position: string;
  readonly assignment: string;
  /** Somebody reports to them, or they lead their unit: their position is theirs alone. */
  readonly isLead: boolean;
}

/** What a list came to, laid over an organisation. */
export interface Laid {
  readonly rows: ReadonlyMap<PersonRow, LaidRow>;
  readonly units: ReadonlyMap<UnitRow, string>;
  readonly problems: readonly ImportProblem[];
}
