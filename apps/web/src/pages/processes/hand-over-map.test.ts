import { expect, test } from 'vitest';
import { sampleOrganisation } from '@bandi/organisation/testing';
import { handOverMap } from './hand-over-map.ts';

const organisation = sampleOrganisation();
const all = { unit: null, processes: [] };
const shown = (level: 'positions' | 'units', filter: Parameters<typeof handOverMap>[3] = all) => {
  const { nodes, cells } = handOverMap(organisation, 'en', level, filter);
  return cells.map(({ from, to, handOvers }) => `${nodes[from]?.id ?? ''} ${nodes[to]?.id ?? ''} ${handOvers.length}`).toSorted();
};

test('who hands over to whom is shown position by position, in the order of the chart', () => {
  expect(shown('positions')).toEqual(['agent packer 1', 'bookkeeper ops-lead 1', 'designer operator 1', 'operator agent 1', 'ops-lead stock-keeper 1', 'owner ops-lead 1', 'stock-keeper bookkeeper 1']);
  expect(handOverMap(organisation, 'en', 'positions', all).nodes.map(({ id }) => id).slice(0, 2)).toEqual(['owner', 'bookkeeper']);
});

test('or unit by unit, with what passes within one', () => {
  expect(shown('units')).toContain('shop operations 2');
});

test('a unit shows what its people give and take, a process what passes in it', () => {
  expect(shown('positions', { unit: 'warehouse', processes: [] })).toEqual(['agent packer 1', 'ops-lead stock-keeper 1', 'stock-keeper bookkeeper 1']);
  expect(shown('positions', { unit: null, processes: ['sell'] })).toEqual(['agent packer 1', 'designer operator 1', 'operator agent 1']);
});
