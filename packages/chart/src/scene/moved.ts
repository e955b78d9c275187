/** How the nodes of a forest come from those of another: for columns of numbers that go along with them. */
export interface Moved {
  readonly size: number;
  /** Runs of nodes that are kept, three numbers each: the first's number before, its number now, how many. */
  readonly runs: readonly number[];
  /** Numbers, as they are now, of nodes among them that show something else. */
  readonly fresh: readonly number[];
}

/** A column of numbers for the nodes as they are now; 0 for those that are new or show something else. */
export function carried<Column extends Float64Array | Int32Array>(column: Column, { size, runs, fresh }: Moved, empty: Column): Column {
  for (let k = 0; k < runs.length; k += 3) {
    const [from, to, count] = [runs[k] as number, runs[k + 1] as number, runs[k + 2] as number];
    empty.set(column.subarray(from, from + count), to);
  }
  for (const at of fresh) if (at < size) empty[at] = 0;
  return empty;
}
