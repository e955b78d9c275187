import type { PackingProblem } from './problem.ts';

/** The best heads and cost, or null when no plan with at most `mostHeads` heads exists. */
export function packExhaustively(problem: PackingProblem, mostHeads: number): { heads: number; cost: number } | null {
  const staffings = allStaffings(problem, mostHeads).map((staffing) => ({
    staffing,
    heads: staffing.reduce((sum, n) => sum + n, 0),
    cost: staffing.reduce((sum, n, at) => sum + n * (problem.jobs[at]?.pay ?? 0), 0),
  }));
  staffings.sort((a, b) => (problem.objective === 'cost' ? a.cost - b.cost || a.heads - b.heads : a.heads - b.heads || a.cost - b.cost));
  const best = staffings.find(({ staffing }) => canCarryAll(problem, staffing));
  return best === undefined ? null : { heads: best.heads, cost: best.cost };
}

function allStaffings(problem: PackingProblem, mostHeads: number): number[][] {
  let all: number[][] = [[]];
  for (const job of problem.jobs) {
    all = all.flatMap((before) => {
      const left = mostHeads - before.reduce((sum, n) => sum + n, 0);
      const next: number[][] = [];
      for (let n = job.minHeads ?? 0; n <= Math.min(left, job.maxHeads ?? left); n++) next.push([...before, n]);
      return next;
    });
  }
  return all;
}

/** Tries every whole-number use of every seat's time, seat by seat. */
function canCarryAll(problem: PackingProblem, staffing: readonly number[]): boolean {
  const capacity = problem.capacity ?? 100;
  const slows = [...new Set(problem.jobs.flatMap((job) => job.carries.map((carry) => Math.round(carry.slowdown * 1000))))];
  const product = slows.reduce((all, slow) => all * slow, 1);
  const at = new Map(problem.activities.map((activity, index) => [activity.id, index]));
  const seats = problem.jobs.flatMap((job, index) => Array.from({ length: staffing[index] ?? 0 }, () => job));
  const failed = new Set<string>();

  const carry = (seat: number, left: readonly number[]): boolean => {
    if (left.every((load) => load <= 0)) return true;
    const job = seats[seat];
    const key = `${seat}:${left.join(' ')}`;
    if (job === undefined || failed.has(key)) return false;
    const use = (entry: number, room: number, held: readonly string[], rest: readonly number[]): boolean => {
      const next = job.carries[entry];
      if (next === undefined) return carry(seat + 1, rest);
      if (use(entry + 1, room, held, rest)) return true;
      const apart = held.some((id) => problem.apart.some(([a, b]) => (a === id && b === next.activity) || (b === id && a === next.activity)));
      if (apart || held.length >= job.maxKinds) return false;
      const index = at.get(next.activity) ?? 0;
      for (let time = 1; time <= Math.min(room, capacity); time++) {
        const after = rest.map((load, k) => (k === index ? Math.max(0, load - (time * 1000 * product) / Math.round(next.slowdown * 1000)) : load));
        if (use(entry + 1, room - time, [...held, next.activity], after)) return true;
        if (after[index] === 0) break;
      }
      return false;
    };
    if (use(0, capacity, [], left)) return true;
    failed.add(key);
    return false;
  };
  return carry(0, problem.activities.map((activity) => activity.load * product));
}
