/**
 * A tree of blocks of any size, in a frame that knows no direction: `breadth` runs along a row of siblings, `depth`
 * from a lead to its reports. Blocks are numbered so that every block comes after its lead and the reports of one lead
 * are consecutive; block 0 is the root.
 */
export interface TidyInput {
  readonly count: number;
  readonly parent: Int32Array;
  readonly first: Int32Array;
  /** How many reports each block has, from `first` on. */
  readonly reports: Int32Array;
  /** Extent of the block on either side of its anchor, where lines enter and leave. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Extent along depth. */
  readonly extent: Float64Array;
  readonly levelGap: number;
  readonly siblingGap: number;
  readonly branchGap: number;
}

export interface TidyPlaces {
  /** Breadth of each block's anchor. May be negative. */
  readonly breadth: Float64Array;
  /** Depth at which each block begins. */
  readonly depth: Float64Array;
}

const NONE = -1;

/**
 * Places blocks so that leads stand over the middle of their reports, nothing overlaps, and every branch is as close
 * to its neighbours as its outline allows. Linear, and without recursion: children are done before their lead simply
 * by going through the numbers backwards.
 *
 * Method: A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software: Practice and Experience 44
 * (2014), which extends Reingold and Tilford (1981) to nodes of different depth: outlines are walked along threads,
 * and room gained is shared out among the branches between (`shift`, `change`).
 */
export function placeTidily(input: TidyInput): TidyPlaces {
  const { count, parent, first, reports, before, after, extent, levelGap, siblingGap, branchGap } = input;
  const depth = new Float64Array(count);
  // Where each block ends, with the room that must stay free below it.
  const bottom = new Float64Array(count);
  for (let v = 0; v < count; v += 1) {
    depth[v] = v === 0 ? 0 : (bottom[parent[v] as number] as number);
    // An empty root (the lead of a forest) takes no room.
    bottom[v] = (depth[v] as number) + ((extent[v] as number) > 0 ? (extent[v] as number) + levelGap : 0);
  }

  const prelim = new Float64Array(count);
  const mod = new Float64Array(count);
  const shift = new Float64Array(count);
  const change = new Float64Array(count);
  const threadLeft = new Int32Array(count).fill(NONE);
  const threadRight = new Int32Array(count).fill(NONE);
  // The deepest block of a branch on its left and right outline, and the sum of `mod` on the way to it.
  const lowestLeft = new Int32Array(count);
  const lowestRight = new Int32Array(count);
  const modLeft = new Float64Array(count);
  const modRight = new Float64Array(count);
  // Which earlier sibling reaches how deep: a stack with the shallowest on top.
  const reach = new Float64Array(count);
  const reacher = new Int32Array(count);

  for (let v = count - 1; v >= 0; v -= 1) {
    const n = reports[v] as number;
    if (n === 0) {
      lowestLeft[v] = v;
      lowestRight[v] = v;
      continue;
    }
    const c0 = first[v] as number;
    let top = 0;
    reach[0] = bottom[lowestLeft[c0] as number] as number;
    reacher[0] = 0;
    for (let i = 1; i < n; i += 1) {
      const own = c0 + i;
      const deepest = bottom[lowestRight[own] as number] as number;

      let right = own - 1;
      let rightMod = mod[right] as number;
      let left = own;
      let leftMod = mod[left] as number;
      let seen = top;
      while (right !== NONE && left !== NONE) {
        const rightBottom = bottom[right] as number;
        const leftBottom = bottom[left] as number;
        if (rightBottom > (reach[seen] as number) && seen > 0) seen -= 1;
        const gap = parent[right] === parent[left] ? siblingGap : branchGap;
        const overlap =
          rightMod + (prelim[right] as number) + (after[right] as number) + gap
          - (leftMod + (prelim[left] as number) - (before[left] as number));
        if (overlap > 0) {
          leftMod += overlap;
          mod[own] = (mod[own] as number) + overlap;
          modLeft[own] = (modLeft[own] as number) + overlap;
          modRight[own] = (modRight[own] as number) + overlap;
          const sibling = reacher[seen] as number;
          const between = i - sibling;
          if (between > 1) {
            const each = overlap / between;
            shift[c0 + sibling + 1] = (shift[c0 + sibling + 1] as number) + each;
            shift[own] = (shift[own] as number) - each;
            change[own] = (change[own] as number) - (overlap - each);
          }
        }
        if (rightBottom <= leftBottom) {
          right = reports[right] === 0 ? (threadRight[right] as number) : (first[right] as number) + (reports[right] as number) - 1;
          if (right !== NONE) rightMod += mod[right] as number;
        }
        if (rightBottom >= leftBottom) {
          left = reports[left] === 0 ? (threadLeft[left] as number) : (first[left] as number);
          if (left !== NONE) leftMod += mod[left] as number;
        }
      }
      if (right === NONE && left !== NONE) {
        const end = lowestLeft[c0] as number;
        threadLeft[end] = left;
        const difference = leftMod - (mod[left] as number) - (modLeft[c0] as number);
        mod[end] = (mod[end] as number) + difference;
        prelim[end] = (prelim[end] as number) - difference;
        lowestLeft[c0] = lowestLeft[own] as number;
        modLeft[c0] = modLeft[own] as number;
      } else if (right !== NONE && left === NONE) {
        const end = lowestRight[own] as number;
        threadRight[end] = right;
        const difference = rightMod - (mod[right] as number) - (modRight[own] as number);
        mod[end] = (mod[end] as number) + difference;
        prelim[end] = (prelim[end] as number) - difference;
        lowestRight[own] = lowestRight[own - 1] as number;
        modRight[own] = modRight[own - 1] as number;
      }
      while (top >= 0 && deepest >= (reach[top] as number)) top -= 1;
      top += 1;
      reach[top] = deepest;
      reacher[top] = i;
    }
    const last = c0 + n - 1;
    prelim[v] = ((prelim[c0] as number) + (mod[c0] as number) + (prelim[last] as number) + (mod[last] as number)) / 2;
    lowestLeft[v] = lowestLeft[c0] as number;
    modLeft[v] = modLeft[c0] as number;
    lowestRight[v] = lowestRight[last] as number;
    modRight[v] = modRight[last] as number;
  }
  return { breadth: absolute(input, prelim, mod, shift, change), depth };
}

/** Adds up what each branch was moved by, from the root down. */
function absolute(input: TidyInput, prelim: Float64Array, mod: Float64Array, shift: Float64Array, change: Float64Array): Float64Array {
  const { count, parent, first, reports } = input;
  const breadth = new Float64Array(count);
  const sum = new Float64Array(count);
  for (let v = 0; v < count; v += 1) {
    sum[v] = (v === 0 ? 0 : (sum[parent[v] as number] as number)) + (mod[v] as number);
    breadth[v] = (prelim[v] as number) + (sum[v] as number);
    let step = 0;
    let moved = 0;
    const c0 = first[v] as number;
    for (let i = 0; i < (reports[v] as number); i += 1) {
      step += shift[c0 + i] as number;
      moved += step + (change[c0 + i] as number);
      mod[c0 + i] = (mod[c0 + i] as number) + moved;
    }
  }
  return breadth;
}
