import type { Highs } from 'highs';
import type { PackingModel } from './model.ts';

/** What the packing needs of a loaded HiGHS (`await loadHighs()` of the package `highs`). */
export type PackingEngine = Pick<Highs, 'createModel'>;

export interface Run {
  readonly objective: Float64Array;
  /** A further rule: the sum of coefficients × columns lies between low and high. */
  readonly within?: { readonly coefficients: Float64Array; readonly low: number; readonly high: number };
  /** Values to start from. */
  readonly start?: Float64Array;
  /** A plan this close to the bound is the best, since objectives are whole numbers. */
  readonly absoluteGap: number;
  readonly relativeGap: number;
  readonly nodeLimit?: number;
  readonly seconds: number;
  /** Also restarts and searches near good solutions: worth it only for large models that are hard to fill. */
  readonly thorough?: boolean;
}

export interface Ran {
  /** `best`: proven to the gap asked. `stopped`: a limit came first; `values` may be null. */
  readonly status: 'best' | 'stopped' | 'infeasible';
  readonly timeIsOver: boolean;
  readonly values: Float64Array | null;
  /** Shadow prices of the rows; empty when there are whole-number columns. */
  readonly prices: Float64Array;
  readonly objective: number;
  readonly bound: number;
  readonly seconds: number;
}

const QUICK = { mip_allow_restart: false, mip_heuristic_run_rins: false, mip_heuristic_run_rens: false, mip_heuristic_run_root_reduced_cost: false };

// HiGHS model status codes (see `ModelStatusCode` of the package).
export const OPTIMAL = 7;
export const INFEASIBLE = 8;
const INFEASIBLE_OR_UNBOUNDED = 9;
const TIME_LIMIT = 13;

type OpenModel = ReturnType<PackingEngine['createModel']>;

/** Hands a model to HiGHS. Whoever opens it disposes of it. */
export function openModel(engine: PackingEngine, model: Pick<PackingModel, 'columns' | 'rows'>, run: Pick<Run, 'objective' | 'within'>): OpenModel {
  const rows = run.within === undefined ? model.rows : [...model.rows, furtherRow(run.within)];
  const starts = new Int32Array(rows.length + 1);
  const entries = rows.flatMap((row) => row.entries);
  let at = 0;
  for (const [index, row] of rows.entries()) {
    at += row.entries.length;
    starts[index + 1] = at;
  }
  return engine.createModel({
    numCols: model.columns.length,
    numRows: rows.length,
    colCost: run.objective,
    colLower: model.columns.map((column) => column.low),
    colUpper: model.columns.map((column) => column.high),
    rowLower: rows.map((row) => row.low),
    rowUpper: rows.map((row) => row.high),
    integrality: model.columns.map((column) => (column.whole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: model.columns.length,
      starts,
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value),
    },
  });
}

/** Solves one integer program. Single-threaded with a fixed seed: the same model gives the same answer. */
export function runModel(engine: PackingEngine, model: Pick<PackingModel, 'columns' | 'rows'>, run: Run): Ran {
  const solver = openModel(engine, model, run);
  try {
    solver.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: run.relativeGap,
      mip_abs_gap: run.absoluteGap,
      time_limit: Math.max(0.01, run.seconds),
      ...(run.thorough === true ? {} : QUICK),
      ...(run.nodeLimit === undefined ? {} : { mip_max_nodes: run.nodeLimit }),
    });
    if (run.start !== undefined) solver.setSolution({ colValue: run.start });
    const { modelStatus } = solver.run();
    const seconds = solver.getRunTime();
    if (modelStatus === INFEASIBLE || modelStatus === INFEASIBLE_OR_UNBOUNDED) {
      return { status: 'infeasible', timeIsOver: false, values: null, prices: new Float64Array(), objective: Infinity, bound: Infinity, seconds };
    }
    // 2: a feasible point is there (HiGHS `kSolutionStatusFeasible`).
    const feasible = Number(solver.info.get('primal_solution_status')) === 2;
    const whole = model.columns.some((column) => column.whole);
    const solution = feasible ? solver.getSolution() : null;
    const objective = Number(solver.info.get('objective_function_value'));
    return {
      status: modelStatus === OPTIMAL ? 'best' : 'stopped',
      timeIsOver: modelStatus === TIME_LIMIT,
      values: solution === null ? null : solution.colValue,
      prices: whole || solution === null ? new Float64Array() : solution.rowDual,
      objective,
      bound: whole ? Number(solver.info.get('mip_dual_bound')) : objective,
      seconds,
    };
  } finally {
    solver.dispose();
  }
}

function furtherRow({ coefficients, low, high }: { readonly coefficients: Float64Array; readonly low: number; readonly high: number }): PackingModel['rows'][number] {
  return { low, high, entries: [...coefficients.entries()].filter(([, value]) => value !== 0) };
}
