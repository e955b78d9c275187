import type { Bounds, Point } from '../shapes.ts';

export interface LayoutNode {
  readonly id: string;
  readonly lane: string | null;
  readonly width: number;
  readonly height: number;
  /** The node on whose edge it stands. */
  readonly on: string | null;
  /** Room for what is drawn above it, and for its name below. */
  readonly above: number;
  readonly below: number;
  /** Width it takes with what is above and below. */
  readonly span: number;
}

export interface LayoutFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Width and height of what is written on it; 0 for nothing. */
  readonly label: number;
  readonly labelHeight: number;
}

export interface LayoutInput {
  readonly lanes: readonly string[];
  readonly nodes: readonly LayoutNode[];
  readonly flows: readonly LayoutFlow[];
}

export interface ProcessLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Bounds>;
  readonly lanes: ReadonlyMap<string, Bounds>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  /** Where the text on a flow stands. */
  readonly labels: ReadonlyMap<string, Bounds>;
}
