import { expect, test } from 'vitest';
import { changed, sampleOrganisation } from './testing/index.ts';
import { organisationTotals } from './totals.ts';

test('H6 heads, FTE and pay are summed in all, by function and by unit', () => {
  const totals = organisationTotals(sampleOrganisation());
  // 12,000 + 7,000 + 10,000 + 2×7,000 + 1.5×7,000 + 7,000 + 3×5,000 + 6,000 + 2×5,000 yuan.
  expect(totals).toMatchObject({ heads: 14, fte: 1350, pay: { CNY: 9_150_000 } });
  expect(totals.byFunction['customer-service']).toEqual({ heads: 4, fte: 400, pay: { CNY: 2_200_000 } });
  expect(totals.byUnit['shop']).toEqual({ heads: 2, fte: 200, pay: { CNY: 1_900_000 } });
});

test('H7 outsourced and frozen positions are not the organisation\'s own', () => {
  const totals = organisationTotals(changed(
    sampleOrganisation(),
    { type: 'set-position', position: 'designer', outsourced: true },
    { type: 'set-position', position: 'packer', status: 'frozen' },
  ));
  expect([totals.heads, totals.fte, totals.outsourced.heads, totals.outsourced.fte]).toEqual([10, 1000, 2, 150]);
  expect(totals.byUnit['design']).toBeUndefined();
});
