import { decideAll } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartModel } from '../../../chart/chart-model.ts';
import { shop } from '../../../chart/shop.test-support.ts';
import { dropChanges, placesOf } from './drop-changes.ts';
import { insertionBar, placeAt, siblingAxis } from './drop-place.ts';
import { outcomeOf } from './held.ts';

const words = { move: { zh: '移动', en: 'Move' }, movePerson: { zh: '调岗', en: 'Move' } };
const into = (key: string) => ({ key, place: 'into' as const });

test('a position let go on a unit goes there and reports to whoever leads it', () => {
  const organisation = shop();
  const drop = dropChanges(organisation, 'unit', ['position:agent'], into('unit:design'));
  expect(drop).toMatchObject({ ok: true, changes: [{ type: 'move-position', position: 'agent', unit: 'design' }, { type: 'set-reporting-line', position: 'agent', reportsTo: 'designer' }], landing: { as: 'in-unit', id: 'design' } });
  expect(decideAll(organisation, drop.ok ? drop.changes : []).ok).toBe(true);
});

test('a position let go between two of its unit only changes places', () => {
  expect(dropChanges(shop(), 'unit', ['position:operator'], { key: 'position:agent', place: 'before' })).toMatchObject({ changes: [{ type: 'move-position', position: 'operator', unit: 'operations', after: 'manager' }] });
  expect(dropChanges(shop(), 'unit', ['position:agent'], { key: 'position:operator', place: 'after' })).toMatchObject({ changes: [{ type: 'move-position', position: 'agent', after: 'operator' }] });
});

test('a lead let go in another unit leads the one it leaves no more, its people answer one level up, and that is said before', () => {
  const organisation = shop();
  const made = decideAll(organisation, [
    { type: 'add-position', id: 'director', unit: 'shop', title: '总经理', function: 'management', reportsTo: null },
    { type: 'set-reporting-line', position: 'manager', reportsTo: 'director' },
    { type: 'set-reporting-line', position: 'designer', reportsTo: 'director' },
  ]);
  if (!made.ok) throw new Error(made.refusal.text.en);
  organisation.applyDiffMutable(made.diff);
  const outcome = outcomeOf(organisation, 'unit', { what: 'cards', keys: ['position:manager'] }, into('unit:design'), words, '2027-03-01', () => 'a2');
  expect(outcome).toMatchObject({ ok: true, besides: [{ as: 'answers-to', lead: 'designer' }, { as: 'stops-leading', unit: 'operations', reports: 2, lead: 'director' }] });
  const decision = decideAll(organisation, outcome.ok ? outcome.changes : []);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  expect(organisation.get('unit', 'operations')?.lead).toBeNull();
  expect(['manager', 'agent', 'operator'].map((id) => organisation.get('position', id)?.reportsTo)).toEqual(['designer', 'director', 'director']);
});

test('a lead that leaves with nobody above keeps its people; one that stays, or goes with its unit, keeps leading', () => {
  expect(dropChanges(shop(), 'unit', ['position:manager'], into('unit:shop'))).toMatchObject({ besides: [{ as: 'stops-leading', unit: 'operations', reports: 3 - 1, lead: null }] });
  const stays = dropChanges(shop(), 'unit', ['position:manager'], into('unit:operations'));
  expect(stays.ok && stays.changes.some(({ type }) => type === 'set-unit')).toBe(false);
  const whole = dropChanges(shop(), 'unit', ['unit:operations'], into('unit:design'));
  expect(whole.ok && whole.changes.map(({ type }) => type)).toEqual(['move-unit']);
});

test('beside the lead of a unit, who stands first, means right after the lead', () => {
  const organisation = shop();
  const before = decideAll(organisation, [{ type: 'move-position', position: 'manager', unit: 'operations' }]);
  if (!before.ok) throw new Error(before.refusal.text.en);
  organisation.applyDiffMutable(before.diff);
  const drop = dropChanges(organisation, 'unit', ['position:operator'], { key: 'position:manager', place: 'before' });
  expect(drop).toMatchObject({ landing: { as: 'after', id: 'manager' } });
  const decision = decideAll(organisation, drop.ok ? drop.changes : []);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  expect(chartModel(organisation, { language: 'zh', title: '' }).nodes.map(({ key }) => key).slice(2, 5)).toEqual(['position:manager', 'position:operator', 'position:agent']);
  expect(dropChanges(organisation, 'unit', ['position:manager'], { key: 'position:agent', place: 'after' })).toEqual({ ok: false, why: 'lead-first' });
});

test('several let go together stand one after another, in their order', () => {
  const organisation = shop();
  const drop = dropChanges(organisation, 'unit', ['position:agent', 'position:operator'], { key: 'position:designer', place: 'after' });
  const decision = decideAll(organisation, drop.ok ? drop.changes : []);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  const order = [...organisation.ids('position.unit', 'design')].map((id) => organisation.get('position', id)).toSorted((a, b) => ((a?.order ?? '') < (b?.order ?? '') ? -1 : 1)).map((position) => position?.id);
  expect(order).toEqual(['designer', 'agent', 'operator']);
});

test('where cards hang by reporting line a drop sets whom one reports to, and a unit has no place', () => {
  expect(dropChanges(shop(), 'line', ['position:agent'], into('position:designer'))).toMatchObject({ changes: [{ type: 'set-reporting-line', position: 'agent', reportsTo: 'designer' }] });
  expect(dropChanges(shop(), 'line', ['unit:design'], into('position:agent'))).toEqual({ ok: false, why: 'unit-in-line' });
  expect(dropChanges(shop(), 'line', ['position:designer'], { key: 'position:agent', place: 'before' })).toEqual({ ok: false, why: 'order-by-unit' });
});

test('by reporting line a place among siblings is promised only where it is set: in the unit of the one dropped', () => {
  const organisation = shop();
  const made = decideAll(organisation, [{ type: 'add-position', id: 'artist', unit: 'design', title: '插画', function: 'design', reportsTo: 'designer' }]);
  if (!made.ok) throw new Error(made.refusal.text.en);
  organisation.applyDiffMutable(made.diff);
  const beside = { key: 'position:agent', place: 'after' as const };
  expect(dropChanges(organisation, 'line', ['position:artist'], beside)).toMatchObject({ ok: true, landing: { as: 'reports-to', id: 'manager' } });
  expect(dropChanges(organisation, 'line', ['position:artist', 'position:operator'], beside)).toMatchObject({ ok: true, landing: { as: 'reports-to', id: 'manager' } });
  expect(dropChanges(organisation, 'line', ['position:artist'], { key: 'position:manager', place: 'after' })).toMatchObject({ ok: true, landing: { as: 'on-top' } });
  expect(dropChanges(organisation, 'line', ['position:artist'], { key: 'position:designer', place: 'after' })).toMatchObject({ ok: true, landing: { as: 'after', id: 'designer' } });
});

test('on the heading of a function one does that function; a channel cannot be given by dragging', () => {
  expect(dropChanges(shop(), 'function', ['position:agent'], into('function:design'))).toMatchObject({ changes: [{ type: 'set-position', position: 'agent', function: 'design' }] });
  expect(dropChanges(shop(), 'channel', ['position:agent'], into('channel:all'))).toEqual({ ok: false, why: 'channel' });
});

test('a drop that cannot be says why in words before it is made: below itself, where it is, a person on a unit', () => {
  const organisation = shop();
  const day = '2027-03-01';
  const outcome = (keys: readonly string[], key: string) => outcomeOf(organisation, 'unit', { what: 'cards', keys }, into(key), words, day, () => 'a2');
  expect(outcome(['unit:shop'], 'unit:design')).toMatchObject({ ok: false, why: { zh: expect.stringMatching(/./u), en: expect.stringMatching(/./u) } });
  expect(outcome(['unit:design'], 'unit:shop')).toEqual({ ok: false, why: 'same-place' });
  expect(outcomeOf(organisation, 'unit', { what: 'person', assignment: 'a1' }, into('unit:design'), words, day, () => 'a2')).toEqual({ ok: false, why: 'person-to-unit' });
});

test('a person let go on another position holds it from today, and held the first until yesterday', () => {
  const organisation = shop();
  const outcome = outcomeOf(organisation, 'unit', { what: 'person', assignment: 'a1' }, into('position:operator'), words, '2027-03-01', () => 'a2');
  expect(outcome).toMatchObject({ ok: true, landing: { as: 'holds', id: 'operator' }, step: { zh: '调岗 李雷', en: 'Move 李雷' } });
  const decision = decideAll(organisation, outcome.ok ? outcome.changes : []);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  expect(organisation.get('assignment', 'a1')).toMatchObject({ position: 'agent', to: '2027-02-28' });
  expect(organisation.get('assignment', 'a2')).toMatchObject({ position: 'operator', from: '2027-03-01', person: 'li' });
});

test('the edges of a card mean beside it, its middle means into it, along the way its siblings stand', () => {
  const card = { x: 100, y: 50, width: 200, height: 80 };
  const all = ['before', 'into', 'after'] as const;
  expect([110, 200, 290].map((x) => placeAt(card, 'across', { x, y: 90 }, all))).toEqual(['before', 'into', 'after']);
  expect([55, 90, 125].map((y) => placeAt(card, 'down', { x: 200, y }, all))).toEqual(['before', 'into', 'after']);
  expect(placeAt(card, 'across', { x: 110, y: 90 }, ['into'])).toBe('into');
  expect(placeAt(card, 'across', { x: 190, y: 90 }, ['before', 'after'])).toBe('before');
  expect(insertionBar(card, 'across', 'after').x).toBeGreaterThan(card.x + card.width);
  expect(insertionBar(card, 'down', 'before').y).toBeLessThan(card.y);
});

test('a unit takes positions only into it, and units between its siblings too', () => {
  expect(placesOf('unit', ['position:agent'], 'unit:design')).toEqual(['into']);
  expect(placesOf('unit', ['unit:design'], 'unit:operations')).toEqual(['before', 'into', 'after']);
  expect(placesOf('unit', ['position:agent'], 'position:designer')).toEqual(['before', 'after']);
  expect(placesOf('line', ['position:agent'], 'position:designer')).toEqual(['before', 'into', 'after']);
});

test('siblings stand as they are drawn: spread across, or in a column', () => {
  const spread = chartModel(shop(), { language: 'zh', title: '' });
  expect(siblingAxis(spread, 'unit:design')).toBe('across');
  const turned = chartModel(shop(), { language: 'zh', title: '', direction: 'left-right' });
  expect(siblingAxis(turned, 'unit:design')).toBe('down');
});
