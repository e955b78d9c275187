import type { Organisation } from '../organisation.ts';
import type { CheckPart } from './check-parts.ts';
import { partsOf, subjectsOf } from './check-parts.ts';
import type { CheckContext, Finding } from './definition.ts';
import { Derivations } from './derivations.ts';
import { checks, compareFindings } from './index.ts';

/**
 * Runs the checks of one organisation again and again as it changes. What was found about a record is found anew only
 * when something changed that was read to find it. Another day or other standards take another runner.
 */
export class CheckRunner {
  readonly #organisation: Organisation;
  readonly #context: CheckContext;
  readonly #parts: readonly CheckPart[];
  #derivations: Derivations;
  #found: readonly Finding[] = [];
  #moment = -1;

  constructor(organisation: Organisation, context: CheckContext) {
    this.#organisation = organisation;
    this.#context = context;
    this.#parts = checks.flatMap(partsOf);
    this.#derivations = new Derivations(organisation, context);
  }

  /** Everything the checks find now, as `runChecks` gives it. */
  run(): readonly Finding[] {
    if (this.#moment === this.#organisation.moment) return this.#found;
    const changed = this.#moment === -1 ? null : this.#organisation.changedSince(this.#moment);
    if (changed === null) this.#runAll();
    else this.#rerun(changed);
    this.#moment = this.#organisation.moment;
    return this.#found;
  }

  #runAll(): void {
    this.#derivations = new Derivations(this.#organisation, this.#context);
    const found = this.#parts.flatMap((part) => subjectsOf(this.#organisation, part).flatMap((id) => this.#derivations.watch(part.findings, id)));
    this.#found = found.toSorted(compareFindings);
  }

  #rerun(changed: Parameters<Derivations['renew']>[0]): void {
    const gone = new Set<Finding>();
    const fresh: Finding[] = [];
    for (const { type, record } of changed.removed) {
      for (const { of, findings } of this.#parts) if (of === type) for (const finding of this.#derivations.unwatch(findings, record.id)) gone.add(finding);
    }
    for (const { before, after } of this.#derivations.renew<readonly Finding[]>(changed)) {
      for (const finding of before) gone.add(finding);
      fresh.push(...after);
    }
    for (const { type, record } of changed.added) {
      for (const { of, findings } of this.#parts) if (of === type) fresh.push(...this.#derivations.watch(findings, record.id));
    }
    if (gone.size > 0 || fresh.length > 0) this.#found = merged(this.#found.filter((finding) => !gone.has(finding)), fresh.toSorted(compareFindings));
  }
}

/** Two sorted lists as one. */
function merged(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let at = 0;
  for (const other of others) {
    for (let one = some[at]; one !== undefined && compareFindings(one, other) < 0; one = some[at]) {
      all.push(one);
      at += 1;
    }
    all.push(other);
  }
  return all.concat(some.slice(at));
}
