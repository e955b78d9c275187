import type { BusinessFunction } from '@bandi/organisation';

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

export interface PositionNode extends NodeBase {
  readonly kind: 'position';
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
}

/** What a card is about, before it is measured or placed. */
export type ChartNode = UnitNode | PositionNode;

export interface HeadCount {
  /** Approved heads of the company's own people. */
  readonly approved: number;
  readonly filled: number;
  readonly vacant: number;
  readonly outsourced: number;
}

export interface ChartNodes {
  /** Siblings stand in the order they are shown in. */
  readonly nodes: readonly ChartNode[];
  readonly heads: HeadCount;
  /** Whether anybody holds anything: a plan on paper has no people, and its seats are not called vacant. */
  readonly staffed: boolean;
}
