import { expect, test } from 'vitest';
import { reverseDiff } from '../diff.ts';
import { toDocument } from '../document.ts';
import type { Change } from './index.ts';
import { decide } from './index.ts';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

function diffOf(change: Change) {
  const decision = decide(start, change);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  return decision.diff;
}

const removal = diffOf({ type: 'remove-position', position: 'packer', below: 'move-up' });

test('C37.1 a diff is laid as it is, and the reverse of one undoes it', () => {
  const gone = madeLawfully(start, { type: 'apply-diff', diff: removal });
  expect(gone.has('position', 'packer')).toBe(false);
  const back = madeLawfully(gone, { type: 'apply-diff', diff: reverseDiff(removal) });
  expect(toDocument(back)).toEqual(toDocument(start));
});

test('C37.2 it is laid although other fields changed meanwhile', () => {
  const renaming = diffOf({ type: 'set-position', position: 'agent', title: '在线客服' });
  const meanwhile = changed(start, { type: 'set-position', position: 'agent', heads: 5 });
  expect(madeLawfully(meanwhile, { type: 'apply-diff', diff: renaming }).get('position', 'agent')).toMatchObject({ title: '在线客服', heads: 5 });
});

test('C37.3 a diff that no longer fits is refused with the records that changed', () => {
  const meanwhile = changed(start, { type: 'set-position', position: 'packer', heads: 3 });
  const decision = decide(meanwhile, { type: 'apply-diff', diff: removal });
  expect(decision.ok).toBe(false);
  if (decision.ok) return;
  expect(decision.refusal.code).toBe('diff-clash');
  expect(decision.refusal.facts['records']).toEqual(['position packer']);
  expect(decision.refusal.text.zh).toContain('岗位“打包员”');
});

test('C37.4 a diff that would leave something dangling or circular is refused', () => {
  const [packer] = removal.removed.filter(({ type }) => type === 'position');
  expect(refusalOf(start, { type: 'apply-diff', diff: { added: [], updated: [], removed: [packer] } })).toBe('diff-breaks-structure');
  const circle = { type: 'unit', id: 'shop', before: { parent: null }, after: { parent: 'design' } };
  expect(refusalOf(start, { type: 'apply-diff', diff: { added: [], updated: [circle], removed: [] } })).toBe('diff-breaks-structure');
});

const update = (after: object) => ({ added: [], updated: [{ type: 'position', id: 'agent', before: { heads: 3 }, after }], removed: [] });

test('C37.5 a diff that is none, or makes a record that is none, is refused', () => {
  expect(refusalOf(start, { type: 'apply-diff', diff: { added: [] } })).toBe('bad-change');
  expect(refusalOf(start, { type: 'apply-diff', diff: update({ heads: -1 }) })).toBe('beyond-limits');
  expect(refusalOf(start, { type: 'apply-diff', diff: update({ heads: 1 }) })).toBe('beyond-limits');
  expect(refusalOf(start, { type: 'apply-diff', diff: update({ id: 'other' }) })).toBe('bad-change');
  // The key is dropped, so the heads would be missing; it never becomes a prototype.
  expect(refusalOf(start, { type: 'apply-diff', diff: update(JSON.parse('{"__proto__":{"heads":1}}') as object) })).toBe('beyond-limits');
});
