import type { StaffingRefusal } from './outcome.ts';

/** What an input must be. A share is 0–1; `share-below-one` leaves out 1, `inner-share` leaves out 0 as well. */
export type InputRule = 'positive' | 'not-negative' | 'whole' | 'whole-positive' | 'share' | 'share-below-one' | 'positive-share' | 'inner-share' | 'from-one';

/** Above this no staffing question is meant; it also keeps every recursion finite. */
export const LARGEST_INPUT = 1e12;
/** Agents are counted one by one in the recursions. */
export const LARGEST_AGENTS = 10_000_000;

const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  load: { zh: '话务量（爱尔兰）', en: 'offered load (erlangs)' },
  agents: { zh: '在线人数', en: 'agents on line' },
  arrivals: { zh: '进线量', en: 'arrivals' },
  intervalSeconds: { zh: '时段长度（秒）', en: 'length of the interval (s)' },
  handleSeconds: { zh: '平均处理时长（秒）', en: 'average handling time (s)' },
  withinSeconds: { zh: '应答时限（秒）', en: 'time to answer within (s)' },
  patienceSeconds: { zh: '平均耐心时长（秒）', en: 'mean patience (s)' },
  share: { zh: '服务水平目标', en: 'service level target' },
  seconds: { zh: '平均等待目标（秒）', en: 'mean wait target (s)' },
  maxOccupancy: { zh: '占用率上限', en: 'highest occupancy' },
  concurrency: { zh: '同时接待数', en: 'chats at once' },
  productivity: { zh: '有效工时占比', en: 'productive share of time' },
  shrinkage: { zh: '损耗率', en: 'shrinkage' },
  volume: { zh: '业务量', en: 'volume' },
  ratePerHour: { zh: '每小时产能', en: 'rate per hour' },
  productiveHours: { zh: '每日有效工时', en: 'productive hours a day' },
  allowance: { zh: '宽放率', en: 'allowance' },
  coverFactor: { zh: '排班覆盖系数', en: 'cover factor' },
  peakMultiple: { zh: '峰值倍数', en: 'peak multiple' },
  daysToClear: { zh: '允许清完的天数', en: 'days allowed to clear' },
};

/** The name of an input as a person reads it; names without a translation stand as they are. */
export function inputName(what: string): { readonly zh: string; readonly en: string } {
  return names[what] ?? { zh: what, en: what };
}

/** The first input that breaks its rule, as a refusal; null when all are sound. */
export function firstBroken(inputs: Readonly<Record<string, readonly [number, InputRule]>>): StaffingRefusal | null {
  for (const [what, [value, rule]] of Object.entries(inputs)) {
    const refusal = brokenRule(what, value, rule);
    if (refusal !== null) return refusal;
  }
  return null;
}

function brokenRule(what: string, value: number, rule: InputRule): StaffingRefusal | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refusal('not-a-number', what, value, '必须是有限的数值', 'must be a finite number');
  if (value > LARGEST_INPUT) return refusal('too-large', what, value, '数值过大', 'is too large');
  const whole = rule === 'whole' || rule === 'whole-positive';
  if (whole && !Number.isInteger(value)) return refusal('not-whole', what, value, '必须是整数', 'must be a whole number');
  if (whole && value > LARGEST_AGENTS) return refusal('too-large', what, value, '数值过大', 'is too large');
  if ((rule === 'positive' || rule === 'whole-positive') && value <= 0) return refusal('not-positive', what, value, '必须大于 0', 'must be more than 0');
  if ((rule === 'not-negative' || rule === 'whole') && value < 0) return refusal('negative', what, value, '不能为负数', 'must not be negative');
  if (rule === 'from-one' && value < 1) return refusal('out-of-range', what, value, '不能小于 1', 'must be 1 or more');
  const lowest = rule === 'positive-share' || rule === 'inner-share' ? value > 0 : value >= 0;
  const highest = rule === 'share-below-one' || rule === 'inner-share' ? value < 1 : value <= 1;
  const isShare = rule === 'share' || rule === 'share-below-one' || rule === 'positive-share' || rule === 'inner-share';
  if (isShare && !(lowest && highest)) {
    const range = `${rule === 'share' || rule === 'share-below-one' ? '0 ≤ x' : '0 < x'} ${rule === 'share' || rule === 'positive-share' ? '≤ 1' : '< 1'}`;
    return refusal('not-a-share', what, value, `必须是比例（${range}）`, `must be a share (${range})`);
  }
  return null;
}

function refusal(code: StaffingRefusal['code'], what: string, value: unknown, zh: string, en: string): StaffingRefusal {
  const name = inputName(what);
  return {
    code,
    what,
    facts: { value: typeof value === 'number' && Number.isFinite(value) ? value : String(value) },
    text: { zh: `${name.zh}${zh}，现为 ${String(value)}。`, en: `The ${name.en} ${en}; it is ${String(value)}.` },
    cure: { zh: `请更正${name.zh}。`, en: `Correct the ${name.en}.` },
  };
}
