import type { Blocks } from './blocks.ts';
import { CARD, buildBlocks } from './blocks.ts';
import { choose } from './choose.ts';
import type { PlacedCards } from './connect.ts';
import { connect } from './connect.ts';
import { gatherLeads, hangs, stacks } from './estimate.ts';
import { layOutLists } from './lists.ts';
import type { Lists } from './lists.ts';
import type { Layout, LayoutInput, LayoutOptions } from './options.ts';
import { HUNG, SPREAD, STACKED, WRAPPED, defaultLayoutOptions } from './options.ts';
import { packRoots } from './pack-roots.ts';
import { placeTidily } from './tidy.ts';
import type { Tree } from './tree.ts';
import { buildTree } from './tree.ts';

/**
 * Lays out a forest of cards. Linear in the number of cards, and free of recursion, so that a chain or a star of any
 * length is no special case. Never changes its input. Throws a RangeError when the arrays differ in length.
 */
export function layOut(input: LayoutInput, options: Partial<LayoutOptions> = {}): Layout {
  const settings: LayoutOptions = { ...defaultLayoutOptions, ...options };
  const size = input.parent.length;
  for (const other of [input.width, input.height, input.assistant, input.collapsed, input.arrangement, input.columns]) {
    if (other !== undefined && other.length !== size) throw new RangeError(`${other.length} entries for ${size} cards`);
  }
  const tree = buildTree(input);
  const leads = gatherLeads(tree, input);
  const choice = settings.choice ?? choose(leads, settings);

  const hung = new Uint8Array(size);
  const stacked = new Uint8Array(size + 1);
  for (let k = 0; k < leads.count; k += 1) {
    const v = leads.card[k] as number;
    if (hangs(leads, k, choice)) hung[v] = 1;
    else if (stacks(leads, k, choice)) stacked[v] = 1;
  }
  const down = settings.direction === 'top-down';
  const lists = layOutLists(tree, input, settings.gaps, hung, choice.listHeight, down);
  const blocks = buildBlocks(tree, input, lists, stacked, choice.listHeight, settings);
  const places = placeTidily({
    ...blocks,
    levelGap: settings.gaps.level,
    siblingGap: settings.gaps.sibling,
    branchGap: settings.gaps.branch,
  });
  const inRow = placeCards(tree, input, lists, blocks, places.breadth, places.depth, down);
  const placed = { ...inRow, ...packRoots(tree, input, inRow.x, inRow.y, inRow, settings) };

  const arrangement = new Uint8Array(size);
  for (const v of tree.order) {
    if (tree.start[v] !== tree.end[v]) arrangement[v] = lists.hung[v] === 1 ? HUNG : stacked[v] !== 1 ? SPREAD : input.arrangement?.[v] === WRAPPED ? WRAPPED : STACKED;
  }
  return {
    x: placed.x,
    y: placed.y,
    visible: tree.visible,
    width: placed.width,
    height: placed.height,
    arrangement,
    connectors: connect(tree, input, lists, blocks, placed, settings),
  };
}

/** From blocks to cards: the anchor of a block, the rectangle around it, the cards in the rectangle. */
function placeCards(
  tree: Tree, input: LayoutInput, lists: Lists, blocks: Blocks, breadth: Float64Array, depth: Float64Array, down: boolean,
): PlacedCards {
  const x = new Float64Array(tree.size);
  const y = new Float64Array(tree.size);
  let least = Infinity;
  for (let b = 1; b < blocks.count; b += 1) least = Math.min(least, (breadth[b] as number) - (blocks.before[b] as number));
  if (least === Infinity) least = 0;

  for (let b = 1; b < blocks.count; b += 1) {
    // Whole units, so that edges are sharp; gaps are wider than what rounding moves.
    const across = Math.round((breadth[b] as number) - (blocks.before[b] as number) - least);
    const along = depth[b] as number;
    const left = down ? across : along;
    const top = down ? along : across;
    if (blocks.kind[b] === CARD) {
      const v = blocks.card[b] as number;
      x[v] = left + (blocks.cardX[b] as number);
      y[v] = top + (blocks.cardY[b] as number);
    } else {
      for (let c = blocks.from[b] as number; c < (blocks.to[b] as number); c += 1) {
        const v = tree.children[c] as number;
        x[v] = left + (blocks.itemX[v] as number);
        y[v] = top + (blocks.itemY[v] as number);
      }
    }
  }
  // Cards in lists and assistants: from the left edge of the lead's rectangle.
  let width = 0;
  let height = 0;
  for (const v of tree.order) {
    if (lists.inside[v] === 1) {
      const lead = tree.parent[v] as number;
      const isAssistant = lists.hung[lead] !== 1;
      x[v] = (x[lead] as number) + (isAssistant ? (blocks.itemX[v] as number) : (lists.x[v] as number) - (lists.cardX[lead] as number));
      y[v] = (y[lead] as number) + (isAssistant ? (blocks.itemY[v] as number) : (lists.y[v] as number));
    }
    width = Math.max(width, (x[v] as number) + (input.width[v] as number));
    height = Math.max(height, (y[v] as number) + (input.height[v] as number));
  }
  return { x, y, width, height };
}
