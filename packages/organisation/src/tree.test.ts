import { expect, test } from 'vitest';
import { organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from './testing/index.ts';
import { ancestorUnits, childUnits, isUnitWithin, layersOf, leadsAbove, positionsOf, reportsOf, rootUnit, unitSpans, walkUnits } from './tree.ts';

const sample = sampleOrganisation();
const ids = (list: Iterable<{ readonly id: string }>): string[] => Array.from(list, ({ id }) => id);

test('H1 units are walked parents first and in order, with their depth', () => {
  expect(Array.from(walkUnits(sample, null), ({ unit, depth }) => `${depth} ${unit.id}`)).toEqual([
    '0 shop', '1 operations', '1 design', '1 service', '1 warehouse',
  ]);
  expect(ids(childUnits(sample, null))).toEqual(['shop']);
  expect(ids(ancestorUnits(sample, 'design'))).toEqual(['shop']);
  expect(rootUnit(sample, 'design')?.id).toBe('shop');
});

test('H2 positions of a unit and reports of a position come in order', () => {
  expect(ids(positionsOf(sample, 'operations'))).toEqual(['ops-lead', 'operator']);
  expect(ids(reportsOf(sample, 'owner'))).toEqual(['designer', 'ops-lead', 'service-lead', 'stock-keeper', 'bookkeeper']);
  expect(ids(leadsAbove(sample, 'agent'))).toEqual(['service-lead', 'owner']);
});

test('H3 who reports to nobody is layer 1', () => {
  expect(Object.fromEntries(layersOf(sample))).toEqual({
    owner: 1, bookkeeper: 2, 'ops-lead': 2, designer: 2, 'service-lead': 2, 'stock-keeper': 2, operator: 3, agent: 3, packer: 3,
  });
});

test('H4 a chain of 50,000 units and positions is walked without recursion', () => {
  const n = 50_000;
  const chain = organisationOf(...Array.from({ length: n }, (_, index) => [
    unitRecordOf(`u${index}`, { parent: index === 0 ? null : `u${index - 1}` }),
    positionRecordOf(`p${index}`, `u${index}`, { reportsTo: index === 0 ? null : `p${index - 1}` }),
  ]).flat());
  let deepest = 0;
  for (const { depth } of walkUnits(chain, null)) deepest = Math.max(deepest, depth);
  expect(deepest).toBe(n - 1);
  expect(layersOf(chain).get(`p${n - 1}`)).toBe(n);
  expect(rootUnit(chain, `u${n - 1}`)?.id).toBe('u0');
  const within = unitSpans(chain);
  expect([within('u49999', 'u1'), within('u1', 'u49999'), within('u7', 'u7')]).toEqual([true, false, true]);
});

test('H5 asking by spans gives what walking up gives', () => {
  const within = unitSpans(sample);
  for (const a of ids(sample.all('unit'))) for (const b of ids(sample.all('unit'))) expect(within(a, b)).toBe(isUnitWithin(sample, a, b));
});
