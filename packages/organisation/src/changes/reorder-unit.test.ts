import { expect, test } from 'vitest';
import { childUnits } from '../tree.ts';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

const order = (after: string | null) => childUnits(madeLawfully(start, { type: 'reorder-unit', unit: 'service', after }), 'shop').map(({ id }) => id);

test('C14.1 a unit takes another place among its siblings', () => {
  expect(order(null)).toEqual(['service', 'operations', 'design', 'warehouse']);
  expect(order('warehouse')).toEqual(['operations', 'design', 'warehouse', 'service']);
});

test('C14.2 order keys stay within their limit, however often one place is used', () => {
  let now = start;
  for (let i = 0; i < 900; i += 1) {
    const unit = i % 2 === 0 ? 'service' : 'design';
    now = changed(now, { type: 'reorder-unit', unit, after: 'operations' });
    expect(childUnits(now, 'shop')[1]?.id).toBe(unit);
  }
  expect(Math.max(...childUnits(now, 'shop').map(({ order }) => order.length))).toBeLessThanOrEqual(100);
});

test('C14.3 a unit that is no sibling is refused as the place', () => {
  expect(refusalOf(start, { type: 'reorder-unit', unit: 'service', after: 'shop' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'reorder-unit', unit: 'service', after: 'service' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'reorder-unit', unit: 'moon', after: null })).toBe('unknown-record');
});
