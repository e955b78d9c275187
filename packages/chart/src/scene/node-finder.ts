import type { Moved } from './moved.ts';
import type { Seed } from './seed.ts';

/** For a few nodes it is quicker to look through all than to note where each is. */
const FEW = 8;

/** Slots of what was ever there, by kind and id. They stay as nodes move about, so forests that follow one another share them. */
interface Slots {
  readonly by: Readonly<Record<Seed['kind'], Map<string, number>>>;
  count: number;
}

/** Finds a node's number by its key. */
export class NodeFinder {
  readonly #nodes: readonly Seed[];
  readonly #few = new Map<string, number>();
  #slots: Slots | null = null;
  /** Slot by number, and number by slot (-1: not there). */
  #slotAt: Int32Array = new Int32Array(0);
  #numberAt: Int32Array = new Int32Array(0);

  constructor(nodes: readonly Seed[]) {
    this.#nodes = nodes;
  }

  /** The number of the node with a key, -1 where there is none. */
  at(key: string): number {
    const colon = key.indexOf(':');
    const kind = key.slice(0, colon);
    // Keys of groups say what they group by.
    return this.find(kind === 'position' || kind === 'unit' ? kind : 'group', key.slice(colon + 1));
  }

  find(kind: Seed['kind'], id: string): number {
    if (this.#slots === null) {
      const key = `${kind}:${id}`;
      let number = this.#few.get(key);
      if (number === undefined && this.#few.size < FEW) {
        number = this.#nodes.findIndex((node) => node.id === id && node.kind === kind);
        this.#few.set(key, number);
      }
      if (number !== undefined) return number;
    }
    const slot = this.#all().by[kind].get(id);
    return slot === undefined ? -1 : (this.#numberAt[slot] ?? -1);
  }

  /** The finder for the nodes as they are after some have moved. */
  after(nodes: readonly Seed[], { runs }: Moved): NodeFinder {
    const next = new NodeFinder(nodes);
    if (this.#slots === null) return next;
    const slotAt = new Int32Array(nodes.length).fill(-1);
    for (let k = 0; k < runs.length; k += 3) {
      const [from, to, count] = [runs[k] as number, runs[k + 1] as number, runs[k + 2] as number];
      slotAt.set(this.#slotAt.subarray(from, from + count), to);
    }
    next.#place(this.#slots, slotAt);
    return next;
  }

  #all(): Slots {
    if (this.#slots !== null) return this.#slots;
    const slots: Slots = { by: { unit: new Map(), position: new Map(), group: new Map() }, count: 0 };
    this.#place(slots, new Int32Array(this.#nodes.length).fill(-1));
    return slots;
  }

  #place(slots: Slots, slotAt: Int32Array): void {
    for (let at = 0; at < slotAt.length; at += 1) {
      if (slotAt[at] !== -1) continue;
      const { kind, id } = this.#nodes[at] as Seed;
      let slot = slots.by[kind].get(id);
      if (slot === undefined) {
        slot = slots.count;
        slots.count += 1;
        slots.by[kind].set(id, slot);
      }
      slotAt[at] = slot;
    }
    const numberAt = new Int32Array(slots.count).fill(-1);
    for (let at = 0; at < slotAt.length; at += 1) numberAt[slotAt[at] as number] = at;
    this.#slots = slots;
    this.#slotAt = slotAt;
    this.#numberAt = numberAt;
  }
}
