import { expect, test } from 'vitest';
import type { Diff } from './diff.ts';
import { toDocument } from './document.ts';
import { reverseDiff } from './diff.ts';
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

const renamed = (before: string, after: string): Diff => ({ added: [], updated: [{ type: 'unit', id: 'shop', before: { name: before }, after: { name: after } }], removed: [] });

test('D23 what changed since a moment is one diff, and none that is too long ago', () => {
  const organisation = sampleOrganisation();
  const name = organisation.get('unit', 'shop')?.name as string;
  const start = organisation.moment;
  organisation.applyDiffMutable(renamed(name, 'a'));
  const middle = organisation.moment;
  organisation.applyDiffMutable(renamed('a', 'b'));
  expect(organisation.changedSince(start)).toEqual(renamed(name, 'b'));
  expect(organisation.changedSince(middle)).toEqual(renamed('a', 'b'));
  organisation.applyDiffMutable(reverseDiff(renamed(name, 'b')));
  expect(organisation.changedSince(start)).toEqual({ added: [], updated: [], removed: [] });
  for (let time = 0; time < 600; time += 1) {
    organisation.applyDiffMutable(renamed(name, 'a'));
    organisation.applyDiffMutable(renamed('a', name));
  }
  expect(organisation.changedSince(start)).toBeNull();
  expect(organisation.changedSince(organisation.moment)).toEqual({ added: [], updated: [], removed: [] });
});
