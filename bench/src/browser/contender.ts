/** One card of the data every contender is given. */
export interface Row {
  readonly id: string;
  /** Null for the first. */
  readonly parentId: string | null;
  readonly name: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export interface Contender {
  /** Turns rows into what it takes; never part of a time. */
  prepare(rows: readonly Row[]): unknown;
  /** Shows everything unfolded: fitted to the window, or from the first card at its own size. Resolves when it says it is done. */
  show(host: HTMLElement, data: unknown, start: 'fitted' | 'near'): Promise<void> | void;
  pan(dx: number, dy: number): void;
  zoom(factor: number): void;
  /** Moves the branch of a card below another and lays out again, where it can. */
  move?(card: string, below: string): Promise<void> | void;
}
