import type { Blocks } from './blocks.ts';
import { STACK } from './blocks.ts';
import type { Lists } from './lists.ts';
import type { Connectors, LayoutInput, LayoutOptions } from './options.ts';
import { MOST_POINTS } from './options.ts';
import type { Tree } from './tree.ts';

/** Top left corner of each card, and the size of the whole picture. */
export interface PlacedCards {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** Rounding moves cards by less than this; a line does not make a step of it. */
const STEP = 1.5;

/**
 * Orthogonal lines from each lead to each report, made when asked for. They run in the gaps only: out of the lead, along
 * the bus in the middle of the level gap, and into the report at its top or, in a list, along the trunk and into its
 * left side.
 */
export function connect(
  tree: Tree, input: LayoutInput, lists: Lists, blocks: Blocks, placed: PlacedCards, options: LayoutOptions,
): Connectors {
  const { x, y } = placed;
  const { level, indent } = options.gaps;
  const down = options.direction === 'top-down';
  const { size } = tree;
  let points: Float64Array = new Float64Array(2 * MOST_POINTS);
  let p = 0;

  const add = (px: number, py: number): void => {
    // Points in a line, or on the spot, say nothing.
    if (p > 0 && points[p - 2] === px && points[p - 1] === py) return;
    if (p > 2) {
      const flat = points[p - 4] === points[p - 2] && points[p - 2] === px;
      const level = points[p - 3] === points[p - 1] && points[p - 1] === py;
      if (flat || level) p -= 2;
    }
    points[p] = px;
    points[p + 1] = py;
    p += 2;
  };

  const trace = (v: number, into: Float64Array): number => {
    const lead = tree.parent[v] as number;
    if (tree.visible[v] !== 1 || lead === size) return 0;
    points = into;
    p = 0;
    const cx = x[v] as number;
    const cy = y[v] as number;
    const middleX = cx + (input.width[v] as number) / 2;
    const middleY = cy + (input.height[v] as number) / 2;
    const right = (x[lead] as number) + (input.width[lead] as number);
    const bottom = (y[lead] as number) + (input.height[lead] as number);
    const leadX = (x[lead] as number) + (input.width[lead] as number) / 2;
    const leadY = (y[lead] as number) + (input.height[lead] as number) / 2;
    const trunk = cx - indent / 2;
    const block = blocks.blockOf[v] as number;
    // The end of the lead's block, past its assistants; half a gap further runs the bus.
    const edge = blockEnd(blocks, lead, x, y, down);

    if (lists.hung[lead] === 1) {
      const head = Math.min((x[lead] as number) + indent / 2, right);
      if ((lists.columns[lead] as number) === 1) {
        add(head, bottom);
        add(head, middleY);
      } else {
        const out = (lists.cardX[lead] as number) > 0 ? leadX : head;
        add(out, bottom);
        add(out, bottom + level / 2);
        add(trunk, bottom + level / 2);
        add(trunk, middleY);
      }
      add(cx, middleY);
    } else if (lists.inside[v] === 1) {
      if (down) {
        add(leadX, bottom);
        add(leadX, middleY);
        add(cx > leadX ? cx : cx + (input.width[v] as number), middleY);
      } else {
        add(right, leadY);
        add(trunk, leadY);
        add(trunk, middleY);
        add(cx, middleY);
      }
    } else if (blocks.kind[block] === STACK) {
      if (down) {
        add(leadX, bottom);
        add(leadX, edge + level / 2);
        add(trunk, edge + level / 2);
      } else {
        const first = tree.children[blocks.from[block] as number] as number;
        const entry = (y[first] as number) - (blocks.itemY[first] as number) + (blocks.before[block] as number);
        add(right, leadY);
        add(edge + level / 2, leadY);
        add(edge + level / 2, entry);
        add(trunk, entry);
      }
      add(trunk, middleY);
      add(cx, middleY);
    } else if (down) {
      const end = Math.abs(middleX - leadX) < STEP ? leadX : middleX;
      add(leadX, bottom);
      add(leadX, edge + level / 2);
      add(end, edge + level / 2);
      add(end, cy);
    } else {
      const end = Math.abs(middleY - leadY) < STEP ? leadY : middleY;
      add(right, leadY);
      add(edge + level / 2, leadY);
      add(edge + level / 2, end);
      add(cx, end);
    }
    return p / 2;
  };
  return {
    leadOf: (card) => {
      const lead = tree.visible[card] === 1 ? (tree.parent[card] as number) : size;
      return lead === size ? -1 : lead;
    },
    reportsOf: (card) => tree.children.subarray(tree.start[card], tree.end[card]),
    trace,
  };
}

function blockEnd(blocks: Blocks, lead: number, x: Float64Array, y: Float64Array, down: boolean): number {
  const block = blocks.blockOf[lead] as number;
  const begin = down ? (y[lead] as number) : (x[lead] as number);
  return begin + (blocks.extent[block] as number);
}
