import { expect, test } from 'vitest';
import { processWork } from './process-work.ts';
import { changed, sampleOrganisation } from './testing/index.ts';

const [carried] = [...sampleOrganisation().all('load')].flatMap(({ activity, carriers }) => carriers.map((carrier) => ({ activity, ...carrier })));

test('H33 steps share the counted work that their position carries, in all processes together no more than that', () => {
  if (carried === undefined) throw new Error('nobody carries anything');
  const { activity, position, fte } = carried;
  const bound = changed(sampleOrganisation(),
    { type: 'bind-lane', lane: 'sell:chat', position }, { type: 'bind-lane', lane: 'restock:stores', position },
    { type: 'set-process-step', step: 'sell:advise', activities: [activity] });
  const of = (organisation: typeof bound, process: string) => processWork(organisation, process).find((work) => work.position === position)?.fte;
  expect([of(bound, 'sell'), of(bound, 'restock')]).toEqual([fte, null]);
  const shared = changed(bound, { type: 'set-process-step', step: 'restock:store', activities: [activity] });
  expect([of(shared, 'sell'), of(shared, 'restock')]).toEqual([fte / 2, fte / 2]);
});

test('H33 work that a position does not carry is nothing it gives', () => {
  const organisation = changed(sampleOrganisation(), { type: 'set-process-step', step: 'sell:advise', activities: ['of-nobody'] });
  expect(processWork(organisation, 'sell').map(({ fte }) => fte)).toEqual([null, null, null, null]);
});
