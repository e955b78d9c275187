import type { LayoutInput } from './options.ts';

/**
 * The visible part of the forest with child lists. Card indexes run from 0 to `size - 1`; `size` itself stands for an
 * invisible lead of all roots.
 */
export interface Tree {
  readonly size: number;
  /** Lead of each card; `size` for a root. */
  readonly parent: Int32Array;
  /** The reports of v are `children[start[v]]` up to `children[end[v]]`; those before `middle[v]` are assistants. */
  readonly start: Int32Array;
  readonly middle: Int32Array;
  readonly end: Int32Array;
  readonly children: Int32Array;
  /** The visible cards, each after its lead; all reports of one lead together. */
  readonly order: Int32Array;
  readonly visible: Uint8Array;
  /** 0 for a root. */
  readonly depth: Int32Array;
}

/** Parents with cycles cut and bad indexes taken out; `size` for none. */
function soundParents(parent: Int32Array): Int32Array {
  const size = parent.length;
  const sound = new Int32Array(size);
  let upwards = false;
  for (let i = 0; i < size; i += 1) {
    const lead = parent[i] as number;
    sound[i] = lead >= 0 && lead < size && lead !== i ? lead : size;
    if (lead > i) upwards = true;
  }
  // Where every lead stands before its reports there is no cycle.
  if (!upwards) return sound;
  // A number per walk upwards: meeting one's own number again is a cycle.
  const walk = new Int32Array(size + 1);
  walk[size] = -1;
  for (let i = 0; i < size; i += 1) {
    let v = i;
    let previous = size;
    while (v !== size && walk[v] === 0) {
      walk[v] = i + 1;
      previous = v;
      v = sound[v] as number;
    }
    if (v !== size && walk[v] === i + 1 && previous !== size) sound[previous] = size;
  }
  return sound;
}

export function buildTree(input: LayoutInput): Tree {
  const size = input.parent.length;
  const parent = soundParents(input.parent);
  const { assistant } = input;

  const start = new Int32Array(size + 1);
  const middle = new Int32Array(size + 1);
  const end = new Int32Array(size + 1);
  for (let i = 0; i < size; i += 1) {
    const lead = parent[i] as number;
    end[lead] = (end[lead] as number) + 1;
    if (assistant !== undefined && assistant[i] === 1 && lead !== size) middle[lead] = (middle[lead] as number) + 1;
  }
  let total = 0;
  for (let v = 0; v <= size; v += 1) {
    const count = end[v] as number;
    start[v] = total;
    middle[v] = total + (middle[v] as number);
    total += count;
    end[v] = total;
  }
  const children = new Int32Array(size);
  const nextAssistant = start.slice();
  const nextReport = middle.slice();
  for (let i = 0; i < size; i += 1) {
    const lead = parent[i] as number;
    const next = assistant !== undefined && assistant[i] === 1 && lead !== size ? nextAssistant : nextReport;
    const place = next[lead] as number;
    children[place] = i;
    next[lead] = place + 1;
  }
  if (input.collapsed !== undefined) {
    for (let i = 0; i < size; i += 1) {
      if (input.collapsed[i] === 1) {
        middle[i] = start[i] as number;
        end[i] = start[i] as number;
      }
    }
  }

  const order = new Int32Array(size);
  const visible = new Uint8Array(size);
  const depth = new Int32Array(size);
  let filled = 0;
  for (let head = -1; head < filled; head += 1) {
    const v = head === -1 ? size : (order[head] as number);
    const below = head === -1 ? 0 : (depth[v] as number) + 1;
    for (let c = start[v] as number; c < (end[v] as number); c += 1) {
      const child = children[c] as number;
      order[filled] = child;
      filled += 1;
      visible[child] = 1;
      depth[child] = below;
    }
  }
  return { size, parent, start, middle, end, children, order: order.subarray(0, filled), visible, depth };
}

export function isLeaf(tree: Tree, v: number): boolean {
  return tree.start[v] === tree.end[v];
}
