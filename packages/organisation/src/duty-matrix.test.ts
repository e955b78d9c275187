import { expect, test } from 'vitest';
import { dutyGaps, dutyGroups, matrixUnits } from './duty-matrix.ts';
import { changed, sampleOrganisation } from './testing/index.ts';

const shop = sampleOrganisation();

test('H14.1 duties stand together by function, in the order of the functions, each once', () => {
  const groups = dutyGroups(shop);
  expect(groups.map(({ key }) => key)).toEqual(['function:management', 'function:operations', 'function:design', 'function:customer-service', 'function:supply', 'function:warehouse', 'function:finance']);
  expect(groups.find(({ function: of }) => of === 'warehouse')?.duties.map(({ id }) => id)).toEqual(['count-stock', 'keep-stock', 'pack-orders']);
  expect(groups.flatMap(({ duties }) => duties)).toHaveLength(shop.count('duty'));
});

test('H14.2 one\'s own functions come last by their name, one\'s own duties after those of the catalogue', () => {
  const own = changed(
    shop,
    { type: 'add-duty', id: 'a-tea-tasting', name: '试茶', function: 'supply', group: '茶园' },
    { type: 'add-duty', id: 'b-tea-picking', name: '采茶', function: 'supply', group: { zh: '茶园', en: 'Tea garden' } },
    { type: 'add-duty', id: 'a-sweep', name: '打扫', function: 'warehouse' },
  );
  expect(dutyGroups(own).at(-1)).toMatchObject({ key: 'own:茶园', name: '茶园', duties: [{ id: 'a-tea-tasting' }, { id: 'b-tea-picking' }] });
  expect(dutyGroups(own).find(({ key }) => key === 'function:warehouse')?.duties.at(-1)?.id).toBe('a-sweep');
});

test('H15 positions stand together by unit, as on the chart', () => {
  const more = changed(shop, { type: 'add-unit', id: 'empty', name: '空', parent: 'shop' });
  expect(matrixUnits(more).map(({ unit, depth, positions }) => [unit.id, depth, positions.map(({ id }) => id).join()])).toEqual([
    ['shop', 0, 'owner,bookkeeper'], ['operations', 1, 'ops-lead,operator'], ['design', 1, 'designer'], ['service', 1, 'service-lead,agent'], ['warehouse', 1, 'stock-keeper,packer'],
  ]);
});

test('H16 a duty lacks one who answers, has two of them, or lacks one who does it', () => {
  expect(dutyGaps(shop, 'run-listings')).toEqual([]);
  expect(dutyGaps(changed(shop, { type: 'set-responsibility', duty: 'run-listings', position: 'ops-lead', letter: 'C' }), 'run-listings')).toEqual(['nobody-answers']);
  expect(dutyGaps(changed(shop, { type: 'set-responsibility', duty: 'run-listings', position: 'operator', letter: 'A' }), 'run-listings')).toEqual(['two-answer', 'nobody-does']);
  expect(dutyGaps(changed(shop, { type: 'set-responsibility', duty: 'set-goals', position: 'owner', letter: null }), 'set-goals')).toEqual(['nobody-answers', 'nobody-does']);
});
