import type { CheckContext, CheckDefinition, Finding } from '../checks/definition.ts';
import { findingsOf as findingsIn } from '../checks/check-parts.ts';
import { readingOf } from '../checks/reading.ts';
import { decideAll } from '../changes/index.ts';
import type { Organisation } from '../organisation.ts';
import { sampleContext } from './sample-context.ts';

export function findingsOf(check: CheckDefinition, organisation: Organisation, context: Partial<CheckContext> = {}): Finding[] {
  const full = sampleContext(context);
  return findingsIn(check, readingOf(organisation, full), full);
}

/**
 * Makes the changes that mend the first finding of a check and gives the organisation after them. Throws when there is
 * nothing to mend, when a change is refused, or when the finding is still there afterwards.
 */
export function expectMended(check: CheckDefinition, organisation: Organisation): Organisation {
  const [finding] = findingsOf(check, organisation);
  if (finding === undefined || finding.mend.length === 0) throw new Error('nothing to mend');
  const decision = decideAll(organisation, finding.mend);
  if (!decision.ok) throw new Error(`mend refused: ${decision.refusal.text.en}`);
  const after = organisation.copy();
  after.applyDiffMutable(decision.diff);
  if (findingsOf(check, after).some(({ id }) => id === finding.id)) throw new Error(`${finding.id} is still found after its mend`);
  return after;
}
