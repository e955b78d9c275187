import { expect, test } from 'vitest';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = changed(
  sampleOrganisation(),
  { type: 'add-view', id: 'a', name: '甲', isDefault: true, settings: { colour: 'load', depth: 2 } },
  { type: 'add-view', id: 'b', name: '乙' },
);

test('C39.1 settings that are left out stay, steps are replaced as a whole', () => {
  const steps = [{ at: 'unit:service', title: '客服', note: '先讲人数' }, { at: null, title: '', note: '' }];
  const after = madeLawfully(start, { type: 'set-view', view: 'a', settings: { size: 'heads', depth: null }, steps });
  expect(after.get('view', 'a')).toMatchObject({ name: '甲', isDefault: true, steps, settings: { colour: 'load', size: 'heads', depth: null } });
  expect(madeLawfully(after, { type: 'set-view', view: 'a', steps: [] }).get('view', 'a')?.steps).toEqual([]);
});

test('C39.2 at most one view is shown first', () => {
  const after = madeLawfully(start, { type: 'set-view', view: 'b', isDefault: true });
  expect([...after.ids('view.default', '')]).toEqual(['b']);
  expect([...madeLawfully(after, { type: 'set-view', view: 'b', isDefault: false }).ids('view.default', '')]).toEqual([]);
});

test('C39.3 a view is put after another or first', () => {
  const after = madeLawfully(start, { type: 'set-view', view: 'b', after: null, name: '先' });
  expect((after.get('view', 'b')?.order ?? '') < (after.get('view', 'a')?.order ?? '')).toBe(true);
  expect(after.get('view', 'b')?.name).toBe('先');
});

test('C39.4 an unknown view and an unknown neighbour are refused', () => {
  expect(refusalOf(start, { type: 'set-view', view: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-view', view: 'a', after: 'moon' })).toBe('unknown-record');
});
