import type { Ran, Run, PackingEngine } from '../packing/engine.ts';
import { runModel } from '../packing/engine.ts';

type Entry = readonly [column: number, value: number];

/** An integer program put together column by column and row by row. */
export class Program {
  readonly columns: { readonly low: number; readonly high: number; readonly whole: boolean }[] = [];
  readonly rows: { readonly low: number; readonly high: number; readonly entries: readonly Entry[] }[] = [];
  readonly #costs: number[] = [];

  column(low: number, high: number, whole: boolean, cost = 0): number {
    this.#costs.push(cost);
    return this.columns.push({ low, high, whole }) - 1;
  }

  /** low ≤ Σ value × column ≤ high. */
  row(low: number, high: number, entries: readonly Entry[]): void {
    if (entries.length > 0) this.rows.push({ low, high, entries });
  }

  get costs(): Float64Array {
    return Float64Array.from(this.#costs);
  }

  /** Solves it for the costs of its columns, or for others. */
  run(engine: PackingEngine, run: Omit<Run, 'objective'> & { readonly objective?: Float64Array }): Ran {
    return runModel(engine, this, { objective: this.costs, ...run });
  }
}
