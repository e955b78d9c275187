import { expect, test } from 'vitest';
import type { Diff } from './diff.ts';
import { toDocument } from './document.ts';
import { sampleOrganisation, unitRecordOf } from './testing/index.ts';

test('D19 a diff that does not fit throws with nothing changed', () => {
  const nothing: Diff = { added: [], updated: [], removed: [] };
  const wrong: Diff[] = [
    { ...nothing, added: [unitRecordOf('new'), unitRecordOf('shop')] },
    { ...nothing, added: [unitRecordOf('new')], removed: [unitRecordOf('moon')] },
    { ...nothing, added: [unitRecordOf('new')], updated: [{ type: 'unit', id: 'moon', before: {}, after: {} }] },
  ];
  for (const diff of wrong) {
    const organisation = sampleOrganisation();
    expect(() => organisation.applyDiffMutable(diff)).toThrow('diff');
    expect(toDocument(organisation)).toEqual(toDocument(sampleOrganisation()));
  }
});

test('D20 an index that does not exist is a bug and throws', () => {
  expect(() => sampleOrganisation().ids('unit.colour', 'red')).toThrow('no index unit.colour');
});
