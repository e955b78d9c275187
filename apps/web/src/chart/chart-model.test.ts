import { Organisation, decideAll } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartModel, keysAbove, stepFrom } from './chart-model.ts';
import { dropChanges } from '../pages/chart/drop-changes.ts';
import { search, searchIndex } from '../pages/chart/search/search-index.ts';

/** A shop with two units: operations (a lead, two under it) and design (a lead). */
function shop(): Organisation {
  const organisation = new Organisation();
  const decision = decideAll(organisation, [
    { type: 'add-unit', id: 'shop', name: '店铺', parent: null },
    { type: 'add-unit', id: 'operations', name: { zh: '运营部', en: 'Operations' }, parent: 'shop' },
    { type: 'add-unit', id: 'design', name: { zh: '设计部', en: 'Design' }, parent: 'shop' },
    { type: 'add-position', id: 'manager', unit: 'operations', title: { zh: '运营经理', en: 'Operations manager' }, function: 'operations', reportsTo: null },
    { type: 'set-unit', unit: 'operations', lead: 'manager' },
    { type: 'add-position', id: 'agent', unit: 'operations', title: '客服', function: 'customer-service' },
    { type: 'add-position', id: 'operator', unit: 'operations', title: '运营', function: 'operations' },
    { type: 'add-position', id: 'designer', unit: 'design', title: '美工', function: 'design', reportsTo: 'manager' },
    { type: 'set-unit', unit: 'design', lead: 'designer' },
    { type: 'add-person', id: 'li', name: '李雷' },
    { type: 'assign-person', id: 'a1', person: 'li', position: 'agent', from: '2027-01-01' },
  ]);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return organisation;
}

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

test('a position dropped on a unit goes there and reports to whoever leads it', () => {
  const organisation = shop();
  const changes = dropChanges(organisation, 'by-unit', { kind: 'position', id: 'agent' }, { kind: 'unit', id: 'design' });
  expect(changes).toEqual([{ type: 'move-position', position: 'agent', unit: 'design' }, { type: 'set-reporting-line', position: 'agent', reportsTo: 'designer' }]);
  expect(decideAll(organisation, changes ?? []).ok).toBe(true);
});

test('a position dropped beside another of its unit only changes places', () => {
  expect(dropChanges(shop(), 'by-unit', { kind: 'position', id: 'operator' }, { kind: 'position', id: 'manager' })).toEqual([{ type: 'move-position', position: 'operator', unit: 'operations', after: 'manager' }]);
});

test('in the view by reporting line a drop sets whom one reports to; a unit on a position means nothing', () => {
  expect(dropChanges(shop(), 'by-reporting-line', { kind: 'position', id: 'agent' }, { kind: 'position', id: 'designer' })).toEqual([{ type: 'set-reporting-line', position: 'agent', reportsTo: 'designer' }]);
  expect(dropChanges(shop(), 'by-unit', { kind: 'unit', id: 'design' }, { kind: 'position', id: 'agent' })).toBeNull();
});

test('search finds names in both languages, the whole name first, then those that begin with the text, and people by the position they hold', () => {
  const index = searchIndex(shop(), new Map());
  expect(search(index, '运营', null).map(({ id }) => id)).toEqual(['operator', 'operations', 'manager']);
  expect(search(index, 'MANAGER', null).map(({ id }) => id)).toEqual(['manager']);
  expect(search(index, '李', null)).toMatchObject([{ kind: 'person', key: 'position:agent' }]);
  expect(search(index, '  ', null)).toEqual([]);
});
