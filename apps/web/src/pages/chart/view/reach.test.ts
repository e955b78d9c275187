import { chartOptionsOf } from '@bandi/chart';
import type { Change, ViewSettings } from '@bandi/organisation';
import { Organisation, decideAll, defaultViewSettings, noFilter } from '@bandi/organisation';
import { expect, test } from 'vitest';
import type { ChartModel } from '../../../chart/chart-model.ts';
import { chartModel } from '../../../chart/chart-model.ts';
import { branchArea } from './branch-area.ts';
import { filterCount } from './filter-count.ts';
import { cardShowing, patchToReach } from './reach.ts';

/** A shop with one team: a lead, and two who report to it. */
const changes: readonly Change[] = [
  { type: 'add-unit', id: 'shop', name: '店', parent: null },
  { type: 'add-unit', id: 'team', name: '组', parent: 'shop' },
  { type: 'add-position', id: 'lead', unit: 'team', title: '组长', function: 'live' },
  { type: 'set-unit', unit: 'team', lead: 'lead' },
  { type: 'add-position', id: 'host', unit: 'team', title: '主播', function: 'live' },
  { type: 'add-position', id: 'editor', unit: 'team', title: '剪辑', function: 'design' },
];
const organisation = new Organisation();
const decision = decideAll(organisation, changes);
if (decision.ok) organisation.applyDiffMutable(decision.diff);

const settingsOf = (patch: Partial<ViewSettings>): ViewSettings => ({ ...defaultViewSettings, ...patch });
const shown = (settings: ViewSettings): ChartModel => chartModel(organisation, chartOptionsOf(settings, { today: '2026-11-24', window: 1.6 }));

test('what is already to be seen needs no change', () => {
  const settings = settingsOf({});
  expect(patchToReach(shown(settings), settings, 'position:host')).toBeNull();
});

test('what is folded by hand or by depth above a card opens, and then the card is there', () => {
  for (const settings of [settingsOf({ folded: ['unit:shop', 'unit:team'] }), settingsOf({ depth: 1 })]) {
    const before = shown(settings);
    expect(before.cards.has('position:host')).toBe(false);
    const patch = patchToReach(before, settings, 'position:host');
    expect(patch).not.toBeNull();
    expect(shown({ ...settings, ...patch }).cards.has('position:host')).toBe(true);
  }
});

test('what a filter took away comes back by clearing it', () => {
  const settings = settingsOf({ others: 'remove', filter: { ...noFilter, functions: ['design'] } });
  const patch = patchToReach(shown(settings), settings, 'position:host');
  expect(shown({ ...settings, ...patch }).cards.has('position:host')).toBe(true);
});

test('who is only listed on the card of a lead is shown there', () => {
  const model = shown(settingsOf({ kind: 'people' }));
  expect(model.at.has('position:host')).toBe(false);
  expect(cardShowing(model, organisation, 'position:host')).toBe('position:lead');
  expect(cardShowing(model, organisation, 'unit:team')).toBeNull();
});

test('the area of a branch holds every card of it and none above; without a branch it is the picture', () => {
  const { picture } = shown(settingsOf({}));
  const area = branchArea(picture, 'unit:team');
  for (const key of ['unit:team', 'position:lead', 'position:host', 'position:editor']) {
    const card = picture.placed(picture.find(key));
    expect(card !== null && card.x >= area.x && card.y >= area.y && card.x + card.width <= area.x + area.width && card.y + card.height <= area.y + area.height).toBe(true);
  }
  expect(picture.placed(picture.find('unit:shop'))?.y ?? Infinity).toBeLessThan(area.y);
  expect(branchArea(picture, null)).toEqual({ x: 0, y: 0, width: picture.width, height: picture.height });
  expect(branchArea(picture, 'unit:gone')).toEqual(branchArea(picture, null));
});

test('each condition of a filter counts once', () => {
  expect(filterCount(noFilter)).toBe(0);
  expect(filterCount({ text: ' x', units: ['a', 'b'], functions: ['live'], vacant: false, outsourced: true, finding: 'error', load: 'under' })).toBe(7);
});

test('of a branch that is folded away as a whole everything is shown, not nothing', () => {
  const { picture } = shown(settingsOf({ folded: ['unit:shop'] }));
  expect(branchArea(picture, 'position:host')).toEqual({ x: 0, y: 0, width: picture.width, height: picture.height });
});
