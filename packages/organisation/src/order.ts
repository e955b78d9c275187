import { generateKeyBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

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
  let index = siblings.length;
  if (after === null) index = 0;
  else if (after !== undefined) {
    const found = siblings.findIndex((sibling) => sibling.id === after);
    if (found === -1) return null;
    index = found + 1;
  }
  const before = siblings[index - 1]?.order ?? null;
  let next = siblings[index]?.order ?? null;
  // Equal keys (two editors, one gap) leave no room between; skip to the next greater one.
  for (let i = index + 1; next !== null && before !== null && next <= before; i += 1) next = siblings[i]?.order ?? null;
  return generateKeyBetween(before, next);
}
