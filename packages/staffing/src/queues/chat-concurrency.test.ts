import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../value-of.test-support.ts';
import { chatAgentsByAdjustedTraffic, chatAgentsByEffectiveHandlingTime, chatAgentsByThroughput, concurrencyFactor } from './chat-concurrency.ts';
import { publishedConcurrencyFactors } from './concurrency-factors.ts';
import { requiredAgentsErlangC } from './required-agents.ts';

const target = { kind: 'service-level', share: 0.8, withinSeconds: 30 } as const;
const chats = { arrivals: 60, intervalSeconds: 1800, handleSeconds: 600, concurrency: 3, target };

describe('chat concurrency', () => {
  it('by effective handling time divides 600 s by the table factor 2.5 for three chats: 240 s', () => {
    const answer = valueOf(chatAgentsByEffectiveHandlingTime(chats, publishedConcurrencyFactors));
    expect(answer.trace).toMatchObject({ method: 'effective-handling-time', source: 'cchChat' });
    expect(answer.trace.steps).toContainEqual({ what: 'effectiveHandleSeconds', value: 240 });
    expect(answer.agents).toBe(valueOf(requiredAgentsErlangC({ load: 8, handleSeconds: 240, target })).agents);
  });

  it('by throughput needs 21.33, so 22 agents, in the published case', () => {
    const answer = valueOf(chatAgentsByThroughput({ arrivals: 60, intervalSeconds: 1800, handleSeconds: 1200, concurrency: 2.5, productivity: 0.75 }));
    expect(answer.exact).toBeCloseTo(21.333, 3);
    expect(answer.agents).toBe(22);
    expect(answer.trace.method).toBe('throughput');
  });

  it('by adjusted traffic divides the load and keeps the handling time', () => {
    const answer = valueOf(chatAgentsByAdjustedTraffic(chats));
    expect(answer.trace.method).toBe('adjusted-traffic');
    expect(answer.agents).toBe(valueOf(requiredAgentsErlangC({ load: 20 / 3, handleSeconds: 600, target })).agents);
  });

  it('has the published factors at whole numbers and straight lines between', () => {
    expect([1, 2, 3, 4, 5].map((c) => valueOf(concurrencyFactor(c, publishedConcurrencyFactors)))).toEqual([1, 1.7, 2.5, 2.9, 3.5]);
    expect(valueOf(concurrencyFactor(2.5, publishedConcurrencyFactors))).toBeCloseTo(2.1, 12);
  });

  it('is refused beyond the table and below one chat', () => {
    expect(refusalOf(concurrencyFactor(6, publishedConcurrencyFactors))).toBe('out-of-range concurrency');
    expect(refusalOf(chatAgentsByAdjustedTraffic({ ...chats, concurrency: 0.5 }))).toBe('out-of-range concurrency');
    expect(refusalOf(chatAgentsByThroughput({ ...chats, productivity: 0 }))).toBe('not-a-share productivity');
    expect(refusalOf(chatAgentsByEffectiveHandlingTime({ ...chats, arrivals: -1 }, publishedConcurrencyFactors))).toBe('negative arrivals');
  });
});
