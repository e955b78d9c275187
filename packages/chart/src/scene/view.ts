import type { Diff } from '@bandi/organisation';
import type { ChartNode } from './nodes.ts';
import type { Seed } from './seed.ts';

/** What no longer is as it was. */
export interface Stale {
  /** Keys of what has something else right below it now, `TOP` among them where that is the top; null: everything may. */
  readonly lists: ReadonlySet<string> | null;
  /** Keys of what shows something else now. */
  readonly nodes: ReadonlySet<string>;
}

/** Stands among keys for what is above all. */
export const TOP = '';

/**
 * One way to look at an organisation, asked branch by branch: what hangs below what, and what each node shows. It says what
 * a diff makes stale, so that all the rest can be kept.
 */
export interface View {
  /** What hangs right below, in order; what stands at the top for null. */
  below(of: Seed | null): Seed[];
  node(seed: Seed, level: number): ChartNode;
  /** How many nodes there are altogether. */
  count(): number;
  /** Everything that broken records may keep from being reached from the top, in the order it is to follow; it may have been reached. */
  strays(): Iterable<Seed>;
  /** Takes note of a diff that was laid over the organisation, and says what that makes stale; null: too much to say. */
  after(diff: Diff): Stale | null;
}
