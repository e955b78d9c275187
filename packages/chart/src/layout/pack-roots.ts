import type { LayoutInput, LayoutOptions } from './options.ts';
import type { Tree } from './tree.ts';

/** Wider than so many times the wanted proportion, trees that stand side by side are broken into rows. */
const TOO_WIDE = 1.6;

/**
 * Breaks a row of many trees into rows (from left to right: a column into columns) that come near the wanted proportion.
 * Moves cards in place; answers the size of the picture. Trees keep their order; lines stay within their tree.
 */
export function packRoots(tree: Tree, input: LayoutInput, x: Float64Array, y: Float64Array, size: { width: number; height: number }, options: LayoutOptions): { width: number; height: number } {
  const roots = (tree.end[tree.size] as number) - (tree.start[tree.size] as number);
  const down = options.direction === 'top-down';
  const [along, across] = down ? [size.width, size.height] : [size.height, size.width];
  const aspect = down ? options.aspect : 1 / options.aspect;
  const comfortable = down ? options.comfortable.width : options.comfortable.height;
  if (roots < 2 || along <= comfortable || along <= across * aspect * TOO_WIDE) return size;

  // Along a row and across it, whichever way the trees grow.
  const [u, v, wide, high] = down ? [x, y, input.width, input.height] : [y, x, input.height, input.width];
  const rootOf = new Int32Array(tree.size);
  const first = new Float64Array(roots).fill(Infinity);
  const last = new Float64Array(roots);
  const deep = new Float64Array(roots);
  let count = 0;
  for (const card of tree.order) {
    const lead = tree.parent[card] as number;
    if (lead === tree.size) {
      rootOf[card] = count;
      count += 1;
    } else rootOf[card] = rootOf[lead] as number;
    const root = rootOf[card];
    first[root] = Math.min(first[root] as number, u[card] as number);
    last[root] = Math.max(last[root] as number, (u[card] as number) + (wide[card] as number));
    deep[root] = Math.max(deep[root] as number, (v[card] as number) + (high[card] as number));
  }

  const { branch, level } = options.gaps;
  let room = 0;
  let widest = 0;
  for (let root = 0; root < roots; root += 1) {
    const width = (last[root] as number) - (first[root] as number);
    room += (width + branch) * ((deep[root] as number) + level);
    widest = Math.max(widest, width);
  }
  const limit = Math.max(widest, comfortable, Math.sqrt(room * aspect));
  const shiftU = new Float64Array(roots);
  const shiftV = new Float64Array(roots);
  let [at, top, tallest, total] = [0, 0, 0, 0];
  for (let root = 0; root < roots; root += 1) {
    const width = (last[root] as number) - (first[root] as number);
    if (at > 0 && at + width > limit) {
      at = 0;
      top += tallest + level;
      tallest = 0;
    }
    shiftU[root] = at - (first[root] as number);
    shiftV[root] = top;
    at += width + branch;
    total = Math.max(total, at - branch);
    tallest = Math.max(tallest, deep[root] as number);
  }
  for (const card of tree.order) {
    u[card] = (u[card] as number) + (shiftU[rootOf[card] as number] as number);
    v[card] = (v[card] as number) + (shiftV[rootOf[card] as number] as number);
  }
  return down ? { width: total, height: top + tallest } : { width: top + tallest, height: total };
}
