import type { Position } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { measureOf } from '../job-facts.ts';
import type { Block } from '../text-document.ts';
import { columns, headingOf } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import type { HandbookParts } from './handbook-parts.ts';
import { handbookWords } from './handbook-words.ts';

/** What the positions are measured by, and the regular reports they write. */
export function measureSections(parts: HandbookParts): Block[] {
  const words = handbookWords[parts.language];
  const measures = measureRows(parts);
  const reports = reportRows(parts);
  return [
    headingOf(2, words.measures),
    measures.length === 0 ? { kind: 'missing', text: words.noMeasures } : { kind: 'table', rows: measures, columns: columns([words.position, 0.22], [words.measure, 0.27], [words.formula, 0.4], [words.unit, 0.11, 'middle']) },
    headingOf(2, words.reports),
    reports.length === 0 ? { kind: 'missing', text: words.noReports } : { kind: 'table', rows: reports, columns: columns([words.report, 0.18], [words.writer, 0.2], [words.due, 0.14, 'middle'], [words.contents, 0.48]) },
  ];
}

/** One row a measure, each job once however many positions have it; the title stands at the first of its rows. */
function measureRows({ positions, catalogue, language }: HandbookParts): string[][] {
  const { counted, none, join } = documentWords[language];
  const titles = new Map<string, string[]>();
  for (const { job, title } of positions) {
    if (job === null) continue;
    const known = titles.get(job) ?? [];
    const text = labelText(title, language);
    if (!known.includes(text)) known.push(text);
    titles.set(job, known);
  }
  return [...titles].flatMap(([job, names]) => (catalogue.jobs.get(job)?.measures ?? []).map((measure, at) => {
    const { name, formula, unit } = measureOf(measure[language]);
    return [at === 0 ? names.join(join) : '', name, formula ?? counted, unit ?? none];
  }));
}

/** The reports whose writer is among the positions: of all jobs that may write one, the first that anybody here has. */
function reportRows({ organisation, inside, catalogue, language }: HandbookParts): string[][] {
  const byJob = new Map<string, Position[]>();
  for (const position of organisation.all('position')) {
    if (position.job !== null) byJob.set(position.job, [...(byJob.get(position.job) ?? []), position]);
  }
  return [...catalogue.reports.values()].flatMap(({ by, name, due, contents }) => {
    const holders = by.map((job) => byJob.get(job)).find((found) => found !== undefined) ?? [];
    const writers = holders.filter(({ id }) => inside.has(id));
    if (writers.length === 0) return [];
    return [[name[language], [...new Set(writers.map(({ title }) => labelText(title, language)))].join(documentWords[language].join), due[language], contents[language]]];
  });
}
