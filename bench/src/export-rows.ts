import type { PictureFormat } from '@bandi/exchange';
import { makePicture } from '@bandi/exchange/node';
import type { Organisation } from '@bandi/organisation';
import { defaultViewSettings } from '@bandi/organisation';
import { organisationOfPeople } from './organisation-of-people.ts';
import type { Section } from './section.ts';

/** About 2.4 people hold a position in the generated organisations: some 300, 2,000 and 20,000 positions. */
const PEOPLE = [730, 4_900, 49_000] as const;
const formats: readonly PictureFormat[] = ['svg', 'pdf', 'pptx', 'png', 'drawio', 'mermaid', 'plantuml'];

/** From an organisation to a file of each format, all on one page; PDF and PPTX by unit too. */
export async function exportRows(): Promise<Section> {
  const rows = [];
  for (const people of PEOPLE) {
    const { organisation } = organisationOfPeople(people);
    for (const format of formats) rows.push(await row(organisation, format, 'one'));
    for (const format of ['pdf', 'pptx'] as const) rows.push(await row(organisation, format, 'per-unit'));
  }
  return {
    id: 'export',
    title: 'Files of a chart',
    note: 'Organisation to file: nodes, cards, layout, scene and the file itself. The median of three, the first of which loads fonts and libraries; one at 20,000.',
    columns: [
      { key: 'positions', name: 'positions', kind: 'count' },
      { key: 'format', name: 'format', kind: 'text' },
      { key: 'pages', name: 'pages', kind: 'text' },
      { key: 'time', name: 'time', kind: 'ms' },
      { key: 'size', name: 'MB', kind: 'count' },
    ],
    rows,
  };
}

async function row(organisation: Organisation, format: PictureFormat, pages: 'one' | 'per-unit') {
  const positions = organisation.count('position');
  const times: number[] = [];
  let size = 0;
  for (let turn = 0; turn < (positions > 10_000 ? 1 : 3); turn += 1) {
    const started = performance.now();
    const made = await makePicture(organisation, {
      format, pages, language: 'zh', theme: 'light', view: defaultViewSettings, pay: false, title: null, legend: true, today: '2026-06-01', dated: true, logo: null, paper: null, percent: 100,
      // The largest there is: 20,000 px.
      width: format === 'png' ? 20_000 : null,
    });
    times.push(performance.now() - started);
    size = made.ok ? made.data.length / 1e6 : 0;
  }
  return { positions, format, pages, time: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0, size };
}
