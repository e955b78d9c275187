import { generateNKeysBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Keys longer than this are dealt out anew; the schema's limit is 200. */
const LONGEST_KEY = 100;

/** By order key, then by id, so that two records that got the same key from two editors still have one order. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The order key for a place among siblings (sorted): after the sibling `after`, first for null, last for undefined.
 * Null when `after` is not among them.
 */
export function orderAt(siblings: readonly Ordered[], after: string | null | undefined): string | null {
  return placeAt(siblings, after, 1)?.keys[0] ?? null;
}

/** Order keys for a place among siblings. */
export interface Place {
  /** One key for each record to place, ascending. */
  readonly keys: readonly string[];
  /** New keys of siblings, where there was no room left: id → key. Nearly always empty. */
  readonly respaced: ReadonlyMap<string, string>;
}

/**
 * Room for `count` records among siblings (sorted): after the sibling `after`, first for null, last for undefined. Null
 * when `after` is not among them.
 */
export function placeAt(siblings: readonly Ordered[], after: string | null | undefined, count: number): Place | null {
  let index = siblings.length;
  if (after === null) index = 0;
  else if (after !== undefined) {
    const found = siblings.findIndex((sibling) => sibling.id === after);
    if (found === -1) return null;
    index = found + 1;
  }
  const before = siblings[index - 1]?.order ?? null;
  const next = siblings[index]?.order ?? null;
  // Equal keys (two editors, one gap) leave no room between them.
  if (before === null || next === null || before < next) {
    const keys = generateNKeysBetween(before, next, count);
    if (keys.every((key) => key.length <= LONGEST_KEY)) return { keys, respaced: new Map() };
  }
  const all = generateNKeysBetween(null, null, siblings.length + count);
  const respaced = new Map<string, string>();
  for (const [at, sibling] of siblings.entries()) {
    const key = all[at < index ? at : at + count];
    if (key !== undefined && key !== sibling.order) respaced.set(sibling.id, key);
  }
  return { keys: all.slice(index, index + count), respaced };
}
