import type { LayoutInput, LayoutNode } from './layout-input.ts';

/** The node whose place another takes: events on the edge of a step stand where the step stands. */
export function hostOf(nodes: ReadonlyMap<string, LayoutNode>, id: string): string {
  const on = nodes.get(id)?.on ?? null;
  return on !== null && nodes.has(on) && on !== id ? on : id;
}

/**
 * The column of every node, from 0: one right of the last of those before it. Flows that lead back do not count. Linear,
 * without recursion.
 */
export function columnsOf(input: LayoutInput): Map<string, number> {
  const nodes = new Map(input.nodes.map((node) => [node.id, node]));
  const after = new Map<string, string[]>();
  const arriving = new Set<string>();
  for (const { from, to } of input.flows) {
    const [start, end] = [hostOf(nodes, from), hostOf(nodes, to)];
    if (start === end || !nodes.has(start) || !nodes.has(end)) continue;
    after.set(start, [...(after.get(start) ?? []), end]);
    arriving.add(end);
  }
  const own = input.nodes.filter(({ id }) => hostOf(nodes, id) === id).map(({ id }) => id);
  const starts = own.filter((id) => !arriving.has(id));
  const done = finished(after, [...starts, ...own]);
  // Finished last stands first: every flow that does not lead back goes from an earlier to a later one.
  const order = done.toReversed();
  const rank = new Map(order.map((id, index) => [id, index]));
  const columns = new Map<string, number>(order.map((id) => [id, 0]));
  const forward = (id: string): string[] => (after.get(id) ?? []).filter((next) => (rank.get(next) ?? 0) > (rank.get(id) ?? 0));
  for (const id of order) {
    for (const next of forward(id)) columns.set(next, Math.max(columns.get(next) ?? 0, (columns.get(id) ?? 0) + 1));
  }
  // What nothing leads to stands beside what it leads to, not at the far left.
  for (const id of starts) {
    const next = forward(id).map((to) => columns.get(to) ?? 0);
    if (next.length > 0) columns.set(id, Math.max(0, Math.min(...next) - 1));
  }
  for (const { id } of input.nodes) columns.set(id, columns.get(hostOf(nodes, id)) ?? 0);
  return columns;
}

/** Ids in the order in which a walk in depth leaves them. */
function finished(after: ReadonlyMap<string, readonly string[]>, starts: readonly string[]): string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [{ id: start, at: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = after.get(top.id)?.[top.at];
      top.at += 1;
      if (next === undefined) {
        done.push(top.id);
        stack.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        stack.push({ id: next, at: 0 });
      }
    }
  }
  return done;
}
