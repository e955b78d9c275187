/** Where a tree grows: from a lead down to its reports, or from a lead to the right. */
export type Direction = 'top-down' | 'left-right';

/**
 * How the reports of one lead stand: side by side (`spread`); runs of reports without reports of their own in columns
 * (`stacked`) or in rows (`wrapped`); the whole branch as an indented list (`hung`); or as the whole picture needs it
 * (`auto`).
 */
export const arrangements = ['auto', 'spread', 'stacked', 'hung', 'wrapped'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Codes as they stand in `LayoutInput.arrangement`. */
export const AUTO = 0;
export const SPREAD = 1;
export const STACKED = 2;
export const HUNG = 3;
export const WRAPPED = 4;

/** Distances between cards, in the unit of the card sizes. */
export interface Gaps {
  /** Between a lead and its reports. Half of it lies on each side of the line that joins them. */
  readonly level: number;
  /** Between two reports of one lead. */
  readonly sibling: number;
  /** Between two cards of different leads. */
  readonly branch: number;
  /** Between two cards of a list, one above the other. */
  readonly row: number;
  /** Between two columns of a list. */
  readonly column: number;
  /** How far a list stands in from its lead; the trunk runs in the middle of it. */
  readonly indent: number;
}

export const defaultGaps: Gaps = { level: 40, sibling: 20, branch: 32, row: 10, column: 18, indent: 22 };

/** What `auto` decides with two numbers. */
export interface Choice {
  /** Leads from this depth on hang their branch; leads whose reports all have none do everywhere. Infinity: nobody. */
  readonly hangFrom: number;
  /** How high a list may become before it takes another column. */
  readonly listHeight: number;
}

/** Distances for a page on which room is dear: still wide enough to see what belongs together. */
export const tightGaps: Gaps = { level: 28, sibling: 12, branch: 20, row: 6, column: 10, indent: 18 };

export interface LayoutOptions {
  readonly direction: Direction;
  /** Width over height that `auto` aims at. */
  readonly aspect: number;
  /** A picture that fits in this size is spread whatever its proportion. */
  readonly comfortable: { readonly width: number; readonly height: number };
  readonly gaps: Gaps;
  /** What `auto` decides, where that is known already; null: as the proportion asks for. */
  readonly choice: Choice | null;
}

export const defaultLayoutOptions: LayoutOptions = {
  direction: 'top-down',
  aspect: 1.6,
  comfortable: { width: 1500, height: 950 },
  gaps: defaultGaps,
  choice: null,
};

/**
 * A forest of cards. All arrays have one entry per card. Siblings stand in the order of their index. A parent that is
 * out of range is none; of a cycle one link is ignored, so that broken input still makes a picture.
 */
export interface LayoutInput {
  /** Index of the lead, -1 for none. */
  readonly parent: Int32Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** 1: drawn beside its lead, between the lead and the other reports. */
  readonly assistant?: Uint8Array;
  /** 1: everything below the card is left out. */
  readonly collapsed?: Uint8Array;
  /** AUTO, SPREAD, STACKED, HUNG or WRAPPED for the reports of the card. */
  readonly arrangement?: Uint8Array;
  /** Columns of a stack or list of the card's reports, or how many stand in a row; 0 lets the layout choose. */
  readonly columns?: Uint16Array;
}

/** The most points one line of a layout has. */
export const MOST_POINTS = 6;

/**
 * Orthogonal lines from leads to reports. Each is worked out when it is asked for, in constant time: of a large picture
 * only the lines in view are ever needed.
 */
export interface Connectors {
  /** The lead a line comes from, -1 where no line leads to the card. */
  leadOf(card: number): number;
  /** The cards that lines lead to from a card, in their order; none where its branch is folded. */
  reportsOf(card: number): Int32Array;
  /**
   * Writes the line to a card as x, y pairs into an array with room for `MOST_POINTS` points and answers how many points
   * it has: 0 where there is no line.
   */
  trace(card: number, into: Float64Array): number;
}

export interface Layout {
  /** Top left corner of each card; 0, 0 is the top left of the picture. Meaningless where not visible. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly visible: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What became of each lead's reports: SPREAD, STACKED, HUNG or WRAPPED. */
  readonly arrangement: Uint8Array;
  readonly connectors: Connectors;
}
