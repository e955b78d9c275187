export interface Measured {
  /** Median milliseconds of one run. */
  readonly median: number;
  /** Fastest and slowest run, in milliseconds. */
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

export interface Measuring {
  /** Runs before those that count. Default 1. */
  readonly warmUp?: number;
  /** Runs there are at least, unless the budget is over. Default 5. */
  readonly runs?: number;
  /** No further run begins after this many milliseconds. Default 1500. */
  readonly budget?: number;
}

/** Collects garbage where Node was started with `--expose-gc`. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/**
 * Times `work` on what `prepare` hands it; only `work` counts. One run to warm up, then at least 5 and as many as fit
 * into half the budget, at most 200. The first run alone counts when it took the whole budget: what is that slow gains
 * nothing from warm code.
 */
export async function measure<Given>(prepare: () => Given | Promise<Given>, work: (given: Given) => void, settings: Measuring = {}): Promise<Measured> {
  const { warmUp = 1, runs = 5, budget = 1500 } = settings;
  const times: number[] = [];
  collectGarbage();
  const begun = performance.now();
  const once = async (): Promise<number> => {
    const given = await prepare();
    const started = performance.now();
    work(given);
    return performance.now() - started;
  };
  for (let run = 0; run < warmUp; run += 1) {
    const time = await once();
    if (performance.now() - begun >= budget) return summarise([time]);
  }
  const spent = (): number => performance.now() - begun;
  while (times.length < 200 && (times.length < runs ? spent() < budget || times.length === 0 : spent() < budget / 2)) times.push(await once());
  return summarise(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function summarise(times: readonly number[]): Measured {
  return { median: median(times), least: Math.min(...times), most: Math.max(...times), runs: times.length };
}
