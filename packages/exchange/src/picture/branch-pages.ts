import type { Card, ChartNode, ChartNodes, ChartOptions, ChartPicture, HeadCount, MeasureText, Scene } from '@bandi/chart';
import { Pen, chartNodes, chartWith, childrenOf, composeScene, endsOf, headsOf, measureText, pictureOf, withDefaults } from '@bandi/chart';
import type { ReadonlyOrganisation } from '@bandi/organisation';

/** A page of an organisation that is shown in parts. */
export interface BranchPage {
  /** Key of the unit or lead at the top of the page; null for several tops side by side. */
  readonly root: string | null;
  readonly title: string;
  /** Steps below the top of the organisation. */
  readonly level: number;
  /** Keys of what is above, the top first. */
  readonly above: readonly string[];
  /** Approved heads of all that is below, own people. */
  readonly heads: number;
  /** Which of how many pages of the same root, from 1. */
  readonly part: number;
  readonly parts: number;
  readonly scene: Scene;
}

export interface BranchFrame {
  /** Room for the picture, in px at the smallest size its text may be shown in. */
  readonly width: number;
  readonly height: number;
  /** Every unit (or lead) has a page; else only those that a page above could not unfold. */
  readonly everyBranch: boolean;
}

/** A page with more cards than this cannot be read, so it is not even laid out. */
const MOST_CARDS = 160;
/** Cards of a branch that may be shown with the page above rather than on its own. */
const SMALL = 12;

interface Tree {
  readonly chart: ChartNodes;
  readonly settings: ChartOptions;
  readonly children: readonly (readonly number[])[];
  /** Cards of each branch, itself among them, and its heads. */
  readonly size: Int32Array;
  readonly heads: readonly HeadCount[];
}

/**
 * Cuts an organisation into pages that can be read: each shows a unit or lead and as much of what is below as fits the
 * frame; what stays folded has a page of its own. Pages stand in reading order.
 */
export function branchPages(organisation: ReadonlyOrganisation, options: Partial<ChartOptions>, frame: BranchFrame): BranchPage[] {
  const settings: ChartOptions = { ...withDefaults(options), aspect: frame.width / frame.height, page: null, legend: false, title: '', depth: null, opened: new Set() };
  const chart = chartNodes(organisation, settings);
  const tree = treeOf(chart, settings);
  const pages: BranchPage[] = [];
  const tops = childrenOf(endsOf(chart.parent), -1);
  if (tops.length === 0) {
    return [{ root: null, title: '', level: 0, above: [], heads: 0, part: 1, parts: 1, scene: composeScene(pictureOf(chart, settings)) }];
  }
  // Depth first, so that a branch's pages stand together; a list of what is to come, as organisations may be deep.
  const waiting = tops.toReversed();
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    const { scenes, folded } = pagesOf(tree, root, frame);
    const node = chart.nodes[root] as ChartNode;
    const above = pathAbove(chart, root);
    scenes.forEach((scene, i) => pages.push({
      root: node.key, title: node.name, level: above.length, above, heads: tree.heads[root]?.approved ?? 0, part: i + 1, parts: scenes.length, scene,
    }));
    const next = frame.everyBranch ? branchesBelow(tree, root) : folded;
    waiting.push(...next.toReversed());
  }
  return pages;
}

function treeOf(chart: ChartNodes, settings: ChartOptions): Tree {
  const { nodes, parent } = chart;
  const end = endsOf(parent);
  const children = nodes.map((_, i) => childrenOf(end, i));
  const size = new Int32Array(nodes.length).fill(1);
  const heads = nodes.map((node) => headsOf([node]));
  // Nodes come after the node above, so counts add up on the way back.
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const lead = parent[i] as number;
    const above = heads[lead];
    const own = heads[i];
    if (above === undefined || own === undefined) continue;
    heads[lead] = added(above, own);
    size[lead] = (size[lead] as number) + (size[i] as number);
  }
  return { chart, settings, children, size, heads };
}

/** The picture of one branch, over several pages where even its direct children are too many for one. */
function pagesOf(tree: Tree, root: number, frame: BranchFrame): { scenes: Scene[]; folded: readonly number[] } {
  const children = tree.children[root] ?? [];
  const deepest = deepestThatFits(tree, root, frame);
  if (deepest !== null) return { scenes: [sceneOf(deepest)], folded: deepest.folded };
  const scenes: Scene[] = [];
  for (let from = 0; from < children.length;) {
    let count = 1;
    let part = partOf(tree, root, children.slice(from, from + 1), 1);
    // Long steps first, then shorter: the most children that fit.
    for (let step = 32; step >= 1; step = Math.floor(step / 2)) {
      while (from + count + step <= children.length) {
        const more = fittingPart(tree, root, children.slice(from, from + count + step), 1, frame);
        if (more === null) break;
        count += step;
        part = more;
      }
    }
    scenes.push(sceneOf(part));
    from += count;
  }
  return { scenes, folded: children.filter((child) => (tree.children[child] ?? []).length > 0) };
}

/** The branch unfolded as far as it fits; null when it does not fit even with all its children folded. */
function deepestThatFits(tree: Tree, root: number, frame: BranchFrame): Part | null {
  const children = tree.children[root] ?? [];
  if (children.length >= MOST_CARDS) return null;
  let best: Part | null = null;
  for (let depth = 1; ; depth += 1) {
    const part = fittingPart(tree, root, children, depth, frame);
    if (part === null) break;
    best = part;
    if (part.canUnfold === 0 || part.shown + part.canUnfold > MOST_CARDS) break;
  }
  return best === null || frame.everyBranch ? best : withSmallBranches(tree, root, children, best, frame);
}

/** Unfolds the smallest folded branches too, as long as there is room, so that a pair of cards needs no page of its own. */
function withSmallBranches(tree: Tree, root: number, children: readonly number[], part: Part, frame: BranchFrame): Part {
  let best = part;
  const opened = new Set<number>();
  const small = part.folded.filter((index) => (tree.size[index] as number) <= SMALL && !tree.settings.collapsed.has((tree.chart.nodes[index] as ChartNode).key));
  for (const index of small.toSorted((a, b) => (tree.size[a] as number) - (tree.size[b] as number))) {
    const more = partOf(tree, root, children, part.depth, part.perRow, new Set([...opened, index]));
    if (more.shown > MOST_CARDS || !fits(more.picture, frame)) break;
    opened.add(index);
    best = more;
  }
  return best;
}

function fits({ width, height }: ChartPicture, frame: BranchFrame): boolean {
  return width <= frame.width && height <= frame.height;
}

/** A branch unfolded to a depth. */
interface Part {
  readonly depth: number;
  /** Direct reports in a row; zero: as the layout chose. */
  readonly perRow: number;
  /** Measured and placed. */
  readonly picture: ChartPicture;
  /** How many cards are folded away below each of the picture's. */
  readonly hidden: readonly number[];
  readonly folded: readonly number[];
  /** Cards that are seen, and how many more the next level would bring. */
  readonly shown: number;
  readonly canUnfold: number;
}

/** Rows of so many reports; zero lets the layout choose. The first that fits is taken. */
const rows = [0, 6, 5, 4, 3, 8] as const;

/** The branch with all of its children folded or unfolded one level, in the first arrangement that fits. */
function fittingPart(tree: Tree, root: number, children: readonly number[], depth: number, frame: BranchFrame): Part | null {
  // Only the direct reports can stand in rows; a deeper branch is left to the layout.
  for (const perRow of depth === 1 ? rows : [0]) {
    const part = partOf(tree, root, children, depth, perRow);
    if (fits(part.picture, frame)) return part;
  }
  return null;
}

function partOf(tree: Tree, root: number, children: readonly number[], depth: number, perRow = 0, opened: ReadonlySet<number> = new Set()): Part {
  const { settings } = tree;
  const rootKey = (tree.chart.nodes[root] as ChartNode).key;
  const arrangements = perRow === 0 ? settings.arrangements : new Map([...settings.arrangements, [rootKey, { arrangement: 'wrapped', columns: perRow } as const]]);
  const nodes: ChartNode[] = [];
  const parents: number[] = [];
  const hidden: number[] = [];
  const folded: number[] = [];
  let canUnfold = 0;
  const put = (index: number, parent: number): number => {
    const node = tree.chart.nodes[index] as ChartNode;
    hidden.push(0);
    parents.push(parent);
    return nodes.push({ ...node, assistant: parent !== -1 && node.assistant }) - 1;
  };
  const waiting: { index: number; parent: number; level: number }[] = [];
  const queue = (indexes: readonly number[], parent: number, level: number): void => {
    for (const index of indexes.toReversed()) waiting.push({ index, parent, level });
  };
  queue(children, put(root, -1), 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { index, parent, level } = next;
    const at = put(index, parent);
    const below = tree.children[index] ?? [];
    if (below.length === 0) continue;
    const isFolded = settings.collapsed.has((tree.chart.nodes[index] as ChartNode).key);
    if (opened.has(index)) queue(below, at, Number.NEGATIVE_INFINITY);
    else if (level < depth && !isFolded) queue(below, at, level + 1);
    else {
      folded.push(index);
      hidden[at] = (tree.size[index] as number) - 1;
      if (!isFolded) canUnfold += below.length;
    }
  }
  const heads = tree.heads[root] ?? tree.chart.heads;
  // Nothing is folded for the layout: what is not there takes no part in it, and folded leads stack like any card.
  const picture = pictureOf({ ...chartWith(tree.chart, nodes, Int32Array.from(parents)), heads }, { ...settings, arrangements, collapsed: new Set() });
  return { depth, perRow, picture, hidden, folded, shown: nodes.length, canUnfold };
}

/** Drawn at last, and now each folded card says how many are below it. */
function sceneOf({ picture, hidden }: Part): Scene {
  const { measure } = picture.settings;
  return withoutHeading(composeScene({
    ...picture,
    placed: (i) => {
      const placed = picture.placed(i);
      return placed === null ? null : { ...placed, hidden: hidden[i] ?? 0 };
    },
    card: (i) => withBadge(picture.card(i), hidden[i] ?? 0, measure ?? measureText),
  }));
}

const BADGE = 18;
const badgeStyle = { size: 12, weight: 'medium' } as const;

/** The mark on the lower edge of a card that says how many are folded away below it, as on the screen. */
function withBadge(card: Card, hidden: number, measure: MeasureText): Card {
  if (hidden === 0) return card;
  const label = `+${hidden}`;
  const width = Math.ceil(measure(label, badgeStyle)) + 16;
  const middle = card.width / 2;
  const pen = new Pen(measure, true);
  pen.box({ x: middle - width / 2, y: card.height - BADGE / 2, width, height: BADGE, radius: BADGE / 2, fill: 'tag', stroke: 'card-border', dashed: false });
  pen.text(middle, card.height + 4, label, badgeStyle, 'tag-text', 'middle');
  return { ...card, boxes: [...card.boxes, ...pen.boxes], texts: [...card.texts, ...pen.texts] };
}

/** A page says in its own head what the heading would say again. What it says stays as the scene's description. */
function withoutHeading(scene: Scene): Scene {
  const [first] = scene.cards;
  if (first === undefined) return scene;
  const up = scene.cards.reduce((least, card) => Math.min(least, card.y), Number.POSITIVE_INFINITY) - 16;
  const { boxFrom, textFrom } = first;
  return {
    ...scene,
    height: scene.height - up,
    lines: scene.lines.map((line) => ({ ...line, points: line.points.map((value, i) => (i % 2 === 1 ? value - up : value)) })),
    boxes: scene.boxes.slice(boxFrom).map((box) => ({ ...box, y: box.y - up })),
    texts: scene.texts.slice(textFrom).map((text) => ({ ...text, y: text.y - up })),
    images: scene.images.map((image) => ({ ...image, y: image.y - up })),
    cards: scene.cards.map((card) => ({
      ...card, y: card.y - up, boxFrom: card.boxFrom - boxFrom, boxTo: card.boxTo - boxFrom, textFrom: card.textFrom - textFrom, textTo: card.textTo - textFrom,
    })),
  };
}

function branchesBelow(tree: Tree, root: number): number[] {
  return (tree.children[root] ?? []).filter((child) => {
    const node = tree.chart.nodes[child];
    return node?.kind === 'unit' || (tree.children[child] ?? []).length > 0;
  });
}

function pathAbove({ nodes, parent }: ChartNodes, index: number): string[] {
  const path: string[] = [];
  for (let at = parent[index] ?? -1; at >= 0; at = parent[at] ?? -1) path.unshift((nodes[at] as ChartNode).key);
  return path;
}

function added(a: HeadCount, b: HeadCount): HeadCount {
  return { approved: a.approved + b.approved, filled: a.filled + b.filled, vacant: a.vacant + b.vacant, outsourced: a.outsourced + b.outsourced };
}
