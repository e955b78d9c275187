import type { Change } from '../changes/index.ts';
import { decide } from '../changes/index.ts';
import { reverseDiff, sameValue } from '../diff.ts';
import { structureProblems, toDocument } from '../document.ts';
import type { Organisation } from '../organisation.ts';

/**
 * Makes a change on a copy and holds it to what every change must keep: the organisation it was decided on is untouched,
 * nothing dangles or circles afterwards, undo gives back the start, redo the outcome. Throws where one is broken.
 */
export function madeLawfully(start: Organisation, change: Change): Organisation {
  const before = toDocument(start);
  const decision = decide(start, change);
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}, ${decision.refusal.text.en}`);
  hold('deciding changed the organisation', before, toDocument(start));
  const after = start.copy();
  after.applyDiffMutable(decision.diff);
  const outcome = toDocument(after);
  const problems = structureProblems(after);
  if (problems.length > 0) throw new Error(`broken afterwards: ${problems.map(({ path }) => path).join(', ')}`);
  const copy = after.copy();
  copy.applyDiffMutable(reverseDiff(decision.diff));
  hold('undo did not give back the start', before, toDocument(copy));
  copy.applyDiffMutable(decision.diff);
  hold('redo did not give the outcome', outcome, toDocument(copy));
  return after;
}

/** The code a change is refused with; null when it is accepted. */
export function refusalOf(organisation: Organisation, change: unknown): string | null {
  const decision = decide(organisation, change);
  return decision.ok ? null : decision.refusal.code;
}

function hold(law: string, expected: unknown, found: unknown): void {
  if (!sameValue(expected, found)) throw new Error(law);
}
