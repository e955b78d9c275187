import { expect, test } from 'vitest';
import type { Diff } from './diff.ts';
import { diffFits } from './diff-fits.ts';
import { diffSchema } from './diff-schema.ts';
import { cellRecordOf, sampleOrganisation, unitRecordOf } from './testing/index.ts';

const start = sampleOrganisation();

test('D5 what does not fit is named by record and field, all of it', () => {
  const diff: Diff = {
    added: [unitRecordOf('shop'), unitRecordOf('new')],
    updated: [
      { type: 'position', id: 'agent', before: { heads: 9, fte: 300 }, after: { heads: 2, fte: 200 } },
      { type: 'position', id: 'moon', before: { heads: 1 }, after: { heads: 2 } },
    ],
    removed: [cellRecordOf('keep-stock', 'stock-keeper', 'R'), unitRecordOf('moon')],
  };
  expect(diffFits(start, diff)).toEqual([
    { type: 'unit', id: 'shop', reason: 'exists', field: null },
    { type: 'position', id: 'agent', reason: 'changed', field: 'heads' },
    { type: 'position', id: 'moon', reason: 'gone', field: null },
    { type: 'responsibility', id: 'keep-stock:stock-keeper', reason: 'changed', field: null },
    { type: 'unit', id: 'moon', reason: 'gone', field: null },
  ]);
});

test('D6 a diff travels as JSON and is checked on the way in', () => {
  const diff: Diff = { added: [unitRecordOf('new')], updated: [], removed: [cellRecordOf('keep-stock', 'stock-keeper', 'AR')] };
  expect(diffSchema.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff);
  expect(diffFits(start, diff)).toEqual([]);
  for (const wrong of [{ ...diff, removed: diff.added }, { ...diff, added: [{ type: 'planet', record: {} }] }, { ...diff, more: 1 }, [], null]) {
    expect(diffSchema.safeParse(wrong).success).toBe(false);
  }
});
