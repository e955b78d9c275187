import { expect, test } from 'vitest';
import { laneName } from '../processes.ts';
import { changed, madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const nameOf = (after: typeof start, id: string) => {
  const lane = after.get('process-lane', id);
  return lane === undefined ? undefined : laneName(after, lane);
};

test('C45.1 a position takes the place of a unit, and a unit that of a position', () => {
  const after = madeLawfully(start, { type: 'bind-lane', lane: 'restock:buyer', position: 'operator' });
  expect(after.get('process-lane', 'restock:buyer')).toMatchObject({ position: 'operator', unit: null });
  const again = madeLawfully(after, { type: 'bind-lane', lane: 'restock:buyer', unit: 'design' });
  expect(again.get('process-lane', 'restock:buyer')).toMatchObject({ position: null, unit: 'design' });
});

test('C45.2 a lane is called by who holds it today', () => {
  expect(nameOf(start, 'sell:chat')).toEqual({ zh: '客服专员', en: 'Service agent' });
  const after = changed(start, { type: 'set-position', position: 'agent', title: '金牌客服' }, { type: 'rename-unit', unit: 'operations', name: '电商部' });
  expect([nameOf(after, 'sell:chat'), nameOf(after, 'restock:buyer')]).toEqual(['金牌客服', '电商部']);
});

test('C45.3 unbound, it keeps the name people saw unless another is given', () => {
  const after = madeLawfully(start, { type: 'bind-lane', lane: 'sell:chat', position: null });
  expect(after.get('process-lane', 'sell:chat')).toMatchObject({ position: null, name: { zh: '客服专员', en: 'Service agent' } });
  expect(changed(start, { type: 'bind-lane', lane: 'sell:chat', position: null, name: '接待' }).get('process-lane', 'sell:chat')?.name).toBe('接待');
});

test('C45.4 a position that goes leaves its lanes to nobody; a unit to the one that takes its place', () => {
  const gone = madeLawfully(start, { type: 'remove-position', position: 'agent', below: 'remove-all' });
  expect(gone.get('process-lane', 'sell:chat')).toMatchObject({ position: null, name: { zh: '客服专员', en: 'Service agent' } });
  expect(madeLawfully(start, { type: 'merge-units', unit: 'operations', into: 'design' }).get('process-lane', 'restock:buyer')?.unit).toBe('design');
  expect(madeLawfully(start, { type: 'remove-unit', unit: 'operations', below: 'move-up' }).get('process-lane', 'restock:buyer')?.unit).toBe('shop');
  expect(madeLawfully(start, { type: 'remove-unit', unit: 'operations', below: 'remove-all' }).get('process-lane', 'restock:buyer'))
    .toMatchObject({ unit: null, name: { zh: '运营部', en: 'Operations' } });
});

test('C45.5 unknown ones, and both at once, are refused', () => {
  expect(refusalOf(start, { type: 'bind-lane', lane: 'moon', position: null })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'bind-lane', lane: 'sell:chat', position: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'bind-lane', lane: 'sell:chat', unit: 'moon' })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'bind-lane', lane: 'sell:chat', unit: 'shop', position: 'agent' })).toBe('lane-held-twice');
});

test('C45.6 a lane is played outside only while nobody here holds it', () => {
  const outside = madeLawfully(start, { type: 'bind-lane', lane: 'sell:chat', position: null, name: '客服外包商', outside: true });
  expect(outside.get('process-lane', 'sell:chat')).toMatchObject({ position: null, unit: null, outside: true });
  const back = madeLawfully(outside, { type: 'bind-lane', lane: 'sell:chat', position: 'agent' });
  expect(back.get('process-lane', 'sell:chat')).toMatchObject({ position: 'agent', outside: false });
});
