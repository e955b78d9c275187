import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { positionLoad } from './position-load.ts';

const carrying = (fte: number) => changed(sampleOrganisation(), { type: 'set-load', load: 'chats', carriers: [{ position: 'service-lead', fte: 70 }, { position: 'agent', fte }] });

test('K4.1 up to its FTE and down to 40 % a position is well loaded', () => {
  for (const fte of [120, 240, 300]) expect(findingsOf(positionLoad, carrying(fte))).toEqual([]);
});

test('K4.2 over its FTE is a warning, far over an error; mended by as many heads as the work fills', () => {
  expect(findingsOf(positionLoad, carrying(301))).toMatchObject([{ level: 'warning', facts: { load: 3.01, fte: 3 } }]);
  expect(findingsOf(positionLoad, carrying(361))).toMatchObject([{ level: 'warning' }]);
  expect(findingsOf(positionLoad, carrying(370))).toMatchObject([{ level: 'error', facts: { percent: 123 } }]);
  expect(expectMended(positionLoad, carrying(370)).get('position', 'agent')).toMatchObject({ heads: 4, fte: 370 });
});

test('K4.3 under 40 % is a warning where a head could go, a notice for one head; mended down to the work', () => {
  expect(findingsOf(positionLoad, carrying(119))).toMatchObject([{ level: 'warning', facts: { low: 40 } }]);
  expect(expectMended(positionLoad, carrying(119)).get('position', 'agent')).toMatchObject({ heads: 2, fte: 119 });
  const owner = changed(sampleOrganisation(), { type: 'set-load', load: 'lead-shop', carriers: [{ position: 'owner', fte: 30 }] });
  expect(findingsOf(positionLoad, owner)).toMatchObject([{ level: 'notice' }]);
  expect(expectMended(positionLoad, owner).get('position', 'owner')).toMatchObject({ heads: 1, fte: 30 });
});

test('K4.4 a position without work is found but not cut away; where nothing was counted nothing is found', () => {
  const idle = changed(sampleOrganisation(), { type: 'add-position', id: 'new', unit: 'shop', title: 'New', function: 'data' });
  expect(findingsOf(positionLoad, idle)).toMatchObject([{ level: 'notice', mend: [], facts: { percent: 0 } }]);
  expect(findingsOf(positionLoad, organisationOf(unitRecordOf('u'), positionRecordOf('p', 'u')))).toEqual([]);
});
