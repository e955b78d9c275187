import type { Direction, LayoutInput } from '@bandi/chart';
import { MOST_POINTS, SPREAD, defaultGaps, layOut } from '@bandi/chart';
import { measure } from './measure.ts';
import { withFlextree, withHierarchy } from './peers.ts';
import type { Cards } from './random-tree.ts';
import { chain, nested, organisationTree, star } from './random-tree.ts';
import type { Cell, Section } from './section.ts';

const directions: readonly Direction[] = ['top-down', 'left-right'];
const trees: readonly (readonly [string, () => Cards, readonly Direction[]])[] = [
  ['organisation 1k', () => organisationTree(1_000), directions],
  ['organisation 10k', () => organisationTree(10_000), directions],
  ['organisation 100k', () => organisationTree(100_000), directions],
  ['chain 50k', () => chain(50_000), ['top-down']],
  ['star 50k', () => star(50_000), ['top-down']],
];

/** Layout from the cards to their places (and, with us, the lines between them), beside two peers. */
export async function layoutRows(): Promise<Section> {
  const rows: Record<string, Cell>[] = [];
  for (const [name, make, ways] of trees) {
    for (const direction of ways) {
      const cards = make();
      const spreadAll = { ...cards, arrangement: new Uint8Array(cards.parent.length).fill(SPREAD) };
      const { level, branch } = defaultGaps;
      const down = direction === 'top-down';
      // Gaps are part of the size there, so that the pictures have the same room between cards.
      const root = nested(cards, (width, height) => (down ? [width + branch, height + level] : [height + branch, width + level]));
      const largest: readonly [number, number] = down ? [240 + branch, 104 + level] : [104 + branch, 240 + level];
      const spread = await timed(() => layOut(spreadAll, { direction }));
      const flextree = await timed(() => withFlextree(root));
      const hierarchy = await timed(() => withHierarchy(root, largest));
      rows.push({
        tree: name, direction, spread, flextree, hierarchy,
        auto: await timed(() => layOut(cards, { direction })),
        lines: await timed(() => withLines(spreadAll, direction)),
        flextreeRatio: ratio(flextree, spread),
        hierarchyRatio: ratio(hierarchy, spread),
        perCard: typeof spread === 'number' ? spread / cards.parent.length : null,
      });
    }
  }
  return {
    id: 'layout',
    title: 'Chart layout',
    note: 'Spread: every report side by side, the picture the peers make too. Auto: with stacks and lists, as the product draws it.\nWith lines: every line worked out as well, which the product does for those in view only. d3-hierarchy gives every card the same size. Above 1× a peer takes longer than ours, spread.',
    columns: [
      { key: 'tree', name: 'cards', kind: 'text' },
      { key: 'direction', name: 'direction', kind: 'text' },
      { key: 'auto', name: 'Bandi auto', kind: 'ms' },
      { key: 'spread', name: 'Bandi spread', kind: 'ms' },
      { key: 'lines', name: 'with lines', kind: 'ms' },
      { key: 'perCard', name: 'per card', kind: 'us' },
      { key: 'flextree', name: 'd3-flextree', kind: 'ms' },
      { key: 'hierarchy', name: 'd3-hierarchy', kind: 'ms' },
      { key: 'flextreeRatio', name: 'flextree / Bandi', kind: 'times' },
      { key: 'hierarchyRatio', name: 'hierarchy / Bandi', kind: 'times' },
    ],
    rows,
  };
}

function withLines(cards: LayoutInput, direction: Direction): void {
  const { connectors } = layOut(cards, { direction });
  const points = new Float64Array(2 * MOST_POINTS);
  for (let card = 0; card < cards.parent.length; card += 1) connectors.trace(card, points);
}

/** Median milliseconds, or what became of a layout that recurses deeper than the stack. */
async function timed(work: () => void): Promise<Cell> {
  try {
    return (await measure(() => undefined, work, { warmUp: 2, budget: 1600 })).median;
  } catch (error) {
    if (error instanceof RangeError) return /call stack/u.test(error.message) ? 'stack overflow' : error.message;
    throw error;
  }
}

function ratio(peer: Cell, ours: Cell): number | null {
  return typeof peer === 'number' && typeof ours === 'number' ? peer / ours : null;
}
