import type { ChartNode } from './nodes.ts';
import { NodeFinder } from './node-finder.ts';
import { childrenOf, endsOf } from './nodes.ts';
import type { Moved } from './moved.ts';
import type { Seed } from './seed.ts';
import { keyOf } from './seed.ts';
import type { Stale, View } from './view.ts';
import { TOP } from './view.ts';

/** All nodes of a view in reading order: each right before what hangs below it. */
export interface Forest {
  readonly nodes: readonly ChartNode[];
  /** Number of the node above each, -1 for none; always smaller than its own. */
  readonly parent: Int32Array;
  /** Where the branch of each ends: it is the nodes from its own number up to there. */
  readonly end: Int32Array;
  readonly finder: NodeFinder;
  /** Everything was reached from the top. Of broken records it may not be; then nothing can be kept. */
  readonly isSound: boolean;
}

/** Asks a view for everything. */
export function grow(view: View): Forest {
  const nodes: ChartNode[] = [];
  const parents: number[] = [];
  const visit = (start: readonly Seed[], seen: Set<string> | null): void => {
    // Two stacks of plain values, since a chart may have a hundred thousand nodes.
    const waiting = start.toReversed();
    const leads = waiting.map(() => -1);
    for (let seed = waiting.pop(), lead = leads.pop() ?? -1; seed !== undefined; seed = waiting.pop(), lead = leads.pop() ?? -1) {
      if (seen !== null) {
        const key = keyOf(seed);
        if (seen.has(key)) continue;
        seen.add(key);
      }
      const at = nodes.length;
      nodes.push(view.node(seed, lead === -1 ? 0 : (nodes[lead] as ChartNode).level + 1));
      parents.push(lead);
      const below = view.below(seed);
      for (let k = below.length - 1; k >= 0; k -= 1) {
        waiting.push(below[k] as Seed);
        leads.push(at);
      }
    }
  };
  visit(view.below(null), null);
  const isSound = nodes.length === view.count();
  if (!isSound) {
    const seen = new Set(nodes.map(({ key }) => key));
    for (const stray of view.strays()) visit([stray], seen);
  }
  const parent = Int32Array.from(parents);
  return { nodes, parent, end: endsOf(parent), finder: new NodeFinder(nodes), isSound };
}

/**
 * The forest as it is after something in it went stale: only that is asked for again, branches in which nothing hangs
 * otherwise are taken over whole. Costs what is stale, beside copying numbers. Null where it has to be grown anew.
 */
export function regrow(before: Forest, view: View, stale: Stale): { readonly forest: Forest; readonly moved: Moved } | null {
  const size = view.count();
  if (!before.isSound) return null;
  const { lists } = stale;
  const opened = lists === null ? null : leadsTo(before, lists);
  const stalest = numbersOf(before, stale.nodes);
  const isStale = new Set(stalest);
  // Up to the first change everything stays at its number, so what was there before is the sheet that is written on.
  const nodes = before.nodes.slice(0, size);
  const parent = new Int32Array(size);
  parent.set(before.parent.subarray(0, size));
  let count = 0;
  const put = (node: ChartNode): void => {
    if (count < nodes.length) nodes[count] = node;
    else nodes.push(node);
    count += 1;
  };
  const runs: number[] = [];
  const fresh: number[] = [];
  // Numbers of before, or what was not there before; and below which of the nodes as they are now.
  const waiting: (number | Seed)[] = [];
  const leads: number[] = [];

  const took = (from: number, taken: number): void => {
    const last = runs.length - 3;
    const long = runs[last + 2] ?? 0;
    if (last >= 0 && (runs[last] as number) + long === from && (runs[last + 1] as number) + long === count) runs[last + 2] = long + taken;
    else runs.push(from, count, taken);
  };
  const queue = (seeds: readonly (number | Seed)[], lead: number): void => {
    for (let k = seeds.length - 1; k >= 0; k -= 1) {
      waiting.push(seeds[k] as number | Seed);
      leads.push(lead);
    }
  };
  /** Numbers of what was there before; most of it hung in the same place. */
  const known = (seeds: readonly Seed[], hung: readonly number[]): (number | Seed)[] => {
    const byId = new Map(hung.map((at) => [(before.nodes[at] as ChartNode).id, at]));
    return seeds.map((seed) => {
      const here = byId.get(seed.id);
      const at = here !== undefined && before.nodes[here]?.kind === seed.kind ? here : before.finder.find(seed.kind, seed.id);
      return at === -1 ? seed : at;
    });
  };
  /** A whole branch as it was; only how deep it stands may differ, and single nodes may show something else. */
  const takeBranch = (from: number, lead: number, level: number): void => {
    const end = before.end[from] as number;
    const shift = count - from;
    const deeper = level - (before.nodes[from] as ChartNode).level;
    took(from, end - from);
    if (deeper !== 0) for (let at = from; at < end; at += 1) put(deepened(before.nodes[at] as ChartNode, deeper));
    else if (shift === 0) count = end;
    else for (let at = from; at < end; at += 1) put(before.nodes[at] as ChartNode);
    if (shift !== 0) for (let at = from; at < end; at += 1) parent[at + shift] = (before.parent[at] as number) + shift;
    parent[from + shift] = lead;
    for (let k = firstFrom(stalest, from); k < stalest.length && (stalest[k] as number) < end; k += 1) {
      const now = (stalest[k] as number) + shift;
      const node = nodes[now] as ChartNode;
      nodes[now] = view.node(node, node.level);
      fresh.push(now);
    }
  };

  const tops = childrenOf(before.end, -1);
  queue(lists === null || lists.has(TOP) ? known(view.below(null), tops) : tops, -1);
  for (let next = waiting.pop(), lead = leads.pop() ?? -1; next !== undefined; next = waiting.pop(), lead = leads.pop() ?? -1) {
    // More than there should be: something hangs in two places.
    if (count >= size) return null;
    const level = lead === -1 ? 0 : (nodes[lead] as ChartNode).level + 1;
    const at = count;
    if (typeof next !== 'number') {
      parent[at] = lead;
      fresh.push(at);
      put(view.node(next, level));
      queue(known(view.below(next), []), at);
      continue;
    }
    if (opened !== null && opened[next] !== 1) {
      if (at + (before.end[next] as number) - next > size) return null;
      takeBranch(next, lead, level);
      continue;
    }
    const node = before.nodes[next] as ChartNode;
    parent[at] = lead;
    took(next, 1);
    if (isStale.has(next)) fresh.push(at);
    put(isStale.has(next) ? view.node(node, level) : node.level === level ? node : { ...node, level });
    const hung = childrenOf(before.end, next);
    queue(lists === null || lists.has(node.key) ? known(view.below(node), hung) : hung, at);
  }
  if (count !== size) return null;
  const moved = { size, runs, fresh };
  return { forest: { nodes, parent, end: endsOf(parent), finder: before.finder.after(nodes, moved), isSound: true }, moved };
}

function deepened(node: ChartNode, by: number): ChartNode {
  return { ...node, level: node.level + by };
}

/** 1 for everything that has one of the keys in its branch. */
function leadsTo(forest: Forest, keys: ReadonlySet<string>): Uint8Array {
  const marked = new Uint8Array(forest.nodes.length);
  for (const start of numbersOf(forest, keys)) {
    for (let at = start; at !== -1 && marked[at] !== 1; at = forest.parent[at] as number) marked[at] = 1;
  }
  return marked;
}

function numbersOf({ finder }: Forest, keys: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (const key of keys) {
    const at = finder.at(key);
    if (at !== -1) found.push(at);
  }
  return found.toSorted((a, b) => a - b);
}

/** Place of the first of ascending numbers that is not below a bound. */
function firstFrom(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
