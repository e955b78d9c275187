import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { ceilForgiving } from '../rounding.ts';
import { requiredAgentsErlangA, requiredAgentsErlangC } from './required-agents.ts';
import type { QueueTarget } from './required-agents.ts';

export interface DayOfIntervals {
  /** Arrivals in each interval of the day, in order; all intervals have one length. */
  readonly arrivals: readonly number[];
  readonly intervalSeconds: number;
  readonly handleSeconds: number;
  readonly target: QueueTarget;
  readonly maxOccupancy?: number;
  /** With it, people leave the queue (Erlang A, service level of all arrivals); without, Erlang C. */
  readonly patienceSeconds?: number;
  /** Share of paid time that is not on line, 0–1. Default 0. */
  readonly shrinkage?: number;
  /** Never fewer on line than this while open. Default 0. */
  readonly minimumAgents?: number;
}

export interface OnlineHours {
  /** Agents on line, per interval. */
  readonly agents: readonly number[];
  /** People scheduled, per interval: agents ÷ (1 − shrinkage), rounded up in each interval. */
  readonly scheduled: readonly number[];
  readonly peakAgents: number;
  readonly peakScheduled: number;
  /** Sum over the day of agents × hours. */
  readonly onlineHours: number;
  readonly scheduledHours: number;
  readonly model: 'erlang-c' | 'erlang-a';
}

/** Agents per interval of one day and the hours they make. Rounding: per interval, after shrinkage. */
export function onlineHoursPerDay(day: DayOfIntervals): Outcome<OnlineHours> {
  const { shrinkage = 0, minimumAgents = 0, patienceSeconds } = day;
  const broken = firstBroken({
    intervalSeconds: [day.intervalSeconds, 'positive'],
    handleSeconds: [day.handleSeconds, 'positive'],
    shrinkage: [shrinkage, 'share-below-one'],
    minimumAgents: [minimumAgents, 'whole'],
    ...Object.fromEntries(day.arrivals.map((value, index) => [`arrivals[${index}]`, [value, 'not-negative'] as const])),
  });
  if (broken !== null) return refused(broken);

  const agents: number[] = [];
  for (const arrivals of day.arrivals) {
    const question = {
      load: (arrivals * day.handleSeconds) / day.intervalSeconds,
      handleSeconds: day.handleSeconds,
      target: day.target,
      ...(day.maxOccupancy === undefined ? {} : { maxOccupancy: day.maxOccupancy }),
    };
    const required = patienceSeconds === undefined
      ? requiredAgentsErlangC(question)
      : requiredAgentsErlangA({ ...question, patienceSeconds, serviceLevelOf: 'all-arrivals' });
    if (!required.ok) return required;
    agents.push(Math.max(minimumAgents, required.value.agents));
  }
  const scheduled = agents.map((count) => ceilForgiving(count / (1 - shrinkage)));
  const hours = day.intervalSeconds / 3600;
  return answer({
    agents,
    scheduled,
    peakAgents: agents.reduce((most, count) => Math.max(most, count), 0),
    peakScheduled: scheduled.reduce((most, count) => Math.max(most, count), 0),
    onlineHours: agents.reduce((sum, count) => sum + count, 0) * hours,
    scheduledHours: scheduled.reduce((sum, count) => sum + count, 0) * hours,
    model: patienceSeconds === undefined ? 'erlang-c' : 'erlang-a',
  });
}
