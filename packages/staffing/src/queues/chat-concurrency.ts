import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome, StaffingRefusal } from '../outcome.ts';
import { ceilForgiving } from '../rounding.ts';
import type { ConcurrencyFactorTable } from './concurrency-factors.ts';
import { offeredLoad } from './offered-load.ts';
import { requiredAgentsErlangC } from './required-agents.ts';
import type { QueueTarget } from './required-agents.ts';

export type ChatMethod = 'effective-handling-time' | 'throughput' | 'adjusted-traffic';

export interface ChatTrace {
  readonly method: ChatMethod;
  readonly name: { readonly zh: string; readonly en: string };
  readonly source: string;
  /** Each number on the way, in order. */
  readonly steps: readonly { readonly what: string; readonly value: number }[];
}

export interface ChatAgents {
  /** Whole agents on line. */
  readonly agents: number;
  /** Before rounding up; equal to `agents` where the method itself gives whole numbers. */
  readonly exact: number;
  readonly trace: ChatTrace;
}

export interface ChatQueue {
  readonly arrivals: number;
  readonly intervalSeconds: number;
  /** Handling time of one chat as measured at this very concurrency: it grows with it. */
  readonly handleSeconds: number;
  /** Chats one agent has at once. */
  readonly concurrency: number;
  readonly target: QueueTarget;
  readonly maxOccupancy?: number;
}

/** The factor for a concurrency, linear between two rows of the table; beyond its ends it is refused. */
export function concurrencyFactor(concurrency: number, table: ConcurrencyFactorTable): Outcome<number> {
  const broken = firstBroken({ concurrency: [concurrency, 'from-one'] });
  if (broken !== null) return refused(broken);
  const rows = table.factors.toSorted((a, b) => a.chats - b.chats);
  const above = rows.find((row) => row.chats >= concurrency);
  const below = rows.findLast((row) => row.chats <= concurrency);
  if (above === undefined || below === undefined) return refused(outsideTable(concurrency, table));
  if (above.chats === below.chats) return answer(above.factor);
  return answer(below.factor + ((above.factor - below.factor) * (concurrency - below.chats)) / (above.chats - below.chats));
}

/** Method 1: handling time ÷ the factor of the table, then Erlang C. */
export function chatAgentsByEffectiveHandlingTime(queue: ChatQueue, table: ConcurrencyFactorTable): Outcome<ChatAgents> {
  const factor = concurrencyFactor(queue.concurrency, table);
  if (!factor.ok) return factor;
  const effective = queue.handleSeconds / factor.value;
  const load = offeredLoad({ ...queue, handleSeconds: effective });
  if (!load.ok) return load;
  const required = requiredAgentsErlangC({ ...targetOf(queue), load: load.value, handleSeconds: effective });
  if (!required.ok) return required;
  return answer({
    agents: required.value.agents,
    exact: required.value.agents,
    trace: {
      method: 'effective-handling-time',
      name: { zh: '等效处理时长法', en: 'effective handling time' },
      source: table.source,
      steps: [{ what: 'factor', value: factor.value }, { what: 'effectiveHandleSeconds', value: effective }, { what: 'load', value: load.value }],
    },
  });
}

/** Method 2: volume × handling time ÷ (interval × concurrency × productive share). No queue is looked at. */
export function chatAgentsByThroughput(chats: {
  readonly arrivals: number;
  readonly intervalSeconds: number;
  readonly handleSeconds: number;
  readonly concurrency: number;
  /** Share of on-line time that is worked, 0–1. */
  readonly productivity: number;
}): Outcome<ChatAgents> {
  const broken = firstBroken({ concurrency: [chats.concurrency, 'from-one'], productivity: [chats.productivity, 'positive-share'] });
  if (broken !== null) return refused(broken);
  const load = offeredLoad(chats);
  if (!load.ok) return load;
  const exact = load.value / (chats.concurrency * chats.productivity);
  return answer({
    agents: ceilForgiving(exact),
    exact,
    trace: {
      method: 'throughput',
      name: { zh: '产能法', en: 'throughput' },
      source: 'ccplanningChat',
      steps: [{ what: 'load', value: load.value }, { what: 'chatsInHandPerAgent', value: chats.concurrency * chats.productivity }],
    },
  });
}

/** Method 3: offered load ÷ concurrency, then Erlang C with the handling time as it is. */
export function chatAgentsByAdjustedTraffic(queue: ChatQueue): Outcome<ChatAgents> {
  const broken = firstBroken({ concurrency: [queue.concurrency, 'from-one'] });
  if (broken !== null) return refused(broken);
  const load = offeredLoad(queue);
  if (!load.ok) return load;
  const adjusted = load.value / queue.concurrency;
  const required = requiredAgentsErlangC({ ...targetOf(queue), load: adjusted, handleSeconds: queue.handleSeconds });
  if (!required.ok) return required;
  return answer({
    agents: required.value.agents,
    exact: required.value.agents,
    trace: {
      method: 'adjusted-traffic',
      name: { zh: '折算话务量法', en: 'adjusted traffic' },
      source: 'odetoerlang',
      steps: [{ what: 'load', value: load.value }, { what: 'adjustedLoad', value: adjusted }],
    },
  });
}

function targetOf(queue: ChatQueue): { target: QueueTarget; maxOccupancy?: number } {
  return { target: queue.target, ...(queue.maxOccupancy === undefined ? {} : { maxOccupancy: queue.maxOccupancy }) };
}

function outsideTable(concurrency: number, table: ConcurrencyFactorTable): StaffingRefusal {
  const most = table.factors.reduce((top, row) => Math.max(top, row.chats), 0);
  return {
    code: 'out-of-range', what: 'concurrency', facts: { value: concurrency, most, source: table.source },
    text: { zh: `系数表最多到同时接待 ${most} 人，现为 ${concurrency}。`, en: `The factor table ends at ${most} chats at once; ${concurrency} was asked for.` },
    cure: { zh: '请降低同时接待数，或换用自己的系数表。', en: 'Lower the concurrency or bring a table of your own.' },
  };
}
