import { columnsFor, perRow } from './estimate.ts';
import type { Lists, Run } from './lists.ts';
import { flow, flowInRows, heightOf } from './lists.ts';
import { WRAPPED } from './options.ts';
import type { LayoutInput, LayoutOptions } from './options.ts';
import type { Tree } from './tree.ts';
import { isLeaf } from './tree.ts';

export const CARD = 0;
export const STACK = 1;

/**
 * What the tidy pass sees: a card with its assistants or with its list is one block, a run of stacked reports another.
 * Block 0 is the invisible lead of all roots.
 */
export interface Blocks {
  readonly count: number;
  readonly parent: Int32Array;
  readonly first: Int32Array;
  readonly reports: Int32Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly extent: Float64Array;
  readonly kind: Uint8Array;
  /** The card of a card block. */
  readonly card: Int32Array;
  /** Top left of that card in the block. */
  readonly cardX: Float64Array;
  readonly cardY: Float64Array;
  /** The run of `tree.children` of a stack. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The block a card stands in, as its card or in its stack. */
  readonly blockOf: Int32Array;
  /** Place of a stacked card in its stack, and of an assistant relative to its lead's card. */
  readonly itemX: Float64Array;
  readonly itemY: Float64Array;
}

/** How far an assistant stands from the line below its lead. */
const ASSISTANT_GAP = 16;

export function buildBlocks(
  tree: Tree, input: LayoutInput, lists: Lists, stacked: Uint8Array, listHeight: number, options: LayoutOptions,
): Blocks {
  const { size, middle, end, children } = tree;
  const { gaps } = options;
  const down = options.direction === 'top-down';
  const capacity = size + 2;
  const blocks = {
    count: 1,
    parent: new Int32Array(capacity),
    first: new Int32Array(capacity),
    reports: new Int32Array(capacity),
    before: new Float64Array(capacity),
    after: new Float64Array(capacity),
    extent: new Float64Array(capacity),
    kind: new Uint8Array(capacity),
    card: new Int32Array(capacity).fill(-1),
    cardX: new Float64Array(capacity),
    cardY: new Float64Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    blockOf: new Int32Array(size),
    itemX: new Float64Array(size),
    itemY: new Float64Array(size),
  };
  blocks.card[0] = size;

  const addCard = (v: number, lead: number): void => {
    const b = blocks.count;
    blocks.count += 1;
    blocks.parent[b] = lead;
    blocks.card[b] = v;
    blocks.blockOf[v] = b;
    if (lists.hung[v] === 1) sizeOfList(blocks, b, v, input, lists, down);
    else sizeWithAssistants(blocks, b, v, tree, input, lists, options);
  };
  const addStack = (lead: number, from: number, to: number): void => {
    const b = blocks.count;
    blocks.count += 1;
    blocks.parent[b] = lead;
    blocks.kind[b] = STACK;
    blocks.from[b] = from;
    blocks.to[b] = to;
    const v = blocks.card[lead] as number;
    const run: Run = { children, from, to, width: input.width, height: input.height, x: blocks.itemX, y: blocks.itemY };
    let widths = 0;
    for (let c = from; c < to; c += 1) {
      const card = children[c] as number;
      blocks.blockOf[card] = b;
      widths += input.width[card] as number;
    }
    const items = to - from;
    const total = heightOf(run, gaps.row);
    const inRows = v < size && input.arrangement?.[v] === WRAPPED;
    const asked = (v < size ? input.columns?.[v] : undefined) ?? 0;
    const columns = asked > 0 ? Math.min(asked, items)
      : inRows ? perRow(items, widths / items, total / items - gaps.row)
        : columnsFor(listHeight, items, total);
    // To the right of a lead the trunks of several columns are reached along a line above them.
    const header = !down && columns > 1 ? gaps.row * 2 : 0;
    const area = inRows ? flowInRows(run, columns, header, gaps) : flow(run, columns, header, total, gaps);
    const along = down ? area.height : area.width;
    const across = down ? area.width : area.height;
    blocks.extent[b] = along;
    const before = header > 0 ? gaps.row : across / 2;
    blocks.before[b] = before;
    blocks.after[b] = across - before;
  };

  for (let b = 0; b < blocks.count; b += 1) {
    blocks.first[b] = blocks.count;
    if (blocks.kind[b] === STACK) continue;
    const v = blocks.card[b] as number;
    if (v < size && lists.hung[v] === 1) continue;
    let c = middle[v] as number;
    const last = end[v] as number;
    while (c < last) {
      let run = c;
      if (stacked[v] === 1) while (run < last && isLeaf(tree, children[run] as number)) run += 1;
      if (run - c > 1) {
        addStack(b, c, run);
        c = run;
      } else {
        addCard(children[c] as number, b);
        c += 1;
      }
    }
    blocks.reports[b] = blocks.count - (blocks.first[b] as number);
  }
  return blocks;
}

type Mutable = { -readonly [K in keyof Blocks]: Blocks[K] };

function sizeOfList(blocks: Mutable, b: number, v: number, input: LayoutInput, lists: Lists, down: boolean): void {
  const width = lists.width[v] as number;
  const height = lists.height[v] as number;
  blocks.cardX[b] = lists.cardX[v] as number;
  const anchor = down ? (lists.cardX[v] as number) + (input.width[v] as number) / 2 : (input.height[v] as number) / 2;
  blocks.before[b] = anchor;
  blocks.after[b] = (down ? width : height) - anchor;
  blocks.extent[b] = down ? height : width;
}

/** Assistants stand in pairs on both sides of the line that leads from the card to its other reports. */
function sizeWithAssistants(
  blocks: Mutable, b: number, v: number, tree: Tree, input: LayoutInput, lists: Lists, options: LayoutOptions,
): void {
  const { gaps } = options;
  const down = options.direction === 'top-down';
  const w = input.width[v] as number;
  const h = input.height[v] as number;
  let before = (down ? w : h) / 2;
  let after = before;
  let along = down ? h : w;
  const from = tree.start[v] as number;
  const to = tree.middle[v] as number;
  for (let c = from; c < to; c += 2) {
    const top = along + (down ? gaps.level / 2 : gaps.row + gaps.indent);
    let deep = 0;
    for (let side = 0; side < 2 && c + side < to; side += 1) {
      const card = tree.children[c + side] as number;
      const width = lists.width[card] as number;
      const height = lists.height[card] as number;
      const across = down ? width : height;
      deep = Math.max(deep, down ? height : width);
      // The first of a pair on the right (below), as charts on paper have it.
      const offset = side === 0 ? ASSISTANT_GAP : -ASSISTANT_GAP - across;
      blocks.itemX[card] = down ? w / 2 + offset : top;
      blocks.itemY[card] = down ? top : h / 2 + offset;
      if (side === 0) after = Math.max(after, ASSISTANT_GAP + across);
      else before = Math.max(before, ASSISTANT_GAP + across);
    }
    along = top + deep;
  }
  blocks.before[b] = before;
  blocks.after[b] = after;
  blocks.extent[b] = along;
  blocks.cardX[b] = down ? before - w / 2 : 0;
  blocks.cardY[b] = down ? 0 : before - h / 2;
}
