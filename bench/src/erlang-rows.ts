import { erlangC, requiredAgentsErlangC } from '@bandi/staffing';
import { measure } from './measure.ts';
import type { Section } from './section.ts';

const HANDLE = 240;
const WITHIN = 20;
const SHARE = 0.8;

/** Evaluations in one timed run; more for small queues, whose single evaluation no clock sees. */
const queues = [
  { agents: 20, evaluations: 20_000, searches: 2_000 },
  { agents: 200, evaluations: 5_000, searches: 500 },
  { agents: 12_421, evaluations: 200, searches: 20 },
] as const;

/** Erlang C for a number of agents, and the search for the agents that 80 % within 20 s need. */
export async function erlangRows(): Promise<Section> {
  const rows = [];
  for (const { agents, evaluations, searches } of queues) {
    // Near the load at which this many agents are needed (square-root staffing), a little different each time.
    const load = agents - 0.75 * Math.sqrt(agents);
    const loads = (count: number): number[] => Array.from({ length: count }, (_, i) => load * (1 - (0.01 * i) / count));
    let level = 0;
    const one = await measure(() => loads(evaluations), (given) => {
      for (const offered of given) {
        const result = erlangC({ load: offered, agents, handleSeconds: HANDLE, withinSeconds: WITHIN });
        if (result.ok) level = result.value.serviceLevelOfAllArrivals;
      }
    });
    let needed = 0;
    const search = await measure(() => loads(searches).toReversed(), (given) => {
      for (const offered of given) {
        const result = requiredAgentsErlangC({ load: offered, handleSeconds: HANDLE, target: { kind: 'service-level', share: SHARE, withinSeconds: WITHIN } });
        if (result.ok) needed = result.value.agents;
      }
    });
    rows.push({
      agents, load, level, needed,
      evaluations: (evaluations / one.median) * 1000,
      searches: (searches / search.median) * 1000,
      ratio: search.median / searches / (one.median / evaluations),
    });
  }
  return {
    id: 'erlang',
    title: 'Erlang C',
    note: 'Evaluations a second for n agents; required agents for 80 % within 20 s, and how much longer than one evaluation that search takes.',
    columns: [
      { key: 'agents', name: 'n', kind: 'count' },
      { key: 'evaluations', name: 'erlangC', kind: 'rate' },
      { key: 'searches', name: 'required agents', kind: 'rate' },
      { key: 'ratio', name: 'search / evaluation', kind: 'times' },
      { key: 'needed', name: 'agents needed', kind: 'count' },
    ],
    rows,
  };
}
