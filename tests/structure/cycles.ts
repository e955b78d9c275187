/** One cycle of every knot in a graph, as the names along it. Not recursive: a long chain of imports is no problem. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of graph.keys()) {
    const path: { readonly name: string; next: number }[] = [];
    const onPath = new Map<string, number>();
    const enter = (name: string) => {
      onPath.set(name, path.length);
      path.push({ name, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const target = graph.get(step.name)?.[step.next];
      step.next += 1;
      if (target === undefined) {
        done.add(step.name);
        onPath.delete(step.name);
        path.pop();
        continue;
      }
      const index = onPath.get(target);
      if (index !== undefined) cycles.push([...path.slice(index).map(({ name }) => name), target]);
      else if (!done.has(target) && graph.has(target)) enter(target);
    }
  }
  return cycles;
}
