import { functionNames } from '@bandi/chart';
import type { Duty, Language, Money, Position, ReadonlyOrganisation, Responsibility } from '@bandi/organisation';
import { ancestorUnits, carriedBy, labelText, reportsOf, vacanciesOn } from '@bandi/organisation';
import type { JobFacts, Measure } from './job-facts.ts';
import { measureOf } from './job-facts.ts';
import type { ProcessPart } from './processes-of.ts';
import { processParts } from './processes-of.ts';

/** A position by its title, and the unit it belongs to. */
export interface NamedPosition {
  readonly title: string;
  readonly unit: string;
}

/** A duty in words, with the function it stands under. */
export interface NamedDuty {
  readonly name: string;
  readonly function: string;
  readonly critical: boolean;
  readonly letter: Responsibility['letter'];
}

/** Everything that is to be said of one position, in one language, and nothing of how it looks. */
export interface JobDescription {
  readonly id: string;
  readonly title: string;
  readonly function: string;
  /** From the top down to its own. */
  readonly units: readonly string[];
  readonly outsourced: boolean;
  readonly frozen: boolean;
  /** Null where the catalogue does not know the job, as of one's own positions. */
  readonly mission: string | null;
  readonly reportsTo: NamedPosition | null;
  readonly dotted: readonly NamedPosition[];
  readonly reports: readonly (NamedPosition & { readonly heads: number })[];
  readonly standIns: readonly NamedPosition[];
  readonly standsInFor: readonly NamedPosition[];
  readonly heads: number;
  /** Hundredths. */
  readonly fte: number;
  /** Seats nobody holds on the day; 0 for a position that is frozen or done by others. */
  readonly vacancies: number;
  /** `answers`: A or AR; `does`: R alone. */
  readonly duties: { readonly answers: readonly NamedDuty[]; readonly does: readonly NamedDuty[]; readonly asked: readonly NamedDuty[]; readonly told: readonly NamedDuty[] };
  readonly measures: readonly Measure[];
  readonly skills: readonly string[];
  readonly processes: readonly ProcessPart[];
  /** Hundredths of a full-time person, largest first. */
  readonly activities: readonly { readonly name: string; readonly fte: number }[];
  readonly load: number;
  /** Monthly gross pay of a full-time seat; null unless asked for and known. */
  readonly pay: { readonly low: Money; readonly typical: Money; readonly high: Money } | null;
}

export interface DescriptionOptions {
  /** Jobs of the catalogue by id. */
  readonly jobs: ReadonlyMap<string, JobFacts>;
  readonly language: Language;
  /** The day whose vacancies count, `YYYY-MM-DD`. */
  readonly day: string;
  /** Pay is left out unless this is true. */
  readonly pay: boolean;
  /** Found once for many positions; found here where left out. */
  readonly processes?: ReadonlyMap<string, readonly ProcessPart[]>;
}

/** The job description of a position of the organisation. */
export function jobDescription(organisation: ReadonlyOrganisation, position: Position, options: DescriptionOptions): JobDescription {
  const { language, jobs, day, pay, processes = processParts(organisation, language) } = options;
  const text = (label: Parameters<typeof labelText>[0]): string => labelText(label, language);
  const named = (one: Position): NamedPosition => ({ title: text(one.title), unit: unitName(organisation, one.unit, language) });
  const known = (ids: Iterable<string>): NamedPosition[] => Array.from(ids, (id) => organisation.get('position', id)).flatMap((one) => (one === undefined ? [] : [named(one)]));
  const job = position.job === null ? undefined : jobs.get(position.job);
  const duties = dutiesOf(organisation, position.id, language);
  const withLetter = (...letters: readonly Responsibility['letter'][]): NamedDuty[] => duties.filter(({ letter }) => letters.includes(letter));
  return {
    id: position.id,
    title: text(position.title),
    function: functionNames[position.function][language],
    units: [...ancestorUnits(organisation, position.unit).toReversed().map(({ name }) => text(name)), unitName(organisation, position.unit, language)],
    outsourced: position.outsourced,
    frozen: position.status === 'frozen',
    mission: job === undefined ? null : text(job.mission),
    reportsTo: known(position.reportsTo === null ? [] : [position.reportsTo])[0] ?? null,
    dotted: known(position.dotted),
    reports: reportsOf(organisation, position.id).map((report) => ({ ...named(report), heads: report.heads })),
    standIns: known(position.standIns),
    standsInFor: known([...organisation.ids('position.standIns', position.id)].toSorted()),
    heads: position.heads,
    fte: position.fte,
    vacancies: position.outsourced || position.status === 'frozen' ? 0 : vacanciesOn(organisation, position.id, day),
    duties: { answers: withLetter('A', 'AR'), does: withLetter('R'), asked: withLetter('C'), told: withLetter('I') },
    measures: job?.measures.map((measure) => measureOf(text(measure))) ?? [],
    skills: job?.skills.map(text) ?? [],
    processes: processes.get(position.id) ?? [],
    activities: activitiesOf(organisation, position.id, language),
    load: carriedBy(organisation, position.id),
    pay: pay ? position.pay : null,
  };
}

function unitName(organisation: ReadonlyOrganisation, unit: string, language: Language): string {
  return labelText(organisation.get('unit', unit)?.name ?? unit, language);
}

/** The duties a position has a part in, critical ones first, then by function and id. */
function dutiesOf(organisation: ReadonlyOrganisation, position: string, language: Language): NamedDuty[] {
  const found: { duty: Duty; letter: Responsibility['letter'] }[] = [];
  for (const id of organisation.ids('responsibility.position', position)) {
    const cell = organisation.get('responsibility', id);
    const duty = cell === undefined ? undefined : organisation.get('duty', cell.duty);
    if (cell !== undefined && duty !== undefined) found.push({ duty, letter: cell.letter });
  }
  return found
    .toSorted((a, b) => Number(b.duty.critical) - Number(a.duty.critical) || (a.duty.function < b.duty.function ? -1 : a.duty.function > b.duty.function ? 1 : a.duty.id < b.duty.id ? -1 : 1))
    .map(({ duty, letter }) => ({
      name: labelText(duty.name, language), critical: duty.critical, letter,
      function: duty.group === undefined ? functionNames[duty.function][language] : labelText(duty.group, language),
    }));
}

function activitiesOf(organisation: ReadonlyOrganisation, position: string, language: Language): { name: string; fte: number }[] {
  const found: { id: string; name: string; fte: number }[] = [];
  for (const id of organisation.ids('load.carriers', position)) {
    const load = organisation.get('load', id);
    const fte = load?.carriers.filter((carrier) => carrier.position === position).reduce((sum, carrier) => sum + carrier.fte, 0) ?? 0;
    if (load !== undefined && fte > 0) found.push({ id, name: labelText(load.name, language), fte });
  }
  return found.toSorted((a, b) => b.fte - a.fte || (a.id < b.id ? -1 : 1)).map(({ name, fte }) => ({ name, fte }));
}
