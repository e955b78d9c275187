import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C34.1 only the fields given change', () => {
  const carriers = [{ position: 'designer', fte: 100 }, { position: 'operator', fte: 40 }];
  const after = madeLawfully(start, { type: 'set-load', load: 'pictures', carriers });
  expect(after.get('load', 'pictures')).toMatchObject({ carriers, fte: { typical: 140 }, outsourced: false });
});

test('C34.2 a carrier that is unknown or named twice, and a range out of order, are refused', () => {
  expect(refusalOf(start, { type: 'set-load', load: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-load', load: 'pictures', carriers: [{ position: 'moon', fte: 1 }] })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-load', load: 'pictures', carriers: [{ position: 'owner', fte: 1 }, { position: 'owner', fte: 1 }] })).toBe('carried-twice');
  expect(refusalOf(start, { type: 'set-load', load: 'pictures', fte: { low: 2, typical: 1, high: 3 } })).toBe('range-out-of-order');
});
