import type { Language } from '@bandi/organisation';
import { shownMinutes, shownNumber, shownPercent, shownRange } from './figures.ts';
import type { JobDescription, NamedDuty, NamedPosition } from './job-description.ts';
import type { Block } from './text-document.ts';
import { columns } from './text-document.ts';
import { documentWords } from './wording.ts';

/** Room to sign by hand, in pt. */
const SIGNED = 28;
/** Names in one cell. */
const NAMES = 12;

/** A job description as blocks: its title on `level` 1 or 2, its parts one below. */
export function describeBlocks(one: JobDescription, language: Language, level: 1 | 2, newPage: boolean): Block[] {
  const words = documentWords[language];
  const part = level === 1 ? 2 : 3;
  const section = (title: string, ...blocks: readonly Block[]): Block[] => (blocks.length === 0 ? [] : [{ kind: 'heading', level: part, text: title, newPage: false }, ...blocks]);
  const missing: Block = { kind: 'missing', text: words.missing };
  const duties = [...one.duties.answers, ...one.duties.does, ...one.duties.asked, ...one.duties.told];
  return [
    { kind: 'heading', level, text: one.title, newPage },
    { kind: 'facts', pairs: factsOf(one, language) },
    ...section(words.mission, one.mission === null ? missing : { kind: 'text', text: one.mission }),
    ...section(words.duties, ...(duties.length === 0 ? [{ kind: 'missing', text: words.noDuties } as const] : dutyTable(duties, language))),
    ...section(words.measures, one.measures.length === 0 ? missing : {
      kind: 'table', columns: columns([words.measure, 0.32], [words.formula, 0.54], [words.measureUnit, 0.14, 'middle']),
      rows: one.measures.map(({ name, formula, unit }) => [name, formula ?? words.counted, unit ?? words.none]),
    }),
    ...section(words.skills, one.skills.length === 0 ? missing : { kind: 'list', items: one.skills }),
    ...(one.processes.length === 0 ? [] : section(words.processes, processTable(one, language))),
    ...(one.activities.length === 0 ? [] : section(words.activities, activityTable(one, language))),
    ...section(words.signatures, { kind: 'facts', least: SIGNED, pairs: [[words.holder, ''], [words.date, ''], [words.leadSigns, ''], [words.date, '']] }),
  ];
}

function factsOf(one: JobDescription, language: Language): [string, string][] {
  const words = documentWords[language];
  const number = (value: number): string => shownNumber(value, language);
  const others = (positions: readonly NamedPosition[]): string => listed(positions.map((position) => otherName(position, one, language)), language);
  const state = [...(one.outsourced ? [words.outsourced] : []), ...(one.frozen ? [words.frozen] : [])].join(words.join);
  const pairs: [string, string | null][] = [
    [words.unit, one.units.join(words.path)], [words.function, one.function],
    [words.lead, one.reportsTo === null ? words.nobody : others([one.reportsTo])],
    [words.heads, words.people(number(one.heads))],
    [words.vacancies, words.people(number(one.vacancies))],
    [words.fte, one.fte === one.heads * 100 ? null : words.people(number(one.fte / 100))],
    [words.reports, one.reports.length === 0 ? words.nobody : listed(one.reports.map((report) => otherName(report, one, language) + (report.heads > 1 ? ` ×${number(report.heads)}` : '')), language)],
    [words.standIns, one.standIns.length === 0 ? words.nobody : others(one.standIns)],
    [words.standsInFor, one.standsInFor.length === 0 ? null : others(one.standsInFor)],
    [words.dotted, one.dotted.length === 0 ? null : others(one.dotted)],
    [words.state, state === '' ? null : state],
    [words.pay, one.pay === null ? null : shownRange(one.pay, language)],
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [[name, value] as [string, string]]));
}

/** The first of many names and how many there are: a cell of hundreds would fill pages. */
export function listed(names: readonly string[], language: Language): string {
  const words = documentWords[language];
  const shown = names.slice(0, NAMES).join(words.join);
  return names.length > NAMES ? words.others(shown, names.length) : shown;
}

/** A position of another unit says of which. */
export function otherName(other: NamedPosition, one: Pick<JobDescription, 'units'>, language: Language): string {
  return other.unit === one.units.at(-1) ? other.title : documentWords[language].withUnit(other.title, other.unit);
}

function dutyTable(duties: readonly NamedDuty[], language: Language): Block[] {
  const words = documentWords[language];
  const table: Block = {
    kind: 'table', columns: columns([words.duty, 0.56], [words.part, 0.18, 'middle'], [words.dutyFunction, 0.16, 'middle'], [words.critical, 0.1, 'middle']),
    rows: duties.map(({ name, letter, function: of, critical }) => [name, words.letters[letter], of, critical ? words.yes : '']),
  };
  return duties.some(({ critical }) => critical) ? [table, { kind: 'note', text: words.criticalNote }] : [table];
}

function processTable({ processes }: JobDescription, language: Language): Block {
  const words = documentWords[language];
  return {
    kind: 'table', columns: columns([words.process, 0.24], [words.step, 0.32], [words.sla, 0.12, 'middle'], [words.output, 0.2], [words.system, 0.12]),
    rows: processes.flatMap(({ name, steps }) => steps.map((step, at) => [
      at === 0 ? name : '', step.name, step.sla === null ? words.none : shownMinutes(step.sla, language), step.outputs.length === 0 ? words.none : step.outputs.join(words.join), step.system ?? words.none,
    ])),
  };
}

function activityTable({ activities, load }: JobDescription, language: Language): Block {
  const words = documentWords[language];
  const row = (name: string, fte: number): string[] => [name, (fte / 100).toFixed(2), shownPercent(load === 0 ? 0 : fte / load, language)];
  return {
    kind: 'table', columns: columns([words.activity, 0.6], [words.load, 0.24, 'end'], [words.share, 0.16, 'end']),
    rows: [...activities.map(({ name, fte }) => row(name, fte)), ...(activities.length > 1 ? [row(words.whole, load)] : [])],
  };
}
