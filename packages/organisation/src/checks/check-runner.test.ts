import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../changes/index.ts';
import { sampleContext, sampleOrganisation } from '../testing/index.ts';
import { sequence } from '../testing/random-changes.ts';
import { CheckRunner } from './check-runner.ts';
import { checks, runChecks } from './index.ts';

test('K0.7 after any changes, making only the checks they touch finds what making all of them finds', () => {
  fc.assert(fc.property(sequence, (changes) => {
    const organisation = sampleOrganisation();
    const runner = new CheckRunner(organisation, sampleContext());
    for (const change of changes) {
      const decision = decide(organisation, change);
      if (!decision.ok) continue;
      organisation.applyDiffMutable(decision.diff);
      expect(runner.run()).toEqual(runChecks(organisation, sampleContext()));
    }
  }), { seed: 11, numRuns: 40 });
});

test('K0.8 a check that looked at nothing of what changed is not made again', () => {
  const organisation = sampleOrganisation();
  const runner = new CheckRunner(organisation, sampleContext());
  const before = runner.run();
  const made = new Set<string>();
  const spied = checks.map((check) => {
    const find = check.find;
    Object.assign(check, { find: (...given: Parameters<typeof find>) => (made.add(check.id), find(...given)) });
    return () => Object.assign(check, { find });
  });
  try {
    const decision = decide(organisation, { type: 'set-process-step', step: 'sell:pack', sla: 60 });
    if (!decision.ok) throw new Error(decision.refusal.code);
    organisation.applyDiffMutable(decision.diff);
    expect(runner.run()).toEqual(before);
    expect([made.has('promise-not-kept'), made.has('position-load'), made.has('duties-not-apart')]).toEqual([true, false, false]);
  } finally {
    for (const restore of spied) restore();
  }
});
