import { expect, test } from 'vitest';
import { positionsOf } from '../tree.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const add = { type: 'add-position', id: 'copywriter', unit: 'design', title: '文案', function: 'design' } as const;

test('C18.1 a position is one full approved head that reports to the lead of its unit, unless said otherwise', () => {
  expect(madeLawfully(start, add).get('position', 'copywriter')).toMatchObject({
    heads: 1, fte: 100, reportsTo: 'designer', status: 'approved', outsourced: false, dotted: [], standIns: [], pay: null, job: null,
  });
  expect(madeLawfully(start, { ...add, heads: 3 }).get('position', 'copywriter')?.fte).toBe(300);
  expect(madeLawfully(start, { ...add, reportsTo: null }).get('position', 'copywriter')?.reportsTo).toBeNull();
});

test('C18.2 it takes the place given among the positions of the unit', () => {
  expect(positionsOf(madeLawfully(start, { ...add, after: null }), 'design').map(({ id }) => id)).toEqual(['copywriter', 'designer']);
});

test('C18.3 FTE is from 0.01 to one for each head', () => {
  expect(madeLawfully(start, { ...add, heads: 2, fte: 200 }).get('position', 'copywriter')?.fte).toBe(200);
  expect(refusalOf(start, { ...add, heads: 2, fte: 201 })).toBe('fte-out-of-range');
  expect(refusalOf(start, { ...add, fte: 0 })).toBe('fte-out-of-range');
});

test('C18.4 unknown units, leads, lines, stand-ins and places, and an id that is there, are refused', () => {
  expect(refusalOf(start, { ...add, id: 'owner' })).toBe('record-exists');
  for (const wrong of [{ unit: 'moon' }, { reportsTo: 'moon' }, { dotted: ['moon'] }, { standIns: ['moon'] }, { after: 'owner' }]) {
    expect(refusalOf(start, { ...add, ...wrong })).toBe('unknown-record');
  }
});

test('C18.5 a position has no line to itself and is not its own stand-in', () => {
  expect(refusalOf(start, { ...add, reportsTo: 'copywriter' })).toBe('unknown-record');
  expect(refusalOf(start, { ...add, dotted: ['copywriter'] })).toBe('line-to-itself');
  expect(refusalOf(start, { ...add, standIns: ['copywriter'] })).toBe('stand-in-for-itself');
});
