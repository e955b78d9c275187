import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastAssignment } from './least-assignment.ts';

const orders = (items: readonly number[], length: number): number[][] => (length === 0 ? [[]] : items.flatMap((item) => orders(items.filter((other) => other !== item), length - 1).map((rest) => [item, ...rest])));

it('takes the columns that cost least of all ways there are, each once', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(2), fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 24, maxLength: 24 }), (rows, more, costs) => {
    const columns = rows + more;
    const cost = (row: number, column: number): number => costs[row * columns + column] ?? 0;
    const taken = [...leastAssignment(rows, columns, cost)];
    expect(new Set(taken).size).toBe(rows);
    const sum = (way: readonly number[]): number => way.reduce((all, column, row) => all + cost(row, column), 0);
    expect(sum(taken)).toBe(Math.min(...orders([...Array(columns).keys()], rows).map(sum)));
  }), { seed: 7, numRuns: 300 });
});

it('refuses more rows than columns', () => {
  expect(() => leastAssignment(2, 1, () => 0)).toThrow('more rows than columns');
});
