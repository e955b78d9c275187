import { firstBroken } from '../input-rules.ts';
import type { InputRule } from '../input-rules.ts';
import type { StaffingRefusal } from '../outcome.ts';
import type { PackingOptions, PackingProblem } from './problem.ts';

/** A load beyond this (a million heads) is a mistake of units. */
const LARGEST_LOAD = 100_000_000;

/** What is wrong with a packing problem; null when it is sound. `what` is the path of the input, e.g. `jobs[2].pay`. */
export function brokenProblem(problem: PackingProblem, options: PackingOptions): StaffingRefusal | null {
  const rules: Record<string, readonly [number, InputRule]> = { capacity: [problem.capacity ?? 100, 'whole-positive'] };
  if (options.timeLimitSeconds !== undefined) rules['timeLimitSeconds'] = [options.timeLimitSeconds, 'positive'];
  if (options.mipGap !== undefined) rules['mipGap'] = [options.mipGap, 'share'];
  if (options.nodeLimit !== undefined) rules['nodeLimit'] = [options.nodeLimit, 'whole'];
  for (const [index, activity] of problem.activities.entries()) {
    rules[`activities[${index}].load`] = [activity.load > 1e7 && Number.isInteger(activity.load) ? 0 : activity.load, 'whole'];
  }
  for (const [index, job] of problem.jobs.entries()) {
    rules[`jobs[${index}].pay`] = [job.pay, 'whole'];
    rules[`jobs[${index}].maxKinds`] = [job.maxKinds, 'whole-positive'];
    rules[`jobs[${index}].minHeads`] = [job.minHeads ?? 0, 'whole'];
    rules[`jobs[${index}].maxHeads`] = [job.maxHeads ?? 0, 'whole'];
    for (const [at, carry] of job.carries.entries()) rules[`jobs[${index}].carries[${at}].slowdown`] = [carry.slowdown, 'from-one'];
  }
  return firstBroken(rules) ?? brokenIds(problem) ?? brokenRanges(problem);
}

function brokenIds(problem: PackingProblem): StaffingRefusal | null {
  const activities = new Set<string>();
  for (const [index, { id }] of problem.activities.entries()) {
    if (activities.has(id)) return refusal('duplicate', `activities[${index}].id`, id, '编号重复', 'is there twice');
    activities.add(id);
  }
  const jobs = new Set<string>();
  for (const [index, job] of problem.jobs.entries()) {
    if (jobs.has(job.id)) return refusal('duplicate', `jobs[${index}].id`, job.id, '编号重复', 'is there twice');
    jobs.add(job.id);
    const carried = new Set<string>();
    for (const [at, carry] of job.carries.entries()) {
      const what = `jobs[${index}].carries[${at}].activity`;
      if (!activities.has(carry.activity)) return refusal('unknown-id', what, carry.activity, '不存在', 'does not exist');
      if (carried.has(carry.activity)) return refusal('duplicate', what, carry.activity, '编号重复', 'is there twice');
      carried.add(carry.activity);
    }
  }
  for (const [index, pair] of problem.apart.entries()) {
    const unknown = pair.find((id) => !activities.has(id));
    if (unknown !== undefined) return refusal('unknown-id', `apart[${index}]`, unknown, '不存在', 'does not exist');
    if (pair[0] === pair[1]) return refusal('duplicate', `apart[${index}]`, pair[0], '不能与自身分开', 'cannot be apart from itself');
  }
  return null;
}

function brokenRanges(problem: PackingProblem): StaffingRefusal | null {
  for (const [index, { load }] of problem.activities.entries()) {
    if (load > LARGEST_LOAD) return refusal('too-large', `activities[${index}].load`, load, '数值过大', 'is too large');
  }
  for (const [index, job] of problem.jobs.entries()) {
    if (job.maxHeads !== undefined && job.maxHeads < (job.minHeads ?? 0)) {
      return refusal('out-of-range', `jobs[${index}].maxHeads`, job.maxHeads, '小于最少人数', 'is below the least heads');
    }
    const slow = job.carries.findIndex((carry) => carry.slowdown > 100);
    if (slow !== -1) return refusal('out-of-range', `jobs[${index}].carries[${slow}].slowdown`, job.carries[slow]?.slowdown ?? 0, '超过 100 倍', 'is above 100');
  }
  return null;
}

function refusal(code: StaffingRefusal['code'], what: string, value: string | number, zh: string, en: string): StaffingRefusal {
  return {
    code, what, facts: { value },
    text: { zh: `${what}：${value} ${zh}。`, en: `${what}: ${value} ${en}.` },
    cure: { zh: `请更正 ${what}。`, en: `Correct ${what}.` },
  };
}
