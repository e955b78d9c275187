import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = changed(sampleOrganisation(), { type: 'add-view', id: 'a', name: '甲', settings: { focus: 'position:owner' } });

test('C40.1 a view goes, and nothing with it', () => {
  const after = madeLawfully(start, { type: 'remove-view', view: 'a' });
  expect(after.count('view')).toBe(0);
  expect(after.count('position')).toBe(start.count('position'));
});

test('C40.2 a view outlives what it shows', () => {
  expect(madeLawfully(start, { type: 'remove-position', position: 'owner', below: 'move-up' }).get('view', 'a')?.settings.focus).toBe('position:owner');
});

test('C40.3 an unknown view is refused', () => {
  expect(refusalOf(start, { type: 'remove-view', view: 'moon' })).toBe('unknown-record');
});
