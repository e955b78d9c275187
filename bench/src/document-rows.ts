import type { DocumentFormat, DocumentKind } from '@bandi/exchange';
import { documentFormats, documentKinds } from '@bandi/exchange';
import { makeDocument } from '@bandi/exchange/node';
import type { Catalogue } from '@bandi/blueprints';
import { loadCatalogue } from '@bandi/blueprints/node';
import { Organisation } from '@bandi/organisation';
import { organisationToCheck } from './organisation-to-check.ts';
import type { Section } from './section.ts';

const SIZES = [100, 1000] as const;
/** About as many people hold a position in the generated organisations. */
const PEOPLE = 2.4;

/** From an organisation to a document of all of it, with contents: each kind in each format, at two sizes side by side. */
export async function documentRows(): Promise<Section> {
  const loaded = loadCatalogue();
  if (!loaded.ok) throw new Error('the catalogue cannot be read');
  const rows = [];
  const organisations = SIZES.map((positions) => withJobs(positions, loaded.value));
  for (const kind of documentKinds) {
    for (const format of documentFormats) {
      let before: number | null = null;
      for (const organisation of organisations) {
        const positions = organisation.count('position');
        const { time, first, size } = await timed(organisation, loaded.value, kind, format);
        const each = time / positions;
        rows.push({ kind, format, positions, time, each, ratio: before === null ? null : each / before, first, size });
        before = each;
      }
    }
  }
  return {
    id: 'documents',
    title: 'Documents',
    note: 'Organisation to file. The median of three at 100 positions, one at 1,000; fonts and libraries are loaded before. "told" is when whoever waits hears of the first hundredth.',
    columns: [
      { key: 'kind', name: 'document', kind: 'text' },
      { key: 'format', name: 'format', kind: 'text' },
      { key: 'positions', name: 'positions', kind: 'count' },
      { key: 'time', name: 'time', kind: 'ms' },
      { key: 'each', name: 'for one', kind: 'ms' },
      { key: 'ratio', name: 'for one / at 100', kind: 'times' },
      { key: 'first', name: 'told', kind: 'ms' },
      { key: 'size', name: 'MB', kind: 'count' },
    ],
    rows,
  };
}

/** So many positions, each of a job of the catalogue in turn, with as many duties again and a process for every ten. */
function withJobs(positions: number, { jobs }: Catalogue): Organisation {
  const ids = [...jobs.keys()];
  let next = 0;
  const records = [...organisationToCheck({ people: Math.round(positions * PEOPLE), duties: positions, processes: positions / 10 }).entries()];
  return Organisation.from(records.map((entry) => {
    if (entry.type !== 'position') return entry;
    next += 1;
    return { ...entry, record: { ...entry.record, job: ids[next % ids.length] ?? null } };
  }));
}

async function timed(organisation: Organisation, catalogue: Catalogue, kind: DocumentKind, format: DocumentFormat): Promise<{ readonly time: number; readonly first: number; readonly size: number }> {
  const times: number[] = [];
  let first = 0;
  let size = 0;
  for (let turn = 0; turn < (organisation.count('position') > 500 ? 1 : 3); turn += 1) {
    const started = performance.now();
    first = 0;
    // Before anybody is there all seats are vacant, so a hiring kit is of every position.
    const made = await makeDocument(organisation, { kind, format, scope: 'all', language: 'zh', day: '2000-01-01', pay: false, company: null, logo: null, catalogue }, (share) => {
      if (first === 0 && share >= 0.01) first = performance.now() - started;
    });
    if (!made.ok) throw new Error(made.problem);
    times.push(performance.now() - started);
    size = made.data.length / 1e6;
  }
  return { time: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0, first, size };
}
