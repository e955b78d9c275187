import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { inverseErlangB } from './erlang-b.ts';

export interface ErlangCInput {
  /** Offered load in erlangs. */
  readonly load: number;
  readonly agents: number;
  readonly handleSeconds: number;
  readonly withinSeconds: number;
}

/** A queue in which everybody waits until answered (M/M/n). Times in seconds, shares 0–1. */
export interface ErlangCResult {
  /** False when the load is at or above the number of agents: the queue grows without end. */
  readonly stable: boolean;
  readonly probabilityOfWaiting: number;
  /** Share of all arrivals answered within the time asked; nobody leaves, so all arrivals are answered in the end. */
  readonly serviceLevelOfAllArrivals: number;
  /** Average speed of answer over all arrivals, those answered at once included; Infinity when not stable. */
  readonly averageSpeedOfAnswerSeconds: number;
  /** Mean number waiting; Infinity when not stable. */
  readonly queueLength: number;
  /** Load per agent, at most 1. */
  readonly occupancy: number;
}

/**
 * Pw = n·B ÷ (n − A·(1 − B)), SL = 1 − Pw·e^(−(n−A)·T/AHT), ASA = Pw·AHT ÷ (n − A) (Erlang 1917; in the form used by
 * GNU Octave `erlangc`).
 */
export function erlangC(input: ErlangCInput): Outcome<ErlangCResult> {
  const broken = firstBroken({
    load: [input.load, 'not-negative'],
    agents: [input.agents, 'whole-positive'],
    handleSeconds: [input.handleSeconds, 'positive'],
    withinSeconds: [input.withinSeconds, 'not-negative'],
  });
  return broken === null ? answer(erlangCOfSoundInput(input)) : refused(broken);
}

/** `erlangC` for callers that have checked the input already. */
export function erlangCOfSoundInput({ load, agents, handleSeconds, withinSeconds }: ErlangCInput): ErlangCResult {
  if (load >= agents) {
    return { stable: false, probabilityOfWaiting: 1, serviceLevelOfAllArrivals: 0, averageSpeedOfAnswerSeconds: Infinity, queueLength: Infinity, occupancy: 1 };
  }
  const blocking = load === 0 ? 0 : 1 / inverseErlangB(load, agents);
  const waiting = (agents * blocking) / (agents - load * (1 - blocking));
  const spare = agents - load;
  return {
    stable: true,
    probabilityOfWaiting: waiting,
    serviceLevelOfAllArrivals: 1 - waiting * Math.exp((-spare * withinSeconds) / handleSeconds),
    averageSpeedOfAnswerSeconds: (waiting * handleSeconds) / spare,
    queueLength: (waiting * load) / spare,
    occupancy: load / agents,
  };
}

/** Share of all arrivals answered within `withinSeconds` when nobody leaves the queue. */
export function serviceLevelOfAllArrivalsErlangC(input: ErlangCInput): Outcome<number> {
  const result = erlangC(input);
  return result.ok ? answer(result.value.serviceLevelOfAllArrivals) : result;
}
