import type { PackingPlan, PackingProblem } from './problem.ts';
import { covers } from './whole-times.ts';

/**
 * Checks a plan against its problem from scratch, without the solver: an empty list means every load is covered, no seat
 * is over its time or mixes too much, pairs are apart, heads are within their limits and the sums are right. For an
 * infeasible plan the activities it names as left out need not be covered.
 */
export function verifyPlan(problem: PackingProblem, plan: PackingPlan): readonly string[] {
  const faults: string[] = [];
  const capacity = problem.capacity ?? 100;
  const jobs = new Map(problem.jobs.map((job) => [job.id, job]));
  const heads = new Map<string, number>();
  const done = new Map<string, { time: number; slow: number }[]>();

  for (const group of plan.groups) {
    const job = jobs.get(group.job);
    const where = `group of ${group.heads} ${group.job}`;
    if (job === undefined) {
      faults.push(`${where}: no such job`);
      continue;
    }
    heads.set(job.id, (heads.get(job.id) ?? 0) + group.heads);
    if (!Number.isInteger(group.heads) || group.heads < 1) faults.push(`${where}: heads are not a whole number above 0`);
    if (group.mix.length > job.maxKinds) faults.push(`${where}: mixes ${group.mix.length} kinds, at most ${job.maxKinds}`);
    if (new Set(group.mix.map((part) => part.activity)).size < group.mix.length) faults.push(`${where}: names an activity twice`);
    const time = group.mix.reduce((sum, part) => sum + part.time, 0);
    if (time > group.heads * capacity) faults.push(`${where}: ${time} of ${group.heads * capacity}`);
    for (const [a, b] of problem.apart) {
      if (group.mix.some((part) => part.activity === a) && group.mix.some((part) => part.activity === b)) faults.push(`${where}: holds ${a} and ${b}`);
    }
    for (const part of group.mix) {
      const carry = job.carries.find((one) => one.activity === part.activity);
      if (carry === undefined) faults.push(`${where}: cannot carry ${part.activity}`);
      else done.set(part.activity, [...(done.get(part.activity) ?? []), { time: part.time, slow: Math.round(carry.slowdown * 1000) }]);
      if (!Number.isInteger(part.time) || part.time < 1) faults.push(`${where}: ${part.activity} has the time ${part.time}`);
    }
  }

  const excused = new Set([...plan.uncarried, ...plan.overloaded]);
  for (const activity of problem.activities) {
    const parts = (done.get(activity.id) ?? []).filter((part) => Number.isInteger(part.time));
    if (!excused.has(activity.id) && !covers(activity.load, parts)) faults.push(`${activity.id}: not all of ${activity.load} is covered`);
  }
  if (plan.overloaded.length === 0) {
    for (const job of problem.jobs) {
      const held = heads.get(job.id) ?? 0;
      if (held < (job.minHeads ?? 0) || held > (job.maxHeads ?? Infinity)) faults.push(`${job.id}: ${held} heads`);
    }
  }
  const sum = [...heads.values()].reduce((all, n) => all + n, 0);
  if (sum !== plan.heads) faults.push(`heads: ${plan.heads}, but the groups have ${sum}`);
  const cost = [...heads].reduce((all, [id, n]) => all + n * (jobs.get(id)?.pay ?? 0), 0);
  if (cost !== plan.cost) faults.push(`cost: ${plan.cost}, but the groups cost ${cost}`);
  return faults;
}
