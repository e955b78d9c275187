import type { BusinessFunction, Language, ReadonlyOrganisation, Records } from '@bandi/organisation';
import type { PaletteRole } from '../views/palette.ts';

/** What is to be read of an organisation on one day, in one language. */
export interface Facts {
  readonly organisation: ReadonlyOrganisation;
  readonly language: Language;
  /** `YYYY-MM-DD`; null: whoever holds a position without an end. */
  readonly asOf: string | null;
}

interface NodeBase {
  /** `<kind>:<id>`, unique in the chart. */
  readonly key: string;
  readonly id: string;
  /** Number of the node above, -1 for none; always smaller than the node's own. */
  readonly parent: number;
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

/** One line of a list on a card: a seat below the lead. */
export interface ListedSeat {
  /** Who holds it, null for an empty one. */
  readonly name: string | null;
  readonly title: string;
  /** Like seats nobody holds. */
  readonly seats: number;
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
  /** The seats right below it that lead nobody, where the view lists them instead of giving each a card. */
  readonly list: readonly ListedSeat[];
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
  /** Siblings stand in the order they are shown in. */
  readonly nodes: readonly ChartNode[];
  readonly heads: HeadCount;
  /** Whether anybody holds anything: a plan on paper has no people, and its seats are not called vacant. */
  readonly staffed: boolean;
  /** Keys of the cards that stand back: out of focus, or not what the filter asks for. Null: none does. */
  readonly faded: ReadonlySet<string> | null;
  /** Positions that the filter lets through, of all; null without a filter. */
  readonly matched: { readonly count: number; readonly of: number } | null;
}

/** Numbers of the nodes right below each, in their order; those at the top under -1. */
export function nodesBelow(nodes: readonly ChartNode[]): Map<number, number[]> {
  const below = new Map<number, number[]>();
  for (const [at, { parent }] of nodes.entries()) {
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [at]);
    else list.push(at);
  }
  return below;
}
