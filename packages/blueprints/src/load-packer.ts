import type { PackingCache } from '@bandi/staffing';
import { createPackingSolver } from '@bandi/staffing';
import highs from 'highs';
import type { Packer } from './team-plan.ts';

/** Parts of packing problems kept: a changed input re-solves only the part it touches. */
const MOST_KEPT = 5000;

/** Loads HiGHS and answers a packer that remembers what it solved. */
export async function loadPacker(): Promise<Packer> {
  const cache: PackingCache = new Map();
  const solver = createPackingSolver(await highs(), { cache });
  return (problem) => {
    if (cache.size > MOST_KEPT) cache.clear();
    const outcome = solver.pack(problem, { mipGap: 0.05, nodeLimit: 200, timeLimitSeconds: 60 });
    // The problem is made from a checked catalogue and a checked profile: a refusal is a bug here.
    if (!outcome.ok) throw new Error(`packing: ${outcome.refusal.text.en}`);
    return outcome.value;
  };
}
