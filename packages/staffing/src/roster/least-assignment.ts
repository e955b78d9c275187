/**
 * Which column each row takes so that the sum of costs is least; as many columns as rows or more. Exact.
 *
 * Method: shortest augmenting paths with potentials, in the order of rows (J. Munkres, "Algorithms for the assignment and
 * transportation problems", SIAM Journal 5, 1957; R. Jonker and A. Volgenant, Computing 38, 1987). n² × m steps.
 */
export function leastAssignment(rows: number, columns: number, cost: (row: number, column: number) => number): Int32Array {
  if (rows > columns) throw new RangeError('more rows than columns');
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  /** The row of each column, from 1; 0 for none. Column 0 holds the row that is being placed. */
  const holder = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    holder[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const at = holder[column] as number;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j += 1) {
        if (used[j] === 1) continue;
        const reduced = cost(at - 1, j - 1) - (rowPrice[at] as number) - (columnPrice[j] as number);
        if (reduced < (least[j] as number)) {
          least[j] = reduced;
          way[j] = column;
        }
        if ((least[j] as number) < step) {
          step = least[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j += 1) {
        if (used[j] === 1) {
          rowPrice[holder[j] as number] = (rowPrice[holder[j] as number] as number) + step;
          columnPrice[j] = (columnPrice[j] as number) - step;
        } else least[j] = (least[j] as number) - step;
      }
      column = next;
    } while (holder[column] !== 0);
    do {
      const previous = way[column] as number;
      holder[column] = holder[previous] as number;
      column = previous;
    } while (column !== 0);
  }
  const taken = new Int32Array(rows);
  for (let j = 1; j <= columns; j += 1) if ((holder[j] as number) > 0) taken[(holder[j] as number) - 1] = j - 1;
  return taken;
}
