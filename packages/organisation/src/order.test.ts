import { expect, test } from 'vitest';
import { compareOrder, orderAt, placeAt } from './order.ts';

const siblings = [{ id: 'a', order: 'a0' }, { id: 'b', order: 'a1' }, { id: 'c', order: 'a2' }];

function idsWith(order: string | null): string[] {
  return [...siblings, { id: 'x', order: order ?? '' }].toSorted(compareOrder).map(({ id }) => id);
}

test('D21 a key is made for the first, a middle and the last place', () => {
  expect(idsWith(orderAt(siblings, null))).toEqual(['x', 'a', 'b', 'c']);
  expect(idsWith(orderAt(siblings, 'b'))).toEqual(['a', 'b', 'x', 'c']);
  expect(idsWith(orderAt(siblings, undefined))).toEqual(['a', 'b', 'c', 'x']);
  expect(orderAt(siblings, 'moon')).toBeNull();
  expect(orderAt([], null)).not.toBeNull();
});

test('D22 several records get ascending keys, and siblings with equal keys are dealt new ones', () => {
  const place = placeAt(siblings, 'a', 3);
  expect(place?.keys.toSorted()).toEqual(place?.keys);
  expect(place?.respaced.size).toBe(0);
  const same = [{ id: 'a', order: 'a0' }, { id: 'b', order: 'a0' }];
  const between = placeAt(same, 'a', 1);
  const keys = [between?.respaced.get('a') ?? 'a0', between?.keys[0] ?? '', between?.respaced.get('b') ?? 'a0'];
  expect(keys.toSorted()).toEqual(keys);
  expect(new Set(keys).size).toBe(3);
});
