import { INFEASIBLE, OPTIMAL, openModel } from './engine.ts';
import type { PackingEngine, Ran, Run } from './engine.ts';
import { headsCuts } from './heads-cuts.ts';
import type { HeadsCut } from './heads-cuts.ts';
import { seatColumns } from './model.ts';
import type { PackingModel } from './model.ts';

/** So many programs without whole numbers are solved before the search is left to branch and bound with all its means. */
const MOST_PROGRAMS = 150;
const MOST_ROUNDS = 8;
const WHOLE = 1e-6;

type Search = Pick<Run, 'objective' | 'relativeGap' | 'seconds'> & { readonly within: NonNullable<Run['within']> };

export type Searched = Ran & { readonly cuts: readonly HeadsCut[] };

/**
 * Branch and bound for programs whose only whole numbers are seats: cuts on the heads of groups of jobs, then depth first,
 * fixing the seats that lack least to the next whole number. Each step starts from the last and takes about a
 * millisecond, where the preparations of a general solver take hundreds. `open`: not decided within its programs;
 * nothing is then known but the cuts.
 */
export function searchSeats(engine: PackingEngine, model: PackingModel, run: Search): Searched | { readonly status: 'open'; readonly cuts: readonly HeadsCut[]; readonly seconds: number } {
  const solver = openModel(engine, { columns: model.columns.map((column) => ({ ...column, whole: false })), rows: model.rows }, run);
  const cuts: HeadsCut[] = [];
  try {
    solver.options.set({ output_flag: false, random_seed: 0, time_limit: Math.max(0.01, run.seconds) });
    const low = Float64Array.from(model.columns, (column) => column.low);
    const high = Float64Array.from(model.columns, (column) => column.high);
    const seatsOfJob = model.component.jobs.map((_, job) => seatColumns(model, [job]));
    let impossible = false;
    const solve = (): { readonly objective: number; readonly values: Float64Array } | null => {
      const { modelStatus } = solver.run();
      impossible = modelStatus === INFEASIBLE;
      return modelStatus === OPTIMAL ? { objective: solver.getObjectiveValue(), values: solver.getSolution().colValue } : null;
    };
    const ran = (found: Pick<Ran, 'status' | 'values' | 'objective' | 'bound'>): Searched => ({ ...found, timeIsOver: false, prices: new Float64Array(), seconds: solver.getRunTime(), cuts });
    const open = () => ({ status: 'open' as const, cuts, seconds: solver.getRunTime() });

    const cutsBrokenBy = headsCuts(model.component);
    let at = solve();
    for (let round = 0; at !== null && round < MOST_ROUNDS; round++) {
      const { values } = at;
      const broken = cutsBrokenBy(Float64Array.from(seatsOfJob, (columns) => columns.reduce((sum, column) => sum + (values[column] ?? 0), 0)));
      if (broken.length === 0) break;
      for (const cut of broken) {
        cuts.push(cut);
        const columns = cut.jobs.flatMap((job) => seatsOfJob[job] ?? []);
        solver.addRow(cut.heads, Infinity, { indices: Int32Array.from(columns), values: new Float64Array(columns.length).fill(1) });
      }
      at = solve();
    }
    if (at === null) return impossible ? ran({ status: 'infeasible', values: null, objective: Infinity, bound: Infinity }) : open();
    // Objectives are whole numbers, so the bound is one too.
    const root = Math.ceil(at.objective - WHOLE);
    let best: { readonly values: Float64Array; readonly objective: number } | null = null;
    let enough = Infinity;
    /** What is left to try where the way chosen leads nowhere. */
    const others: { readonly column: number; readonly low: number; readonly high: number; readonly depth: number }[] = [];
    const changed: { readonly column: number; readonly low: number; readonly high: number }[] = [];
    const set = (column: number, from: number, to: number): void => {
      changed.push({ column, low: low[column] ?? 0, high: high[column] ?? 0 });
      limit(column, from, to);
    };
    const limit = (column: number, from: number, to: number): void => {
      low[column] = from;
      high[column] = to;
      solver.changeColBounds(column, from, to);
    };
    for (let programs = 0; programs < MOST_PROGRAMS && solver.getRunTime() < run.seconds; programs++) {
      if (at === null && !impossible) return open();
      const hopeful: typeof at = at !== null && at.objective < enough ? at : null;
      const column = hopeful === null ? null : nearestColumn(model.seats, hopeful.values);
      if (hopeful !== null && column === null) {
        best = { values: hopeful.values.slice(), objective: Math.round(hopeful.objective) };
        enough = Math.min(best.objective * (1 - run.relativeGap) - WHOLE, best.objective - 1 + WHOLE);
        if (root >= enough) break;
      }
      if (hopeful !== null && column !== null) {
        const below = Math.floor((hopeful.values[column] ?? 0) + WHOLE);
        others.push({ column, low: low[column] ?? 0, high: below, depth: changed.length });
        set(column, below + 1, high[column] ?? 0);
      } else {
        const other = others.pop();
        if (other === undefined) {
          if (best !== null) return ran({ status: 'best', ...best, bound: Math.max(root, Math.ceil(enough)) });
          return ran({ status: 'infeasible', values: null, objective: Infinity, bound: Infinity });
        }
        for (let last = changed.length > other.depth ? changed.pop() : undefined; last !== undefined; last = changed.length > other.depth ? changed.pop() : undefined) limit(last.column, last.low, last.high);
        set(other.column, other.low, other.high);
      }
      at = solve();
    }
    return best === null ? open() : ran({ status: 'best', ...best, bound: root });
  } finally {
    solver.dispose();
  }
}

/** The column that lacks least to the next whole number; null when all are whole. */
function nearestColumn(columns: readonly number[], values: Float64Array): number | null {
  let nearest: number | null = null;
  let most = WHOLE;
  for (const column of columns) {
    const value = values[column] ?? 0;
    const part = value - Math.floor(value + WHOLE);
    if (part <= most) continue;
    nearest = column;
    most = part;
  }
  return nearest;
}
