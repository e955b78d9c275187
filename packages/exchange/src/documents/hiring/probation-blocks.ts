import type { Language } from '@bandi/organisation';
import type { DocumentCatalogue, StageFacts } from '../document-catalogue.ts';
import { shownNumber, shownPercent } from '../figures.ts';
import type { JobDescription, NamedDuty } from '../job-description.ts';
import type { Block } from '../text-document.ts';
import { columns, headingOf } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { kitWords } from './kit-words.ts';
import { sourceLine } from './sources.ts';

/** Days of a month, for a probation given in days against the months of the law. */
const MONTH = 30;
/** Room to write by hand, in pt. */
const WRITING = 30;
const LINE = 24;
/** Duties that one line can name, and parts of the work. */
const ONE_LINE = 6;
const ACTIVITIES = 5;

/** What the new holder is to reach by when, made of the position's duties, work and measures and the stages of the catalogue. */
export function probationBlocks(one: JobDescription, catalogue: DocumentCatalogue, language: Language): Block[] {
  const words = kitWords[language];
  const { stages, verdicts, limits } = catalogue.hiring.probation;
  const days = (stage: StageFacts): string => shownNumber(stage.day, language);
  const measures: Block[] = one.measures.length === 0 ? [] : [
    headingOf(3, words.measuresTitle),
    {
      kind: 'table', least: LINE,
      columns: columns([words.measure, 0.26], [words.formula, 0.36], [words.target, 0.14, 'middle'], ...stages.map((stage) => [words.actual(days(stage)), 0.24 / stages.length, 'middle'] as const)),
      rows: one.measures.map(({ name, formula, unit }) => [name, [formula ?? documentWords[language].counted, ...(unit === null ? [] : [`(${unit})`])].join(' '), ...Array.from({ length: stages.length + 1 }, () => '')]),
    },
  ];
  return [
    { kind: 'facts', least: LINE, pairs: [[words.newcomer, ''], [words.joined, ''], [words.mentor, ''], [words.leadSigns, one.reportsTo?.title ?? '']] },
    ...stages.flatMap((stage): Block[] => [
      headingOf(3, words.stage(days(stage), stage.name[language])),
      { kind: 'list', items: stageGoals(stage, one, language) },
      { kind: 'table', least: WRITING, columns: columns([words.proof, 0.4], [words.reached, 0.34], [words.judged, 0.26]), rows: [[stage.proof[language], words.reachedBox, '']] },
    ]),
    ...measures,
    headingOf(3, words.verdictTitle),
    { kind: 'facts', least: LINE, pairs: [[words.verdict, verdicts.map((verdict) => `□ ${verdict[language]}`).join('　')], [words.date, ''], [words.reason, ''], [words.leadSigns, ''], [words.newcomer, ''], [words.hr, '']] },
    ...(stages.length === 0 ? [] : [lawNote(stages.at(-1)?.day ?? 0, limits, language)]),
    { kind: 'note', text: sourceLine([...stages, limits].flatMap(({ sources }) => sources), catalogue, language) },
  ];
}

function stageGoals(stage: StageFacts, one: JobDescription, language: Language): string[] {
  const words = kitWords[language];
  const { output } = stage;
  return [
    ...stage.goals.map((goal) => goal[language]),
    ...dutyGoals(dutiesOf(stage.takes, one), language),
    ...(output === null ? [] : [words.output(words.range(shownPercent(output.low, language), shownPercent(output.high, language))) + workload(one, language)]),
  ];
}

/** Few duties in one line, many by the function they belong to. */
function dutyGoals(duties: readonly NamedDuty[], language: Language): string[] {
  const words = kitWords[language];
  const line = (title: string, some: readonly NamedDuty[]): string => `${title}${words.colon}${some.map(({ name }) => name).join(words.semicolon)}`;
  if (duties.length === 0) return [];
  if (duties.length <= ONE_LINE) return [line(words.alone, duties)];
  return [...new Set(duties.map((duty) => duty.function))].map((of) => line(words.aloneIn(of), duties.filter((duty) => duty.function === of)));
}

/** What the output is made of, the largest parts; empty where the work is not counted. */
function workload({ activities, load }: JobDescription, language: Language): string {
  const words = kitWords[language];
  if (activities.length === 0 || load === 0) return '';
  const shown = activities.slice(0, ACTIVITIES).map(({ name, fte }) => `${name} ${shownPercent(fte / load, language)}`).join(documentWords[language].join);
  return words.workload(activities.length > ACTIVITIES ? words.others(shown, shownNumber(activities.length, language)) : shown);
}

function dutiesOf(takes: StageFacts['takes'], { duties: { answers, does } }: JobDescription): readonly NamedDuty[] {
  const done = [...answers.filter(({ letter }) => letter === 'AR'), ...does];
  if (takes === 'answers') return answers;
  return done.filter(({ critical }) => critical === (takes === 'critical'));
}

/** How long a probation the law allows, and the contract that one of `days` needs. */
function lawNote(days: number, limits: DocumentCatalogue['hiring']['probation']['limits'], language: Language): Block {
  const words = kitWords[language];
  const terms = limits.terms.map(({ contractMonths, months }) => words.term(words.term3(contractMonths), String(months)));
  const needed = limits.terms.find(({ months }) => months * MONTH >= days);
  const end = needed === undefined ? '' : (language === 'zh' ? '' : ' ') + words.needed(shownNumber(days, language), words.term3(needed.contractMonths));
  return { kind: 'note', text: words.limit(terms.join(words.semicolon), limits.law[language]) + end };
}
