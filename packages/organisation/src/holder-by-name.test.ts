import { expect, test } from 'vitest';
import { holderByName, holderMeant } from './holder-by-name.ts';
import { changed, sampleOrganisation } from './testing/index.ts';

const organisation = sampleOrganisation();

test('H32 a name is that of a position, else of a unit, whatever its case, width and language', () => {
  expect(['店铺运营', ' shop OPERATOR ', 'Nobody', ''].map((name) => holderByName(organisation, name).position)).toEqual(['operator', 'operator', null, null]);
  expect(holderByName(changed(organisation, { type: 'rename-unit', unit: 'warehouse', name: '发货组' }), '发货组')).toEqual({ position: null, unit: 'warehouse' });
});

test('H32 part of a name means whoever alone begins or ends with it', () => {
  expect(holderMeant(organisation, '打包')).toEqual({ position: 'packer', unit: null });
  expect(holderMeant(organisation, '客服')).toMatchObject({ position: null });
  expect(holderMeant(changed(organisation, { type: 'set-position', position: 'service-lead', title: '组长' }), '客服').position).toBe('agent');
  expect(holderMeant(organisation, '客').position).toBe(null);
});
