import type { Organisation, ReadonlyOrganisation } from '../organisation.ts';
import type { RecordType } from '../records/index.ts';
import type { CheckContext, CheckDefinition, Finding } from './definition.ts';
import { checks, worstFirst } from './index.ts';

interface Outcome {
  readonly findings: readonly Finding[];
  /** The types of record that were looked at. */
  readonly read: ReadonlySet<RecordType>;
}

/**
 * Runs the checks of one organisation again and again as it changes. A check is made anew only when records changed of a
 * type that it looked at the last time: a pure function that reads the same finds the same. Another day or other
 * standards take another runner.
 */
export class CheckRunner {
  readonly #organisation: Organisation;
  readonly #context: CheckContext;
  readonly #outcomes = new Map<CheckDefinition, Outcome>();
  #moment = -1;

  constructor(organisation: Organisation, context: CheckContext) {
    this.#organisation = organisation;
    this.#context = context;
  }

  /** Everything the checks find now, as `runChecks` gives it. */
  run(): Finding[] {
    const changed = this.#moment === -1 ? null : this.#organisation.changedSince(this.#moment);
    const touched = changed === null ? null : new Set<RecordType>([...changed.added, ...changed.updated, ...changed.removed].map(({ type }) => type));
    for (const check of checks) {
      const before = this.#outcomes.get(check);
      if (before !== undefined && touched !== null && ![...touched].some((type) => before.read.has(type))) continue;
      const reading = new Reading(this.#organisation);
      this.#outcomes.set(check, { findings: [...check.find(reading, this.#context)], read: reading.types });
    }
    this.#moment = this.#organisation.moment;
    return worstFirst([...this.#outcomes.values()].flatMap(({ findings }) => findings));
  }
}

/** An organisation that remembers which types of record were asked for. */
class Reading implements ReadonlyOrganisation {
  readonly types = new Set<RecordType>();
  readonly #organisation: Organisation;

  constructor(organisation: Organisation) {
    this.#organisation = organisation;
  }

  get: ReadonlyOrganisation['get'] = (type, id) => {
    this.types.add(type);
    return this.#organisation.get(type, id);
  };

  has: ReadonlyOrganisation['has'] = (type, id) => {
    this.types.add(type);
    return this.#organisation.has(type, id);
  };

  all: ReadonlyOrganisation['all'] = (type) => {
    this.types.add(type);
    return this.#organisation.all(type);
  };

  count: ReadonlyOrganisation['count'] = (type) => {
    this.types.add(type);
    return this.#organisation.count(type);
  };

  ids: ReadonlyOrganisation['ids'] = (index, key) => {
    // An index is named after the type it finds: `position.unit`.
    this.types.add(index.slice(0, index.indexOf('.')) as RecordType);
    return this.#organisation.ids(index, key);
  };
}
