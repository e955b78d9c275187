import type { ProcessStep } from './records/process-step.ts';

/**
 * The steps of a process as one reads them: from its starts along the ways on, a step after all that lead to it unless
 * they lead back, the first way on before the second. What may happen during a step follows it; what nothing leads to
 * comes last.
 */
export function stepsInOrder(steps: readonly ProcessStep[]): ProcessStep[] {
  const byElement = new Map(steps.map((step) => [step.element, step]));
  const during = new Map<string, string[]>();
  for (const { element, kind, on } of steps) if (kind === 'boundary' && on !== null) during.set(on, [...(during.get(on) ?? []), element]);
  const after = ({ element, next }: ProcessStep): string[] => [...next.map(({ to }) => to), ...(during.get(element) ?? [])];
  const ledTo = new Set(steps.flatMap(after));
  const begins = steps.filter(({ kind }) => kind === 'start');
  const roots = [...begins, ...steps.filter((step) => step.kind !== 'start' && !ledTo.has(step.element)), ...steps];
  const seen = new Set<string>();
  const parts: ProcessStep[][] = [];
  for (const root of roots) {
    const left = walk(root, byElement, after, seen);
    if (left.length > 0) parts.push(left.toReversed());
  }
  return parts.flat();
}

/** The steps from one on that were not seen, in the order in which a walk in depth leaves them. */
function walk(root: ProcessStep, byElement: ReadonlyMap<string, ProcessStep>, after: (step: ProcessStep) => string[], seen: Set<string>): ProcessStep[] {
  if (seen.has(root.element)) return [];
  seen.add(root.element);
  const left: ProcessStep[] = [];
  // The last way on is walked first, so that the first stands first when the order is turned round.
  const stack = [{ step: root, rest: after(root) }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = byElement.get(top.rest.pop() ?? '');
    if (next !== undefined && !seen.has(next.element)) {
      seen.add(next.element);
      stack.push({ step: next, rest: after(next) });
    } else if (top.rest.length === 0) {
      left.push(top.step);
      stack.pop();
    }
  }
  return left;
}
