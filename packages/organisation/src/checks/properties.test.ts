import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideAll } from '../changes/index.ts';
import { toDocument } from '../document.ts';
import { sampleContext, sampleOrganisation } from '../testing/index.ts';
import { run, sequence } from '../testing/random-changes.ts';
import { runChecks } from './index.ts';

const context = sampleContext();

test('K0.5 whatever the organisation, a mend is accepted and its finding is gone', () => {
  fc.assert(fc.property(sequence, (changes) => {
    const { end } = run(sampleOrganisation(), changes);
    const before = toDocument(end);
    for (const finding of runChecks(end, context)) {
      if (finding.mend.length === 0) continue;
      const decision = decideAll(end, finding.mend);
      if (!decision.ok) throw new Error(`${finding.id}: ${decision.refusal.text.en}`);
      const after = end.copy();
      after.applyDiffMutable(decision.diff);
      expect(runChecks(after, context).map(({ id }) => id)).not.toContain(finding.id);
    }
    expect(toDocument(end)).toEqual(before);
  }), { seed: 20260302, numRuns: 300 });
});

test('K0.6 whatever the organisation, findings have ids of their own and name records that exist', () => {
  fc.assert(fc.property(sequence, (changes) => {
    const { end } = run(sampleOrganisation(), changes);
    const found = runChecks(end, context);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const { records } of found) for (const { type, id } of records) expect(end.has(type, id)).toBe(true);
  }), { seed: 7, numRuns: 150 });
});
