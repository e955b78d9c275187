import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { inverseErlangB } from './erlang-b.ts';
import { patienceIntegrals } from './patience-integrals.ts';

export interface ErlangAInput {
  /** Offered load in erlangs. */
  readonly load: number;
  readonly agents: number;
  readonly handleSeconds: number;
  /** Mean of the (exponential) time after which somebody who waits leaves. */
  readonly patienceSeconds: number;
  readonly withinSeconds: number;
}

/** A queue whose customers leave when their patience ends (M/M/n + M). Always stable. Times in seconds, shares 0–1. */
export interface ErlangAResult {
  readonly probabilityOfWaiting: number;
  /** Share of all arrivals that leave before they are answered. */
  readonly probabilityOfAbandoning: number;
  /** Mean time in the queue over all arrivals, those who leave included. */
  readonly meanWaitSeconds: number;
  readonly queueLength: number;
  readonly occupancy: number;
  /** Answered within the time asked ÷ all arrivals. */
  readonly serviceLevelOfAllArrivals: number;
  /** Answered within the time asked ÷ all who were answered. */
  readonly serviceLevelOfAnswered: number;
}

/**
 * Erlang A in the integral form of Mandelbaum and Zeltyn (2005): with f(x) = exp(λH(x) − nμx), H(x) = (1 − e^(−θx))/θ,
 * J = ∫f, ε = 1/B(n−1, A): Pw = λJ/(ε+λJ), E[W] = λ∫H·f/(ε+λJ), P(Ab) = θ·E[W],
 * P(answered within T) = (ε + λ∫₀ᵀ e^(−θx) f)/(ε+λJ).
 */
export function erlangA(input: ErlangAInput): Outcome<ErlangAResult> {
  const broken = firstBroken({
    load: [input.load, 'not-negative'],
    agents: [input.agents, 'whole-positive'],
    handleSeconds: [input.handleSeconds, 'positive'],
    patienceSeconds: [input.patienceSeconds, 'positive'],
    withinSeconds: [input.withinSeconds, 'not-negative'],
  });
  return broken === null ? answer(erlangAOfSoundInput(input)) : refused(broken);
}

/** `erlangA` for callers that have checked the input already. */
export function erlangAOfSoundInput({ load, agents, handleSeconds, patienceSeconds, withinSeconds }: ErlangAInput): ErlangAResult {
  const quiet: ErlangAResult = {
    probabilityOfWaiting: 0,
    probabilityOfAbandoning: 0,
    meanWaitSeconds: 0,
    queueLength: 0,
    occupancy: load / agents,
    serviceLevelOfAllArrivals: 1,
    serviceLevelOfAnswered: 1,
  };
  if (load === 0) return quiet;
  const noWait = inverseErlangB(load, agents - 1);
  // Far more agents than load: to double precision nobody ever waits.
  if (noWait === Infinity) return quiet;

  // In units of the handling time: μ = 1, λ = load.
  const theta = handleSeconds / patienceSeconds;
  const integrals = patienceIntegrals({ load, agents, theta, within: withinSeconds / handleSeconds });
  // The integrals are scaled by e^(−peak), so ε is too; a peak above 0 only exists when load > agents, where ε is small.
  const epsilon = noWait * Math.exp(-integrals.logPeak);
  const whole = epsilon + load * integrals.all;
  const meanWait = (load * integrals.waited) / whole;
  const abandoning = Math.min(1, theta * meanWait);
  const answeredInTime = Math.min(1, (epsilon + load * integrals.answeredWithin) / whole);
  const answered = (epsilon + load * integrals.answered) / whole;
  return {
    probabilityOfWaiting: (load * integrals.all) / whole,
    probabilityOfAbandoning: abandoning,
    meanWaitSeconds: meanWait * handleSeconds,
    queueLength: load * meanWait,
    occupancy: Math.min(1, (load * answered) / agents),
    serviceLevelOfAllArrivals: answeredInTime,
    serviceLevelOfAnswered: answered === 0 ? 0 : Math.min(1, answeredInTime / answered),
  };
}

/** Share of all arrivals (those who leave included) answered within `withinSeconds`. */
export function serviceLevelOfAllArrivalsErlangA(input: ErlangAInput): Outcome<number> {
  const result = erlangA(input);
  return result.ok ? answer(result.value.serviceLevelOfAllArrivals) : result;
}

/** Share of the answered (those who left do not count) answered within `withinSeconds`. */
export function serviceLevelOfAnsweredErlangA(input: ErlangAInput): Outcome<number> {
  const result = erlangA(input);
  return result.ok ? answer(result.value.serviceLevelOfAnswered) : result;
}
