import { Organisation, noFilter } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { chartNodes } from '../scene/chart.ts';
import { chartPicture } from '../scene/picture.ts';
import { organisationOf } from '../scene/samples.test-support.ts';
import { loadClass } from './load-class.ts';

const loads = [20, 39, 40, 85, 100, 101, 130];
const team = organisationOf([{ id: 'u', name: 'U' }], loads.map((percent) => ({ id: `p${percent}`, title: `${percent}`, unit: 'u', function: 'data' as const })));
const organisation = Organisation.from([...team.entries(), ...loads.map((fte) => ({
  type: 'load' as const, record: { id: `l${fte}`, activity: 'a', name: 'a', function: 'data' as const, fte: { low: fte, typical: fte, high: fte }, outsourced: false, carriers: [{ position: `p${fte}`, fte }] },
}))]);
const found = (load: 'over' | 'under', loadMarks: { low: number; high: number } | null) =>
  chartNodes(organisation, { view: 'by-reporting-line', loadMarks, filter: { ...noFilter, load }, others: 'remove' }).nodes.map(({ name }) => name);
const legend = (language: 'zh' | 'en') => chartPicture(organisation, { view: 'by-reporting-line', colour: 'load', language, loadMarks: { low: 50, high: 120 } }).colours.legend.map(({ label, heads }) => `${label}: ${heads}`);

test('what is too much or too little is what the standards say, for filter, colours and legend', () => {
  expect(found('under', { low: 40, high: 100 })).toEqual(['20', '39']);
  expect(found('over', { low: 40, high: 100 })).toEqual(['101', '130']);
  expect(found('over', { low: 50, high: 120 })).toEqual(['130']);
  expect(legend('zh')).toEqual(['低于 50%: 3', '50%–120%: 3', '超过 120%: 1']);
  expect(legend('en')).toEqual(['Under 50%: 3', '50–120%: 3', 'Over 120%: 1']);
});

test('without standards nobody is told to have room, and too much is more work than time', () => {
  expect(found('under', null)).toEqual([]);
  expect(found('over', null)).toEqual(['101', '130']);
  expect([null, 0.1 + 0.2, 1.0000001, 1.01].map((load) => loadClass(load, null))).toEqual([null, 'fits', 'fits', 'over']);
});
