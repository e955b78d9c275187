import type { Change, Organisation } from '@bandi/organisation';
import { decideAll } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartModel } from '../../../chart/chart-model.ts';
import { shop } from '../../../chart/shop.test-support.ts';
import { actionsFor } from './actions.ts';
import { addChange, kindAdded } from './quick-add.ts';
import { hangingBelow, removeChanges } from './remove-changes.ts';

function after(changes: readonly Change[]): Organisation {
  const organisation = shop();
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return organisation;
}
const added = { id: 'new', name: '新人' };

test('a sibling of a position comes right after it, in its unit, with its lead and function', () => {
  const change = addChange(shop(), 'unit', 'position:agent', 'sibling', added);
  expect(change).toMatchObject({ type: 'add-position', unit: 'operations', reportsTo: 'manager', function: 'customer-service', after: 'agent' });
  expect(after(change === null ? [] : [change]).get('position', 'new')?.title).toBe('新人');
});

test('beside the lead of a unit stands one of its people; below a position one who reports to it', () => {
  expect(addChange(shop(), 'unit', 'position:manager', 'sibling', added)).toMatchObject({ reportsTo: 'manager' });
  // Right after the lead, where the field for its name stood: the lead is shown first whatever its place in the order.
  const last: Change = { type: 'move-position', position: 'manager', unit: 'operations' };
  const change = addChange(after([last]), 'unit', 'position:manager', 'sibling', added);
  const shown = chartModel(after(change === null ? [] : [last, change]), { language: 'zh', title: '' }).nodes.map(({ key }) => key);
  expect(shown[shown.indexOf('position:manager') + 1]).toBe('position:new');
  expect(addChange(shop(), 'line', 'position:manager', 'sibling', added)).toMatchObject({ reportsTo: null });
  expect(addChange(shop(), 'line', 'position:agent', 'below', added)).toMatchObject({ reportsTo: 'agent' });
});

test('below a unit stands a position, beside it a unit; on empty ground the first unit', () => {
  expect(kindAdded(shop(), 'unit', 'unit:design', 'below')).toBe('position');
  expect(addChange(shop(), 'unit', 'unit:design', 'sibling', added)).toEqual({ type: 'add-unit', id: 'new', name: '新人', parent: 'shop', after: 'design' });
  expect(kindAdded(shop(), 'unit', null, 'sibling')).toBeNull();
  expect(kindAdded(shop(), 'channel', 'channel:all', 'below')).toBeNull();
});

test('what hangs below is counted before it goes', () => {
  expect(hangingBelow(shop(), ['unit:operations'])).toMatchObject({ unitsBelow: 0, positionsBelow: 3, holders: 1 });
  expect(hangingBelow(shop(), ['position:manager'])).toMatchObject({ reports: 3, holders: 0 });
});

test('removed cards leave what hangs below to the level above, or take it with them, also several at once', () => {
  const kept = after(removeChanges(shop(), ['position:manager'], 'move-up'));
  expect(kept.get('position', 'agent')?.reportsTo).toBeNull();
  const both = after(removeChanges(shop(), ['unit:operations', 'position:agent', 'unit:design'], 'remove-all'));
  expect([...both.all('unit')].map(({ id }) => id)).toEqual(['shop']);
  expect(both.count('position')).toBe(0);
});

test('a menu offers only what applies: no new sibling under a channel, no line for units, folding where something hangs below', () => {
  const organisation = shop();
  expect(actionsFor(organisation, 'unit', ['unit:design'], true).has('fold')).toBe(true);
  expect(actionsFor(organisation, 'unit', ['unit:design'], true).has('set-line')).toBe(false);
  expect(actionsFor(organisation, 'channel', ['channel:all'], true).has('add')).toBe(false);
  expect(actionsFor(organisation, 'unit', ['position:agent', 'position:operator'], false).has('rename')).toBe(false);
  expect([...actionsFor(organisation, 'unit', [], false)]).toContain('add-top');
});
