import { LARGEST_AGENTS, firstBroken } from '../input-rules.ts';
import type { InputRule } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome, StaffingRefusal } from '../outcome.ts';
import { erlangAOfSoundInput } from './erlang-a.ts';
import type { ErlangAResult } from './erlang-a.ts';
import { erlangCOfSoundInput } from './erlang-c.ts';
import type { ErlangCResult } from './erlang-c.ts';

/** `share` of the contacts named by the function is answered within `withinSeconds`. */
export interface ServiceLevelTarget {
  readonly kind: 'service-level';
  readonly share: number;
  readonly withinSeconds: number;
}

export interface MeanWaitTarget {
  readonly kind: 'mean-wait';
  readonly seconds: number;
}

/** Only the queue's stability (Erlang C) and `maxOccupancy` count. */
export interface OccupancyOnlyTarget {
  readonly kind: 'occupancy-only';
}

export type QueueTarget = ServiceLevelTarget | MeanWaitTarget | OccupancyOnlyTarget;

export interface RequiredAgents<Queue> {
  /** The smallest number that meets every target. 0 when there is no load. */
  readonly agents: number;
  /** What decided it: with one agent fewer this target is the (first) one that is missed. */
  readonly decidedBy: 'no-load' | 'stability' | QueueTarget['kind'] | 'max-occupancy';
  /** The queue with that many agents; null when there is no load. */
  readonly queue: Queue | null;
}

export interface RequiredAgentsErlangC {
  readonly load: number;
  readonly handleSeconds: number;
  readonly target: QueueTarget;
  /** 0–1; left out: no limit. */
  readonly maxOccupancy?: number;
}

export interface RequiredAgentsErlangA extends RequiredAgentsErlangC {
  readonly patienceSeconds: number;
  /** What a service level target is a share of. */
  readonly serviceLevelOf: 'all-arrivals' | 'answered';
}

/** Smallest number of agents in a queue that nobody leaves; a service level is the share of all arrivals. */
export function requiredAgentsErlangC(input: RequiredAgentsErlangC): Outcome<RequiredAgents<ErlangCResult>> {
  const broken = brokenTarget(input, {});
  if (broken !== null) return refused(broken);
  if (input.load === 0) return answer({ agents: 0, decidedBy: 'no-load', queue: null });
  const at = (agents: number): ErlangCResult =>
    erlangCOfSoundInput({ load: input.load, agents, handleSeconds: input.handleSeconds, withinSeconds: withinOf(input.target) });
  return smallest(input, Math.floor(input.load) + 1, at, (queue) => [queue.serviceLevelOfAllArrivals, queue.averageSpeedOfAnswerSeconds, queue.occupancy]);
}

/** Smallest number of agents in a queue that people leave when their patience ends. */
export function requiredAgentsErlangA(input: RequiredAgentsErlangA): Outcome<RequiredAgents<ErlangAResult>> {
  const broken = brokenTarget(input, { patienceSeconds: [input.patienceSeconds, 'positive'] });
  if (broken !== null) return refused(broken);
  if (input.load === 0) return answer({ agents: 0, decidedBy: 'no-load', queue: null });
  const at = (agents: number): ErlangAResult =>
    erlangAOfSoundInput({ load: input.load, agents, handleSeconds: input.handleSeconds, patienceSeconds: input.patienceSeconds, withinSeconds: withinOf(input.target) });
  return smallest(input, 1, at, (queue) => [
    input.serviceLevelOf === 'all-arrivals' ? queue.serviceLevelOfAllArrivals : queue.serviceLevelOfAnswered,
    queue.meanWaitSeconds,
    queue.occupancy,
  ]);
}

function withinOf(target: QueueTarget): number {
  return target.kind === 'service-level' ? target.withinSeconds : 0;
}

function brokenTarget(input: RequiredAgentsErlangC, more: Readonly<Record<string, readonly [number, InputRule]>>): StaffingRefusal | null {
  const rules: Record<string, readonly [number, InputRule]> = { load: [input.load, 'not-negative'], handleSeconds: [input.handleSeconds, 'positive'], ...more };
  if (input.target.kind === 'service-level') {
    // A share of 1 is never reached by any finite number of agents.
    rules['share'] = [input.target.share, 'share-below-one'];
    rules['withinSeconds'] = [input.target.withinSeconds, 'not-negative'];
  }
  if (input.target.kind === 'mean-wait') rules['seconds'] = [input.target.seconds, 'positive'];
  if (input.maxOccupancy !== undefined) rules['maxOccupancy'] = [input.maxOccupancy, 'positive-share'];
  const broken = firstBroken(rules);
  if (broken !== null || input.load <= LARGEST_AGENTS / 10) return broken;
  return {
    code: 'too-large', what: 'load', facts: { value: input.load, most: LARGEST_AGENTS / 10 },
    text: { zh: `话务量超过 ${LARGEST_AGENTS / 10} 爱尔兰，无法测算。`, en: `The offered load is above ${LARGEST_AGENTS / 10} erlangs.` },
    cure: { zh: '请检查进线量与处理时长的单位。', en: 'Check the units of arrivals and handling time.' },
  };
}

/** Every measure improves with each agent more, so: double the stride until met, then halve the gap. */
function smallest<Queue>(input: RequiredAgentsErlangC, from: number, at: (agents: number) => Queue, measures: (queue: Queue) => readonly [number, number, number]): Outcome<RequiredAgents<Queue>> {
  const missed = (agents: number): RequiredAgents<Queue>['decidedBy'] | null => {
    const [level, wait, occupancy] = measures(at(agents));
    if (input.target.kind === 'service-level' && level < input.target.share) return 'service-level';
    if (input.target.kind === 'mean-wait' && wait > input.target.seconds) return 'mean-wait';
    // Forgives binary noise: 17 ÷ 20 is an occupancy of 0.85.
    if (input.maxOccupancy !== undefined && occupancy > input.maxOccupancy * (1 + 1e-12)) return 'max-occupancy';
    return null;
  };
  let low = from - 1;
  let high = from;
  let stride = Math.max(1, Math.floor(Math.sqrt(input.load)));
  while (missed(high) !== null) {
    low = high;
    high += stride;
    stride *= 2;
    if (high > 2 * LARGEST_AGENTS) return refused(unreachable());
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (missed(middle) === null) high = middle;
    else low = middle;
  }
  const decidedBy = high === from ? 'stability' : (missed(high - 1) ?? 'stability');
  return answer({ agents: high, decidedBy, queue: at(high) });
}

function unreachable(): StaffingRefusal {
  return {
    code: 'out-of-range', what: 'target', facts: { most: 2 * LARGEST_AGENTS },
    text: { zh: '再多的人也达不到这个目标。', en: 'No number of agents reaches this target.' },
    cure: { zh: '请放宽目标。', en: 'Loosen the target.' },
  };
}
