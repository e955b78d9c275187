import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { brokenProblem } from './check-problem.ts';
import { splitIntoComponents } from './component.ts';
import type { PackingEngine } from './engine.ts';
import type { PackingOptions, PackingPlan, PackingProblem, PackingStatus, SeatGroup } from './problem.ts';
import { leastHeadsOf, solveComponent } from './solve-component.ts';
import type { ComponentPlan } from './solve-component.ts';

export type PackingCache = Map<string, ComponentPlan>;

export interface PackingSolver {
  /**
   * The best set of positions for the work. Blocks while it solves. Refuses a problem that makes no sense; work that
   * cannot be carried is not refused but reported in the plan.
   */
  pack(problem: PackingProblem, options?: PackingOptions): Outcome<PackingPlan>;
  /**
   * A number of heads that no plan is below: the program without whole numbers, rounded up part by part. Many times
   * quicker than a plan and nearly always the number of heads the best plan has.
   */
  leastHeads(problem: PackingProblem): Outcome<number>;
}

/**
 * A solver over a loaded HiGHS: `createPackingSolver(await loadHighs())`. With a `cache`, parts of a problem that were
 * solved before are not solved again; parts that ran out of time are not kept.
 */
export function createPackingSolver(engine: PackingEngine, { cache }: { readonly cache?: PackingCache } = {}): PackingSolver {
  return {
    pack(problem, options = {}) {
      const broken = brokenProblem(problem, options);
      if (broken !== null) return refused(broken);
      const limits = { timeLimitSeconds: options.timeLimitSeconds ?? 10, mipGap: options.mipGap ?? 0, nodeLimit: options.nodeLimit ?? 400 };
      const { components, uncarried, idle } = splitIntoComponents(problem);

      const plans: ComponentPlan[] = [];
      const overloaded: string[] = [];
      let left = limits.timeLimitSeconds;
      for (const component of components) {
        const key = JSON.stringify([component, limits]);
        const known = cache?.get(key);
        const plan = known ?? solveComponent(engine, component, { ...limits, timeLimitSeconds: Math.max(0.05, left) });
        if (known === undefined) left -= plan.seconds;
        if (!plan.timeIsOver) cache?.set(key, plan);
        if (plan.groups.length === 0) overloaded.push(...component.activities.map(({ id }) => id));
        plans.push(plan);
      }

      const groups: readonly SeatGroup[] = [...plans.flatMap((plan) => plan.groups), ...idle.map((job): SeatGroup => ({ job: job.id, heads: job.heads, mix: [] }))].toSorted(inOrder);
      const pay = new Map(problem.jobs.map((job) => [job.id, job.pay]));
      const heads = groups.reduce((sum, group) => sum + group.heads, 0);
      const cost = groups.reduce((sum, group) => sum + group.heads * (pay.get(group.job) ?? 0), 0);
      const bound = {
        heads: Math.min(heads, [...plans.map((plan) => (plan.groups.length > 0 ? plan.bound.heads : 0)), ...idle.map((job) => job.heads)].reduce((sum, n) => sum + n, 0)),
        cost: Math.min(cost, [...plans.map((plan) => (plan.groups.length > 0 ? plan.bound.cost : 0)), ...idle.map((job) => job.heads * job.pay)].reduce((sum, n) => sum + n, 0)),
      };
      return answer({
        status: overallStatus(plans, uncarried),
        groups,
        heads,
        cost,
        bound,
        gap: Math.max(heads === 0 ? 0 : (heads - bound.heads) / heads, cost === 0 ? 0 : (cost - bound.cost) / cost),
        uncarried,
        overloaded: overloaded.toSorted(),
      });
    },
    leastHeads(problem) {
      const broken = brokenProblem(problem, {});
      if (broken !== null) return refused(broken);
      const { components, idle } = splitIntoComponents({ ...problem, objective: 'heads-then-cost' });
      return answer([...components.map((component) => leastHeadsOf(engine, component)), ...idle.map(({ heads }) => heads)].reduce((sum, heads) => sum + heads, 0));
    },
  };
}

function overallStatus(plans: readonly ComponentPlan[], uncarried: readonly string[]): PackingStatus {
  if (uncarried.length > 0 || plans.some((plan) => plan.status === 'infeasible')) return 'infeasible';
  if (plans.some((plan) => plan.status === 'time-limit')) return 'time-limit';
  return plans.some((plan) => plan.status === 'feasible') ? 'feasible' : 'optimal';
}

/** By job, then most heads first, then by what they do. */
function inOrder(a: SeatGroup, b: SeatGroup): number {
  if (a.job !== b.job) return a.job < b.job ? -1 : 1;
  if (a.heads !== b.heads) return b.heads - a.heads;
  const one = JSON.stringify(a.mix);
  const other = JSON.stringify(b.mix);
  return one < other ? -1 : one > other ? 1 : 0;
}
