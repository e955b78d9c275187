import type { ChartNode } from '@bandi/chart';
import { nodesBelow } from '@bandi/chart';
import type { StoryStep } from '@bandi/organisation';

/** Where a presentation goes when nobody laid down its steps: the whole, then each branch of the first level that has branches. */
export function stepsThrough(nodes: readonly ChartNode[]): StoryStep[] {
  const below = nodesBelow(nodes);
  let stops = below.get(-1) ?? [];
  // A single top is the whole; what is worth a stop begins below it.
  while (stops.length === 1) {
    const next = (below.get(stops[0] ?? -1) ?? []).filter((at) => below.has(at));
    if (next.length === 0) break;
    stops = next;
  }
  const whole: StoryStep = { at: null, title: '', note: '' };
  const branches = stops.filter((at) => below.has(at)).map((at): StoryStep => ({ at: nodes[at]?.key ?? null, title: '', note: '' }));
  return branches.length < 2 ? [whole] : [whole, ...branches.slice(0, 199)];
}
