import { expect, test } from 'vitest';
import type { Change } from './changes/index.ts';
import { isEmptyDiff } from './diff.ts';
import { structureProblems, toDocument } from './document.ts';
import { mergeThreeWay } from './merge.ts';
import type { MergeConflict } from './merge-conflict.ts';
import type { Organisation } from './organisation.ts';
import { changed, sampleOrganisation } from './testing/index.ts';

const base = sampleOrganisation();

function merged(mine: Change[], theirs: Change[]): { after: Organisation; conflicts: readonly MergeConflict[]; kinds: string[] } {
  const ours = changed(base, ...mine);
  const { diff, conflicts } = mergeThreeWay(base, ours, changed(base, ...theirs));
  const after = ours.copy();
  after.applyDiffMutable(diff);
  expect(structureProblems(after)).toEqual([]);
  return { after, conflicts, kinds: conflicts.map(({ kind, type, id, field }) => `${kind} ${type} ${id} ${field ?? ''}`.trim()) };
}

test('M1 different fields of one record come together', () => {
  const { after, conflicts } = merged([{ type: 'set-position', position: 'agent', title: 'x' }], [{ type: 'set-position', position: 'agent', heads: 5 }]);
  expect(conflicts).toEqual([]);
  expect(after.get('position', 'agent')).toMatchObject({ title: 'x', heads: 5, fte: 500 });
});

test('M2 a field both changed differently stays as mine and is listed with all three values', () => {
  const { after, conflicts } = merged([{ type: 'rename-unit', unit: 'design', name: 'mine' }], [{ type: 'rename-unit', unit: 'design', name: 'theirs' }]);
  expect(after.get('unit', 'design')?.name).toBe('mine');
  expect(conflicts).toMatchObject([{ kind: 'both-changed', type: 'unit', id: 'design', field: 'name', base: { zh: '设计部', en: 'Design' }, mine: 'mine', theirs: 'theirs' }]);
  expect(conflicts[0]?.text.zh).toBe('部门 design 的“name”两边都改了，且不一样，保留我方');
});

test('M3 the same change on both sides is no conflict', () => {
  const both: Change[] = [{ type: 'rename-unit', unit: 'design', name: 'same' }, { type: 'add-unit', id: 'live', name: 'Live', parent: 'shop' }, { type: 'remove-duty', duty: 'count-stock', below: 'remove-all' }];
  expect(merged(both, both).conflicts).toEqual([]);
});

test('M4 a record one side removed and the other edited is a conflict; mine stays', () => {
  const edit: Change = { type: 'set-duty', duty: 'count-stock', critical: true };
  const remove: Change = { type: 'remove-duty', duty: 'count-stock', below: 'remove-all' };
  const kept = merged([edit], [remove]);
  expect(kept.after.has('duty', 'count-stock')).toBe(true);
  expect(kept.kinds).toEqual(['removed-there duty count-stock']);
  const gone = merged([remove], [edit]);
  expect(gone.after.has('duty', 'count-stock')).toBe(false);
  expect(gone.kinds).toEqual(['removed-here duty count-stock']);
});

test('M5 the same new id with different content is a conflict field by field', () => {
  const { after, kinds } = merged([{ type: 'add-unit', id: 'live', name: 'mine', parent: 'shop' }], [{ type: 'add-unit', id: 'live', name: 'theirs', parent: 'shop' }]);
  expect(after.get('unit', 'live')?.name).toBe('mine');
  expect(kinds).toEqual(['both-added unit live name']);
});

test('M6 what mine refers to stays, with all it needs, although theirs removed it', () => {
  const { after, kinds } = merged(
    [{ type: 'add-position', id: 'night', unit: 'service', title: 'Night', function: 'customer-service' }],
    [{ type: 'remove-unit', unit: 'service', below: 'remove-all' }],
  );
  expect(after.get('position', 'night')).toMatchObject({ unit: 'service', reportsTo: 'service-lead' });
  expect(after.get('unit', 'service')?.lead).toBe('service-lead');
  expect(after.has('position', 'agent')).toBe(false);
  expect(kinds.toSorted()).toEqual(['still-referred-to position service-lead', 'still-referred-to unit service']);
});

test('M7 what theirs brings for a record that mine removed is left out or loses the reference', () => {
  const { after, kinds } = merged(
    [{ type: 'remove-unit', unit: 'design', below: 'remove-all' }],
    [
      { type: 'add-position', id: 'photographer', unit: 'design', title: 'Photographer', function: 'design' },
      { type: 'add-duty', id: 'take-pictures', name: 'Take pictures', function: 'design' },
      { type: 'set-responsibility', duty: 'take-pictures', position: 'photographer', letter: 'AR' },
      { type: 'set-dotted-lines', position: 'agent', dotted: ['designer'] },
    ],
  );
  expect(after.has('position', 'photographer')).toBe(false);
  expect(after.has('duty', 'take-pictures')).toBe(true);
  expect(after.has('responsibility', 'take-pictures:photographer')).toBe(false);
  expect(after.get('position', 'agent')?.dotted).toEqual(['ops-lead']);
  expect(kinds.filter((kind) => kind.startsWith('missing-reference')).length).toBeGreaterThanOrEqual(3);
});

test('M8 moves that would circle together are not both taken', () => {
  const { after, kinds } = merged([{ type: 'move-unit', unit: 'design', parent: 'service' }], [{ type: 'move-unit', unit: 'service', parent: 'design' }]);
  expect(after.get('unit', 'design')?.parent).toBe('service');
  expect(after.get('unit', 'service')?.parent).toBe('shop');
  expect(kinds).toContain('cycle unit service parent');
  const lines = merged(
    [{ type: 'set-reporting-line', position: 'owner', reportsTo: null }, { type: 'set-reporting-line', position: 'designer', reportsTo: 'bookkeeper' }],
    [{ type: 'set-reporting-line', position: 'bookkeeper', reportsTo: 'designer' }],
  );
  expect(lines.after.get('position', 'bookkeeper')?.reportsTo).toBe('owner');
  expect(lines.kinds).toEqual(['cycle position bookkeeper reportsTo']);
});

test('M9 heads and FTE go together: what theirs gave to its heads is not laid on those of mine', () => {
  const { after, kinds } = merged(
    [{ type: 'set-position', position: 'agent', heads: 4, fte: 300 }],
    [{ type: 'set-position', position: 'agent', heads: 2, fte: 200 }],
  );
  expect(after.get('position', 'agent')).toMatchObject({ heads: 4, fte: 300 });
  expect(kinds).toEqual(['both-changed position agent heads', 'do-not-fit-together position agent fte']);
  const fewer = merged([{ type: 'set-position', position: 'designer', heads: 1, fte: 100 }], [{ type: 'set-position', position: 'designer', fte: 200 }]);
  expect(fewer.after.get('position', 'designer')).toMatchObject({ heads: 1, fte: 100 });
});

test('M10 with no edits of mine the merge gives theirs, with none of theirs it gives nothing', () => {
  const edited = changed(base, { type: 'remove-unit', unit: 'service', below: 'move-up' }, { type: 'split-position', position: 'agent', id: 'night', heads: 1 });
  const { diff, conflicts } = mergeThreeWay(base, base, edited);
  const after = base.copy();
  after.applyDiffMutable(diff);
  expect(toDocument(after)).toEqual(toDocument(edited));
  expect(conflicts).toEqual([]);
  expect(isEmptyDiff(mergeThreeWay(base, edited, base).diff)).toBe(true);
});

test('M11 taking back a chain of 2,000 removals does not recurse or grow faster than the chain', () => {
  const chain = changed(base, ...Array.from({ length: 2000 }, (_, index): Change => ({ type: 'add-unit', id: `u${index}`, name: 'x', parent: index === 0 ? 'shop' : `u${index - 1}` })));
  const mine = changed(chain, { type: 'add-unit', id: 'leaf', name: 'x', parent: 'u1999' });
  const theirs = changed(chain, { type: 'remove-unit', unit: 'u0', below: 'remove-all' });
  const { diff, conflicts } = mergeThreeWay(chain, mine, theirs);
  expect(isEmptyDiff(diff)).toBe(true);
  expect(conflicts.length).toBe(2000);
});
