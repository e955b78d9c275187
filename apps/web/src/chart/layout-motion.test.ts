import { chartPicture } from '@bandi/chart';
import { Organisation, decideAll } from '@bandi/organisation';
import type { Change } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { motionBetween } from './layout-motion.ts';

function made(changes: readonly Change[], organisation = new Organisation()): Organisation {
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return organisation;
}

const shop = () => made([
  { type: 'add-unit', id: 'shop', name: '店铺', parent: null },
  { type: 'add-unit', id: 'a', name: '运营部', parent: 'shop' },
  { type: 'add-unit', id: 'b', name: '设计部', parent: 'shop' },
  ...['p', 'q', 'r'].map((id) => ({ type: 'add-position', id, unit: 'a', title: id, function: 'operations' }) as const),
]);

test('a card moved to another unit comes from where it stood on the screen', () => {
  const organisation = shop();
  const before = chartPicture(organisation);
  made([{ type: 'move-position', position: 'q', unit: 'b' }], organisation);
  const after = chartPicture(organisation);
  const all = [...before.nodes.keys()];
  const motion = motionBetween(before, after, all, all, 100, 50);
  const now = after.placed(after.find('position:q'));
  const then = before.placed(before.find('position:q'));
  const offset = motion?.moving.get(after.find('position:q'));
  expect((now?.x ?? 0) + (offset?.[0] ?? 0)).toBeCloseTo((then?.x ?? 0) + 100);
  expect((now?.y ?? 0) + (offset?.[1] ?? 0)).toBeCloseTo((then?.y ?? 0) + 50);
});

test('what is new appears and what is gone leaves from where it stood', () => {
  const organisation = shop();
  const before = chartPicture(organisation, { collapsed: new Set(['unit:b']) });
  made([{ type: 'add-position', id: 'new', unit: 'b', title: 'new', function: 'design' }], organisation);
  const after = chartPicture(organisation, { collapsed: new Set(['unit:a']) });
  const motion = motionBetween(before, after, [...before.nodes.keys()], [...after.nodes.keys()].filter((i) => after.places.visible[i] === 1), 0, 0);
  expect([...(motion?.appearing ?? [])].map((card) => after.nodes[card]?.key)).toEqual(['position:new']);
  expect(motion?.leaving.map(({ card }) => before.nodes[card]?.key)).toEqual(['position:p', 'position:q', 'position:r']);
});

test('where nothing moved there is no motion', () => {
  const organisation = shop();
  const all = [...chartPicture(organisation).nodes.keys()];
  expect(motionBetween(chartPicture(organisation), chartPicture(organisation), all, all, 0, 0)).toBeNull();
});
