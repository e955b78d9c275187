import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../changes/index.ts';
import { EMPTY_DIFF } from '../diff.ts';
import { sampleContext, sampleOrganisation } from '../testing/index.ts';
import { sequence } from '../testing/random-changes.ts';
import { CheckRunner } from './check-runner.ts';
import { checks, runChecks } from './index.ts';

test('K0.7 after any changes, finding anew only what they touch comes to what finding all anew does', () => {
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

test('K0.7 after several changes at once, and after more than are remembered, the runner still finds everything', () => {
  fc.assert(fc.property(sequence, fc.integer({ min: 2, max: 5 }), (changes, every) => {
    const organisation = sampleOrganisation();
    const runner = new CheckRunner(organisation, sampleContext());
    for (const [at, change] of changes.entries()) {
      const decision = decide(organisation, change);
      if (decision.ok) organisation.applyDiffMutable(decision.diff);
      if (at % every === 0) expect(runner.run()).toEqual(runChecks(organisation, sampleContext()));
    }
    for (let at = 0; at < 2100; at++) organisation.applyDiffMutable(EMPTY_DIFF);
    expect(runner.run()).toEqual(runChecks(organisation, sampleContext()));
  }), { seed: 23, numRuns: 15 });
});

test('K0.8 what is found of a record is not found anew when nothing changed that was looked at for it', () => {
  const organisation = sampleOrganisation();
  const runner = new CheckRunner(organisation, sampleContext());
  const before = runner.run();
  const made: string[] = [];
  const spied = checks.map(({ id, find }) => {
    const original = { ...find };
    for (const [key, part] of Object.entries(original)) {
      Object.assign(find, { [key]: (...given: [never, never, never]) => (made.push(`${id} ${(given[2] as { id: string } | undefined)?.id ?? ''}`), part(...given)) });
    }
    return () => Object.assign(find, original);
  });
  try {
    const decision = decide(organisation, { type: 'set-process-step', step: 'sell:pack', sla: 60 });
    if (!decision.ok) throw new Error(decision.refusal.code);
    organisation.applyDiffMutable(decision.diff);
    expect(runner.run()).toEqual(before);
    expect(made).toContain('promise-not-kept sell');
    expect(made.filter((one) => /^(?:position-load|duties-not-apart|duty-)/u.test(one))).toEqual([]);
    expect(made.filter((one) => one.startsWith('step-without-owner'))).toEqual(['step-without-owner sell:pack']);
  } finally {
    for (const restore of spied) restore();
  }
});
