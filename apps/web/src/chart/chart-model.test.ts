import { expect, test } from 'vitest';
import { chartModel, keysAbove, stepFrom } from './chart-model.ts';
import { search, searchIndex } from '../pages/chart/search/search-index.ts';
import { shop } from './shop.test-support.ts';

test('arrow keys lead to the lead, the first report and the neighbours, as they look on the screen', () => {
  const model = chartModel(shop(), { language: 'zh', title: '' });
  expect(stepFrom(model, 'unit:operations', 'up', 'top-down')).toBe('unit:shop');
  expect(stepFrom(model, 'unit:operations', 'right', 'top-down')).toBe('unit:design');
  expect(stepFrom(model, 'unit:operations', 'down', 'top-down')).toBe('position:manager');
  expect(stepFrom(model, 'unit:operations', 'left', 'top-down')).toBeNull();
  // The same tree grown to the right.
  expect(stepFrom(model, 'unit:operations', 'left', 'left-right')).toBe('unit:shop');
  expect(stepFrom(model, 'unit:operations', 'right', 'left-right')).toBe('position:manager');
  expect(keysAbove(model, 'position:agent')).toEqual(['unit:operations', 'unit:shop']);
});

test('what is folded away is not in the picture and not stepped into', () => {
  const model = chartModel(shop(), { language: 'zh', title: '', collapsed: new Set(['unit:operations']) });
  expect(model.cards.has('position:agent')).toBe(false);
  expect(model.cards.get('unit:operations')?.hidden).toBe(3);
  expect(stepFrom(model, 'unit:operations', 'down', 'top-down')).toBeNull();
});

test('search finds names in both languages, the whole name first, then those that begin with the text, and people by the position they hold', () => {
  const index = searchIndex(shop(), new Map());
  expect(search(index, '运营', null).map(({ id }) => id)).toEqual(['operator', 'operations', 'manager']);
  expect(search(index, 'MANAGER', null).map(({ id }) => id)).toEqual(['manager']);
  expect(search(index, '李', null)).toMatchObject([{ kind: 'person', key: 'position:agent' }]);
  expect(search(index, '  ', null)).toEqual([]);
});
