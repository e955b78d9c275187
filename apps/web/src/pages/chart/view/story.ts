import type { ChartNode } from '@bandi/chart';
import type { StoryStep } from '@bandi/organisation';

/** Where a presentation goes when nobody laid down its steps: the whole, then each branch of the first level that has branches. */
export function stepsThrough(nodes: readonly ChartNode[]): StoryStep[] {
  const isLead = (at: number): boolean => (nodes[at + 1]?.level ?? 0) > (nodes[at]?.level ?? 0);
  let stops = atLevel(nodes, 0, 0);
  // A single top is the whole; what is worth a stop begins below it.
  while (stops.length === 1) {
    const next = atLevel(nodes, (stops[0] ?? 0) + 1, (nodes[stops[0] ?? 0]?.level ?? 0) + 1).filter(isLead);
    if (next.length === 0) break;
    stops = next;
  }
  const whole: StoryStep = { at: null, title: '', note: '' };
  const branches = stops.filter(isLead).map((at): StoryStep => ({ at: nodes[at]?.key ?? null, title: '', note: '' }));
  return branches.length < 2 ? [whole] : [whole, ...branches.slice(0, 199)];
}

/** From one node on those of a level, up to the next one above it: nodes stand in reading order. */
function atLevel(nodes: readonly ChartNode[], from: number, level: number): number[] {
  const found: number[] = [];
  for (let at = from; at < nodes.length && (nodes[at]?.level ?? 0) >= level; at += 1) if (nodes[at]?.level === level) found.push(at);
  return found;
}
