import { expect, test } from 'vitest';
import { defaultView, viewsInOrder } from './views.ts';
import { changed, sampleOrganisation } from './testing/index.ts';

test('H11 views come in their order, and the default is the one that says so', () => {
  const start = sampleOrganisation();
  expect(defaultView(start)).toBeNull();
  const three = changed(start, { type: 'add-view', id: 'b', name: '乙' }, { type: 'add-view', id: 'a', name: '甲', after: null }, { type: 'add-view', id: 'c', name: '丙', isDefault: true });
  expect(viewsInOrder(three).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(defaultView(three)?.id).toBe('c');
});
