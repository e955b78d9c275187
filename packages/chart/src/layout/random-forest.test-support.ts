import type { LayoutInput } from './options.ts';

/** Cards of 200 × 60 with these leads. */
export function sized(parent: readonly number[]): LayoutInput {
  return {
    parent: Int32Array.from(parent),
    width: new Float64Array(parent.length).fill(200),
    height: new Float64Array(parent.length).fill(60),
  };
}

/** Numbers between 0 and 1 from a seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * An organisation as large ones are: about one card in eight leads, mean span 7.5, cards of mixed sizes. Cards come in
 * rows, so that every lead stands before its reports.
 */
export function randomForest(size: number, seed: number): LayoutInput {
  const random = seeded(seed);
  const parent = new Int32Array(size).fill(-1);
  const leads = [0];
  for (let i = 1; i < size; i += 1) {
    parent[i] = leads[Math.floor(random() * leads.length)] ?? 0;
    if (random() < 0.13) leads.push(i);
  }
  return {
    parent,
    width: Float64Array.from(parent, () => 180 + 20 * Math.floor(random() * 4)),
    height: Float64Array.from(parent, () => 52 + 16 * Math.floor(random() * 4)),
  };
}
