import { expect, test } from 'vitest';
import { decide } from './changes/index.ts';
import type { Change } from './changes/index.ts';
import type { Diff } from './diff.ts';
import { isEmptyDiff, reverseDiff } from './diff.ts';
import { toDocument } from './document.ts';
import { squashDiffs } from './squash.ts';
import { sampleOrganisation } from './testing/index.ts';

function sequence(...changes: Change[]): { diffs: Diff[]; end: unknown } {
  const organisation = sampleOrganisation();
  const diffs = changes.map((change) => {
    const decision = decide(organisation, change);
    if (!decision.ok) throw new Error(decision.refusal.text.en);
    organisation.applyDiffMutable(decision.diff);
    return decision.diff;
  });
  return { diffs, end: toDocument(organisation) };
}

test('D1 squashed, diffs do at once what they do in turn', () => {
  const { diffs, end } = sequence(
    { type: 'add-unit', id: 'live', name: 'a', parent: 'shop' },
    { type: 'rename-unit', unit: 'live', name: 'b' },
    { type: 'set-position', position: 'agent', heads: 4 },
    { type: 'set-position', position: 'agent', title: 'x' },
    { type: 'remove-position', position: 'packer', below: 'move-up' },
  );
  const organisation = sampleOrganisation();
  organisation.applyDiffMutable(squashDiffs(diffs));
  expect(toDocument(organisation)).toEqual(end);
  organisation.applyDiffMutable(reverseDiff(squashDiffs(diffs)));
  expect(toDocument(organisation)).toEqual(toDocument(sampleOrganisation()));
});

test('D2 a diff and its reverse squash to nothing', () => {
  const { diffs } = sequence({ type: 'remove-unit', unit: 'service', below: 'move-up' }, { type: 'add-unit', id: 'x', name: 'x', parent: null });
  const back = diffs.toReversed().map(reverseDiff);
  expect(isEmptyDiff(squashDiffs([...diffs, ...back]))).toBe(true);
  expect(isEmptyDiff(squashDiffs([]))).toBe(true);
});

test('D3 a record removed and added again is an update of what differs', () => {
  const { diffs } = sequence(
    { type: 'remove-duty', duty: 'keep-stock', below: 'remove-all' },
    { type: 'add-duty', id: 'keep-stock', name: { zh: '库存保管', en: 'Keep stock' }, function: 'warehouse', critical: true, catalogue: 'keep-stock' },
  );
  expect(squashDiffs(diffs).updated.filter(({ type }) => type === 'duty')).toEqual([{ type: 'duty', id: 'keep-stock', before: { critical: false }, after: { critical: true } }]);
});

test('D4 diffs that cannot follow one another are a bug and throw', () => {
  const { diffs } = sequence({ type: 'add-unit', id: 'live', name: 'a', parent: 'shop' });
  expect(() => squashDiffs([...diffs, ...diffs])).toThrow('added');
});
