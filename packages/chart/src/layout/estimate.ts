import { AUTO, HUNG, STACKED, WRAPPED } from './options.ts';
import type { Choice, Gaps, LayoutInput, LayoutOptions } from './options.ts';
import type { Tree } from './tree.ts';
import { isLeaf } from './tree.ts';

/** How many columns keep a list of items, `height` high in one column, within a height; at least one. */
export function columnsFor(limit: number, items: number, height: number): number {
  return Math.max(1, Math.min(items, Math.ceil(height / limit - 1e-9)));
}

/** How many stand in each row of so many items about as wide and high as the given, when rows may be chosen: about as wide as is comfortable to read. */
export function perRow(items: number, width: number, height: number): number {
  return Math.max(1, Math.min(items, Math.round(Math.sqrt((items * height * ROW_ASPECT) / Math.max(width, 1)))));
}

/** Width over height of a block of rows that was not told how many stand in each. */
const ROW_ASPECT = 2.4;

/** Leads only, with what is needed of their reports without reports of their own added up. */
export interface Leads {
  readonly count: number;
  readonly card: Int32Array;
  /** Number of the lead's own lead, -1 for none. */
  readonly parent: Int32Array;
  /** The leads among its reports are numbered one after the other from here on. */
  readonly first: Int32Array;
  readonly depth: Int32Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly reports: Int32Array;
  readonly leaves: Int32Array;
  /** How many runs they form among the reports. */
  readonly runs: Int32Array;
  readonly leafWidth: Float64Array;
  readonly leafHeight: Float64Array;
  readonly widest: Float64Array;
  readonly tallest: Float64Array;
  readonly fixed: Uint8Array;
  readonly columns: Uint16Array;
  /** 1: a lead below was set to spread or stack by hand, so this one must not hang by choice. */
  readonly mustNotHang: Uint8Array;
}

export function gatherLeads(tree: Tree, input: LayoutInput): Leads {
  const { size, order, start, end, children } = tree;
  const number = new Int32Array(size + 1).fill(-1);
  const cards = [size];
  for (const v of order) if (!isLeaf(tree, v)) cards.push(v);
  const count = cards.length;
  const leads: Leads = {
    count,
    card: Int32Array.from(cards),
    parent: new Int32Array(count).fill(-1),
    first: new Int32Array(count),
    depth: new Int32Array(count),
    width: new Float64Array(count),
    height: new Float64Array(count),
    reports: new Int32Array(count),
    leaves: new Int32Array(count),
    runs: new Int32Array(count),
    leafWidth: new Float64Array(count),
    leafHeight: new Float64Array(count),
    widest: new Float64Array(count),
    tallest: new Float64Array(count),
    fixed: new Uint8Array(count),
    columns: new Uint16Array(count),
    mustNotHang: new Uint8Array(count),
  };
  for (let k = 0; k < count; k += 1) {
    const v = cards[k] as number;
    number[v] = k;
    leads.reports[k] = (end[v] as number) - (start[v] as number);
    if (v === size) {
      leads.depth[k] = -1;
    } else {
      leads.parent[k] = number[tree.parent[v] as number] as number;
      leads.depth[k] = tree.depth[v] as number;
      leads.width[k] = input.width[v] as number;
      leads.height[k] = input.height[v] as number;
      leads.fixed[k] = input.arrangement?.[v] ?? AUTO;
      leads.columns[k] = input.columns?.[v] ?? 0;
    }
    let inRun = false;
    for (let c = start[v] as number; c < (end[v] as number); c += 1) {
      const child = children[c] as number;
      const leaf = isLeaf(tree, child);
      if (leaf && !inRun) leads.runs[k] = (leads.runs[k] as number) + 1;
      inRun = leaf;
      if (!leaf) continue;
      const w = input.width[child] as number;
      const h = input.height[child] as number;
      leads.leaves[k] = (leads.leaves[k] as number) + 1;
      leads.leafWidth[k] = (leads.leafWidth[k] as number) + w;
      leads.leafHeight[k] = (leads.leafHeight[k] as number) + h;
      if (w > (leads.widest[k] as number)) leads.widest[k] = w;
      if (h > (leads.tallest[k] as number)) leads.tallest[k] = h;
    }
  }
  for (let k = count - 1; k > 0; k -= 1) {
    const fixed = leads.fixed[k];
    const p = leads.parent[k] as number;
    leads.first[p] = k;
    if ((fixed !== AUTO && fixed !== HUNG) || leads.mustNotHang[k] === 1) leads.mustNotHang[p] = 1;
  }
  return leads;
}

/** Whether the choice hangs lead k. */
export function hangs(leads: Leads, k: number, choice: Choice): boolean {
  // Roots are never a list: a list needs a lead to hang from.
  if (k === 0) return false;
  const fixed = leads.fixed[k];
  if (fixed !== AUTO) return fixed === HUNG;
  if (choice.hangFrom === Infinity || leads.mustNotHang[k] === 1) return false;
  return (leads.depth[k] as number) >= choice.hangFrom || leads.leaves[k] === leads.reports[k];
}

/** Reports without reports of their own are stacked by `auto` from this many on, once anything hangs. */
const STACK_FROM = 3;

/** Whether lead k, which does not hang, stacks the reports that have none themselves. */
export function stacks(leads: Leads, k: number, choice: Choice): boolean {
  const fixed = leads.fixed[k];
  if (fixed !== AUTO) return fixed === STACKED || fixed === WRAPPED;
  return choice.hangFrom !== Infinity && (leads.leaves[k] as number) >= STACK_FROM;
}

/** Room for the sizes of all leads' branches, reused from one estimate to the next, and what is the same in all of them. */
export interface Sizes {
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Sizes of branches that hang whole, in single columns … */
  readonly narrowWidth: Float64Array;
  readonly narrowHeight: Float64Array;
  /** … which they do from this height of lists on. Infinity: something in the branch was arranged by hand. */
  readonly narrowFrom: Float64Array;
}

export function roomForSizes(leads: Leads, gaps: Gaps): Sizes {
  const { count } = leads;
  const sizes: Sizes = {
    width: new Float64Array(count), height: new Float64Array(count),
    narrowWidth: new Float64Array(count), narrowHeight: new Float64Array(count), narrowFrom: new Float64Array(count),
  };
  for (let k = count - 1; k >= 0; k -= 1) {
    const from = leads.first[k] as number;
    const to = from + (leads.reports[k] as number) - (leads.leaves[k] as number);
    let total = (leads.leafHeight[k] as number) + (leads.reports[k] as number) * gaps.row;
    let widest = leads.widest[k] as number;
    let needed = 0;
    for (let c = from; c < to; c += 1) {
      total += sizes.narrowHeight[c] as number;
      if ((sizes.narrowWidth[c] as number) > widest) widest = sizes.narrowWidth[c] as number;
      if ((sizes.narrowFrom[c] as number) > needed) needed = sizes.narrowFrom[c] as number;
    }
    const byHand = leads.fixed[k] !== AUTO || leads.mustNotHang[k] === 1 || (leads.columns[k] as number) > 0;
    sizes.narrowWidth[k] = Math.max(leads.width[k] as number, gaps.indent + widest);
    sizes.narrowHeight[k] = (leads.height[k] as number) + total;
    sizes.narrowFrom[k] = byHand ? Infinity : Math.max(needed, total);
  }
  return sizes;
}

/**
 * About how large the picture becomes under a choice: branches counted as the rectangles around them, reports without
 * reports of their own as if they stood evenly between the others. Goes over leads only, since it is asked many times.
 */
export function estimate(leads: Leads, options: LayoutOptions, choice: Choice, sizes: Sizes): { width: number; height: number } {
  const { gaps } = options;
  const down = options.direction === 'top-down';
  const { width, height } = sizes;
  for (let k = leads.count - 1; k >= 0; k -= 1) {
    const leaves = leads.leaves[k] as number;
    const from = leads.first[k] as number;
    const to = from + (leads.reports[k] as number) - leaves;
    if (hangs(leads, k, choice)) {
      // Most branches of a large chart are small: their size was worked out once for all estimates.
      if ((sizes.narrowFrom[k] as number) <= choice.listHeight) {
        width[k] = sizes.narrowWidth[k] as number;
        height[k] = sizes.narrowHeight[k] as number;
        continue;
      }
      listSize(leads, gaps, choice, k, from, to, sizes);
      continue;
    }
    let items = leads.reports[k] as number;
    let w = leads.leafWidth[k] as number;
    let h = leads.leafHeight[k] as number;
    let widest = leads.widest[k] as number;
    let tallest = leads.tallest[k] as number;
    if (leaves > 1 && stacks(leads, k, choice)) {
      const high = h + leaves * gaps.row;
      const asked = leads.columns[k] as number;
      // Every run between two other leads is a stack of its own.
      const chosen = leads.fixed[k] === WRAPPED ? perRow(leaves, w / leaves, h / leaves) : columnsFor(choice.listHeight, leaves, high);
      const columns = Math.max(leads.runs[k] as number, asked > 0 ? Math.min(asked, leaves) : chosen);
      w = columns * (widest + gaps.indent + gaps.column);
      h = high / columns;
      widest = w;
      tallest = h;
      items += 1 - leaves;
    }
    for (let c = from; c < to; c += 1) {
      const cw = width[c] as number;
      const ch = height[c] as number;
      w += cw;
      h += ch;
      if (cw > widest) widest = cw;
      if (ch > tallest) tallest = ch;
    }
    const level = k === 0 ? 0 : gaps.level;
    const between = Math.max(0, items - 1) * gaps.sibling;
    width[k] = down ? Math.max(leads.width[k] as number, w + between) : (leads.width[k] as number) + level + widest;
    height[k] = down ? (leads.height[k] as number) + level + tallest : Math.max(leads.height[k] as number, h + between);
  }
  return { width: width[0] ?? 0, height: height[0] ?? 0 };
}

/** Follows `flow` with the leads among the reports; leaves fill up evenly between them. */
function listSize(leads: Leads, gaps: Gaps, choice: Choice, k: number, from: number, to: number, sizes: Sizes): void {
  const items = leads.reports[k] as number;
  const leafWidth = leads.widest[k] as number;
  let total = (leads.leafHeight[k] as number) + items * gaps.row;
  for (let c = from; c < to; c += 1) total += sizes.height[c] as number;
  const asked = leads.columns[k] as number;
  const columns = asked > 0 ? Math.min(asked, items) : columnsFor(choice.listHeight, items, total);
  const per = total / columns;
  const leafShare = ((leads.leafHeight[k] as number) + (leads.leaves[k] as number) * gaps.row) / (to - from + 1);
  let across = columns * gaps.indent + (columns - 1) * gaps.column;
  let column = 0;
  let columnWidth = leafWidth;
  let passed = leafShare;
  let filled = leafShare;
  let high = Math.min(per, total);
  for (let c = from; c < to; c += 1) {
    const tall = (sizes.height[c] as number) + gaps.row;
    const own = Math.min(columns - 1, Math.floor((passed + tall / 2) / per));
    if (own > column) {
      across += columnWidth + (own - column - 1) * leafWidth;
      column = own;
      columnWidth = leafWidth;
      filled = 0;
    }
    passed += tall + leafShare;
    filled += tall + leafShare;
    high = Math.max(high, Math.min(filled, per + tall));
    columnWidth = Math.max(columnWidth, sizes.width[c] as number);
  }
  across += columnWidth + (columns - 1 - column) * leafWidth;
  sizes.width[k] = Math.max(leads.width[k] as number, across);
  sizes.height[k] = (leads.height[k] as number) + high + (columns > 1 ? gaps.level : 0);
}
