import type { Outcome, PackingCache, PackingOptions } from '@bandi/staffing';
import { createPackingSolver } from '@bandi/staffing';
import highs from 'highs';
import type { Packer } from './team-plan.ts';

/** Parts of packing problems kept: a changed input re-solves only the part it touches. */
const MOST_KEPT = 5000;

/**
 * Heads are proven; cost to within 1 % where a team can be planned in a blink. The node limit ends a search at the
 * same place on every machine; the clock is only a last resort.
 */
const LIMITS: PackingOptions = { mipGap: 0.01, nodeLimit: 200, timeLimitSeconds: 20 };

/** Loads HiGHS and answers a packer that remembers what it solved. */
export async function loadPacker(): Promise<Packer> {
  const cache: PackingCache = new Map();
  const solver = createPackingSolver(await highs(), { cache });
  return {
    pack: (problem) => {
      if (cache.size > MOST_KEPT) cache.clear();
      return sound(solver.pack(problem, LIMITS));
    },
    leastHeads: (problem) => sound(solver.leastHeads(problem)),
  };
}

/** The problem is made from a checked catalogue and a checked profile: a refusal is a bug here. */
function sound<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`packing: ${outcome.refusal.text.en}`);
  return outcome.value;
}
