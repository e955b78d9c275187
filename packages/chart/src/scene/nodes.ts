import type { BusinessFunction, Language, ReadonlyOrganisation, Records } from '@bandi/organisation';
import type { PaletteRole } from '../views/palette.ts';
import { NodeFinder } from './node-finder.ts';

/** What is to be read of an organisation on one day, in one language. */
export interface Facts {
  readonly organisation: ReadonlyOrganisation;
  readonly language: Language;
  /** `YYYY-MM-DD`; null: whoever holds a position without an end. */
  readonly asOf: string | null;
}

interface NodeBase {
  /** `<kind>:<id>`, of a group `<what it groups by>:<id>`; unique in the chart. */
  readonly key: string;
  readonly id: string;
  /** 0 at the top. */
  readonly level: number;
  readonly assistant: boolean;
  /** Name or title in the language asked for. */
  readonly name: string;
}

export interface UnitNode extends NodeBase {
  readonly kind: 'unit';
  /** Who leads it: the people in the lead's position, else its title, or null where there is no lead. */
  readonly lead: string | null;
  /** Approved heads of the unit and all below it, own people only. */
  readonly heads: number;
}

/** A heading over positions that belong together without being a unit: a function, a channel. */
export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  /** Approved heads in it, own people only. */
  readonly heads: number;
  /** The colour of its edge. */
  readonly role: PaletteRole | `function:${BusinessFunction}`;
}

export interface PositionNode extends NodeBase {
  readonly kind: 'position';
  readonly record: Records['position'];
  readonly function: BusinessFunction;
  /** The people who hold it on the day asked for, as names. */
  readonly people: readonly string[];
  readonly heads: number;
  /** Approved heads that nobody holds. */
  readonly vacant: number;
  readonly outsourced: boolean;
  readonly frozen: boolean;
  /** The unit's name where the position is the first of it on its line, else null. */
  readonly unit: string | null;
  /** Workload over approved FTE, or null where none was counted. */
  readonly load: number | null;
  /** Keys of the positions it reports to beside its lead. */
  readonly dotted: readonly string[];
  /** Names of the leads of its dotted lines, where the view tells them; else none. */
  readonly dottedLeads: readonly string[];
  /** The positions right below it that lead nobody, where the view lists their seats instead of giving each a card. */
  readonly list: readonly PositionNode[];
}

/** What a card is about, before it is measured or placed. */
export type ChartNode = UnitNode | GroupNode | PositionNode;

export interface HeadCount {
  /** Approved heads of the company's own people. */
  readonly approved: number;
  readonly filled: number;
  readonly vacant: number;
  readonly outsourced: number;
}

export interface ChartNodes {
  /** What the nodes were read from. */
  readonly facts: Facts;
  /** In reading order: each right before what hangs below it. Siblings stand in the order they are shown in. */
  readonly nodes: readonly ChartNode[];
  /** Number of the node above each, -1 for none; always smaller than its own. */
  readonly parent: Int32Array;
  readonly finder: NodeFinder;
  readonly heads: HeadCount;
  /** Whether anybody holds anything: a plan on paper has no people, and its seats are not called vacant. */
  readonly staffed: boolean;
  /** Keys of the cards that stand back: out of focus, or not what the filter asks for. Null: none does. */
  readonly faded: ReadonlySet<string> | null;
  /** Positions that the filter lets through, of all; null without a filter. */
  readonly matched: { readonly count: number; readonly of: number } | null;
}

/** Where the branch of each node ends: it is the nodes from its own number up to there. */
export function endsOf(parent: Int32Array): Int32Array {
  const end = new Int32Array(parent.length);
  for (let at = parent.length - 1; at >= 0; at -= 1) {
    if (end[at] === 0) end[at] = at + 1;
    const above = parent[at] as number;
    if (above >= 0 && (end[above] as number) < (end[at] as number)) end[above] = end[at] as number;
  }
  return end;
}

/** Numbers of the nodes right below one, in their order; of those at the top for -1. */
export function childrenOf(end: Int32Array, of: number): number[] {
  const children: number[] = [];
  const stop = of === -1 ? end.length : (end[of] ?? 0);
  for (let at = of + 1; at < stop; at = end[at] as number) children.push(at);
  return children;
}

/** A chart that shows other nodes of the same organisation; `parent` as in `ChartNodes`. */
export function chartWith(chart: ChartNodes, nodes: readonly ChartNode[], parent: Int32Array): ChartNodes {
  return { ...chart, nodes, parent, finder: new NodeFinder(nodes) };
}
