import type { InputRule } from '../input-rules.ts';
import { firstBroken } from '../input-rules.ts';
import type { StaffingRefusal } from '../outcome.ts';
import type { RosterProblem } from './problem.ts';
import { DAY } from './problem.ts';

/** Longer rosters and larger teams are not planned in one go. */
export const LONGEST_DAYS = 62;
export const MOST_PEOPLE = 500;

/** The first thing in a roster's problem that makes no sense; null when all does. */
export function brokenRoster(problem: RosterProblem): StaffingRefusal | null {
  const { required, patterns, people, rules, slotMinutes, firstWeekday } = problem;
  const inputs: Record<string, readonly [number, InputRule]> = {
    slotMinutes: [slotMinutes, 'whole-positive'],
    firstWeekday: [firstWeekday, 'whole'],
    rest: [rules.rest, 'not-negative'],
    mostDaysInRow: [rules.mostDaysInRow, 'whole-positive'],
    mostNightsInRow: [rules.mostNightsInRow, 'whole'],
    mostOvertimeHours: [rules.mostOvertimeHours, 'not-negative'],
    overtimeMultiple: [rules.overtimeMultiple, 'from-one'],
    shortHourCost: [rules.shortHourCost, 'not-negative'],
    wishCost: [rules.wishCost, 'not-negative'],
  };
  for (const [day, slots] of required.entries()) for (const [slot, needed] of slots.entries()) inputs[`required[${day}][${slot}]`] = [needed, 'not-negative'];
  for (const { id, start, length } of patterns) {
    inputs[`${id}.start`] = [start, 'whole'];
    inputs[`${id}.length`] = [length, 'whole-positive'];
  }
  for (const { id, days, mostDays, costPerHour } of people) {
    inputs[`${id}.days`] = [days, 'not-negative'];
    inputs[`${id}.mostDays`] = [mostDays, 'not-negative'];
    inputs[`${id}.costPerHour`] = [costPerHour, 'not-negative'];
  }
  return firstBroken(inputs) ?? brokenShape(problem);
}

function brokenShape({ required, patterns, people, slotMinutes, firstWeekday }: RosterProblem): StaffingRefusal | null {
  if (DAY % slotMinutes !== 0) return refusal('out-of-range', 'slotMinutes', slotMinutes, '一天的分钟数必须能被时段长度整除。', 'Slots must divide a day evenly.', '请用 15、30 或 60 分钟。', 'Use 15, 30 or 60 minutes.');
  if (firstWeekday > 6) return refusal('out-of-range', 'firstWeekday', firstWeekday, '星期几应为 0（周一）到 6（周日）。', 'The weekday is 0 (Monday) to 6 (Sunday).', '请更正第一天是星期几。', 'Correct the weekday of the first day.');
  if (required.length === 0) return refusal('empty', 'required', 0, '排班至少要有一天。', 'A roster needs at least one day.', '请选择起止日期。', 'Choose its first and last day.');
  if (required.length > LONGEST_DAYS) return refusal('too-large', 'required', required.length, `一次最多排 ${LONGEST_DAYS} 天。`, `At most ${LONGEST_DAYS} days are rostered at once.`, '请缩短排班周期。', 'Choose a shorter time.');
  if (people.length > MOST_PEOPLE) return refusal('too-large', 'people', people.length, `一次最多排 ${MOST_PEOPLE} 人。`, `At most ${MOST_PEOPLE} people are rostered at once.`, '请按小组分开排班。', 'Roster group by group.');
  const perDay = DAY / slotMinutes;
  const odd = required.findIndex((slots) => slots.length !== perDay);
  if (odd !== -1) return refusal('out-of-range', 'required', odd, `第 ${odd + 1} 天应有 ${perDay} 个时段。`, `Day ${odd + 1} must have ${perDay} slots.`, '请补全这一天的需求。', 'Complete the demand of that day.');
  if (patterns.length === 0) return refusal('empty', 'patterns', 0, '至少要有一种班次。', 'There must be at least one kind of shift.', '请添加班次。', 'Add one.');
  const twice = [...patterns, ...people].find(({ id }, at, all) => all.findIndex((other) => other.id === id) !== at);
  if (twice !== undefined) return refusal('duplicate', 'id', twice.id, `编号“${twice.id}”出现了两次。`, `The id "${twice.id}" is there twice.`, '请更正其中一个。', 'Correct one of them.');
  const wrong = patterns.find(({ start, length, pause }) => start >= DAY || length > DAY || (pause !== null && (pause.length <= 0 || pause.earliest > pause.latest || pause.earliest < start || pause.latest + pause.length > start + length)));
  if (wrong !== undefined) return refusal('out-of-range', 'patterns', wrong.id, `班次“${wrong.id}”的时间不成立：休息要在班内，班次不超过 24 小时。`, `The times of shift "${wrong.id}" do not fit: its break lies within it, and it is at most 24 hours long.`, '请更正班次时间。', 'Correct its times.');
  const lost = people.flatMap(({ id, wishes }) => wishes.map((wish) => ({ id, ...wish }))).find(({ pattern }) => pattern !== null && !patterns.some(({ id }) => id === pattern));
  if (lost !== undefined) return refusal('unknown-id', 'wishes', lost.pattern ?? '', `“${lost.id}”想要的班次不存在。`, `"${lost.id}" wishes for a shift that is not there.`, '请从班次中选择。', 'Choose one of the shifts.');
  return null;
}

function refusal(code: StaffingRefusal['code'], what: string, value: number | string, zh: string, en: string, cureZh: string, cureEn: string): StaffingRefusal {
  return { code, what, facts: { value }, text: { zh, en }, cure: { zh: cureZh, en: cureEn } };
}
