import { expect, test } from 'vitest';
import { defaultViewSettings } from '../records/view-settings.ts';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const view = { type: 'add-view', id: 'board', name: '给老板看', settings: { kind: 'by-function', colour: 'vacancy' } } as const;

test('C38.1 a view keeps what was chosen, the rest as nobody chose it', () => {
  const after = madeLawfully(start, view);
  expect(after.get('view', 'board')).toMatchObject({ name: '给老板看', isDefault: false, steps: [], settings: { ...defaultViewSettings, kind: 'by-function', colour: 'vacancy' } });
});

test('C38.2 it comes last unless it says after which, and can be shown first from the start', () => {
  const two = changed(start, view, { type: 'add-view', id: 'hr', name: 'HR', isDefault: true });
  const three = madeLawfully(two, { type: 'add-view', id: 'first', name: 'First', after: null, isDefault: true });
  const order = (id: string) => three.get('view', id)?.order ?? '';
  expect(order('first') < order('board') && order('board') < order('hr')).toBe(true);
  expect(three.get('view', 'hr')?.isDefault).toBe(false);
  expect([...three.ids('view.default', '')]).toEqual(['first']);
});

test('C38.3 an id that is there, an unknown neighbour, and settings that are none are refused', () => {
  expect(refusalOf(changed(start, view), view)).toBe('record-exists');
  expect(refusalOf(start, { ...view, after: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { ...view, settings: { focus: 'javascript:alert(1)' } })).toBe('bad-change');
  expect(refusalOf(start, { ...view, settings: { colour: 'own', colourField: '__proto__' } })).toBe('bad-change');
});
