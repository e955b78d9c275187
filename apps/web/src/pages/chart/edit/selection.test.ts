import { expect, test } from 'vitest';
import { chartModel } from '../../../chart/chart-model.ts';
import { shop } from '../../../chart/shop.test-support.ts';
import { edgePull } from '../../../chart/edge-pull.ts';
import { marqueeBetween } from '../../../chart/marquee.ts';
import { treeCommand } from '../../../chart/tree-command.ts';
import { branchKeys, keysIn, neighbourOf, rangeBetween, stillThere, topmost } from './selection.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  treeCommand({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
const model = () => chartModel(shop(), { language: 'zh', title: '' });

test('a range goes over the siblings between its ends, in either direction', () => {
  expect(rangeBetween(model(), 'position:manager', 'position:operator')).toEqual(['position:manager', 'position:agent', 'position:operator']);
  expect(rangeBetween(model(), 'position:operator', 'position:manager')).toEqual(['position:manager', 'position:agent', 'position:operator']);
  expect(rangeBetween(model(), 'position:operator', 'unit:design')).toEqual(['position:operator', 'unit:design']);
});

test('what is moved or removed are those that hang below no other one chosen', () => {
  expect(topmost(model(), ['position:agent', 'unit:operations', 'unit:design'])).toEqual(['unit:operations', 'unit:design']);
});

test('a marquee takes the cards it meets, but not the unit it is drawn inside of', () => {
  const nested = chartModel(shop(), { language: 'zh', title: '', view: 'unit-areas' });
  const agent = nested.cards.get('position:agent');
  if (agent === undefined) throw new Error('no card');
  const keys = keysIn(nested.picture, { x: agent.x + 5, y: agent.y + 5, width: agent.width - 10, height: agent.height - 10 });
  expect(keys).toContain('position:agent');
  expect(keys).not.toContain('unit:operations');
  const whole = keysIn(nested.picture, { x: 0, y: 0, width: nested.picture.width, height: nested.picture.height });
  expect(whole).toHaveLength(7);
});

test('a branch is a card and all below it', () => {
  expect([...branchKeys(model(), 'unit:operations')].toSorted()).toEqual(['position:agent', 'position:manager', 'position:operator', 'unit:operations']);
});

test('when cards go one goes on at the next sibling, else the one before, else above', () => {
  expect(neighbourOf(model(), ['position:agent'])).toBe('position:operator');
  expect(neighbourOf(model(), ['position:agent', 'position:operator'])).toBe('position:manager');
  expect(neighbourOf(model(), ['position:designer'])).toBe('unit:design');
  expect(neighbourOf(model(), ['unit:shop'])).toBeNull();
});

test('what is gone is not chosen any more, and nothing else changes', () => {
  const chosen = new Set(['position:agent', 'position:gone']);
  expect([...stillThere(model(), chosen)]).toEqual(['position:agent']);
  const same = new Set(['position:agent']);
  expect(stillThere(model(), same)).toBe(same);
});

test('keys with what is held down beside them mean one thing each, and none takes the browser its own', () => {
  expect(['Enter', 'Tab', 'F2', 'Delete', ' ', '.', 'm'].map((key) => press(key))).toEqual(['add-sibling', 'add-below', 'rename', 'remove', 'choose', 'fold', 'move-to']);
  expect(press('Enter', { altKey: true })).toBe('open');
  expect(press('ArrowLeft', { altKey: true })).toBe('move-left');
  expect(press('ArrowLeft', { shiftKey: true })).toBe('extend-left');
  expect(press('a', { ctrlKey: true })).toBe('choose-all');
  expect(press('Tab', { shiftKey: true })).toBeNull();
  expect(press('c', { ctrlKey: true })).toBeNull();
  expect(press('ArrowDown')).toBeNull();
});

test('a marquee is the same whichever corner came first', () => {
  expect(marqueeBetween({ x: 30, y: 5 }, { x: 10, y: 45 })).toEqual({ x: 10, y: 5, width: 20, height: 40 });
});

test('what is held pulls the picture at the edges of the window only, and never in a tiny one', () => {
  const room = { width: 900, height: 600 };
  expect(edgePull({ x: 450, y: 300 }, room)).toEqual({ x: 0, y: 0 });
  expect(edgePull({ x: 2, y: 300 }, room).x).toBeGreaterThan(0);
  expect(edgePull({ x: 450, y: 599 }, room).y).toBeLessThan(0);
  expect(edgePull({ x: 2, y: 2 }, { width: 100, height: 100 })).toEqual({ x: 0, y: 0 });
});
