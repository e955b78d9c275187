import type { Position, ReadonlyOrganisation, Unit } from '@bandi/organisation';
import { childUnits, incumbentsOn, labelText, vacanciesOn } from '@bandi/organisation';
import { branchPages } from '../../picture/branch-pages.ts';
import { companyName } from '../company-name.ts';
import type { DocumentProgress, DocumentScope } from '../document-request.ts';
import { shownNumber } from '../figures.ts';
import { listed } from '../job-description-blocks.ts';
import { pictureRoom } from '../metrics.ts';
import type { Block, TextDocument } from '../text-document.ts';
import { columns } from '../text-document.ts';
import { unitOrganisation } from '../unit-organisation.ts';
import { documentWords } from '../wording.ts';
import { dutyTables } from './duty-tables.ts';
import type { HandbookParts } from './handbook-parts.ts';
import { byUnit, handbookParts, titlesOf } from './handbook-parts.ts';
import { handbookWords } from './handbook-words.ts';
import { measureSections } from './measure-sections.ts';
import { processSections } from './process-sections.ts';

/**
 * The handbook of a unit with all below it (of a position: its unit): what it is for, its chart, positions, duties,
 * the processes it takes part in, measures and reports. Null where the scope is not there or holds no position.
 */
export function handbook(organisation: ReadonlyOrganisation, scope: DocumentScope, given: Pick<HandbookParts, 'catalogue' | 'language' | 'day'>, progress: DocumentProgress = () => undefined): TextDocument | null {
  const { language, day } = given;
  const words = documentWords[language];
  const unit = unitOf(organisation, scope);
  if (unit === undefined) return null;
  const parts = handbookParts(organisation, unit?.id ?? null, given);
  if (parts.positions.length === 0) return null;
  const own = handbookWords[language];
  const company = companyName(organisation, language);
  const name = unit === null ? company : labelText(unit.name, language);
  const chapters: readonly (readonly [string, () => readonly Block[], string])[] = [
    [own.overview, () => overview(parts, unit), ''],
    [own.chart, () => charts(parts, unit), ''],
    [own.positions, () => byUnit(parts, (positions) => [positionTable(parts, positions)]), own.noPositions],
    [own.duties, () => withLegend(byUnit(parts, (positions) => dutyTables(organisation, positions, language)), own.legend), own.noDuties],
    [own.processes, () => processSections(parts), own.noProcesses],
    [own.figures, () => measureSections(parts), own.noMeasures],
  ];
  const blocks = chapters.flatMap(([title, make, empty], at): Block[] => {
    const made = make();
    progress((at + 1) / chapters.length);
    return [{ kind: 'heading', level: 1, text: title, newPage: at === 0 }, ...(made.length === 0 ? [{ kind: 'missing', text: empty } as const] : made)];
  });
  const heads = parts.positions.reduce((sum, position) => sum + position.heads, 0);
  return {
    title: words.titles.handbook, scope: name, company, language, day, bound: true, blocks,
    about: [name, own.counts(parts.units.length, parts.positions.length, heads), words.made(day)],
  };
}

/** Null for the whole, undefined where the scope is not there. The only top unit is the whole. */
function unitOf(organisation: ReadonlyOrganisation, scope: DocumentScope): Unit | null | undefined {
  if (scope !== 'all') return organisation.get('unit', 'unit' in scope ? scope.unit : (organisation.get('position', scope.position)?.unit ?? ''));
  const tops = childUnits(organisation, null);
  return tops.length === 1 ? tops[0] : null;
}

function overview({ organisation, positions, language, day }: HandbookParts, unit: Unit | null): Block[] {
  const words = handbookWords[language];
  const { nobody, people, join } = documentWords[language];
  const number = (value: number): string => shownNumber(value, language);
  const lead = unit === null || unit.lead === null ? undefined : organisation.get('position', unit.lead);
  const holders = lead === undefined ? [] : incumbentsOn(organisation, lead.id, day).map(({ person }) => labelText(person.name, language));
  const heads = positions.reduce((sum, position) => sum + position.heads, 0);
  const vacant = positions.reduce((sum, position) => sum + vacanciesOf(organisation, position, day), 0);
  const above = unit?.parent === null || unit === null ? undefined : organisation.get('unit', unit.parent);
  const below = childUnits(organisation, unit?.id ?? null).map(({ name }) => labelText(name, language));
  return [
    unit === null || unit.mission === null ? { kind: 'missing', text: words.missionMissing } : { kind: 'text', text: labelText(unit.mission, language) },
    {
      kind: 'facts',
      pairs: [
        [words.parent, above === undefined ? words.top : labelText(above.name, language)],
        [words.lead, lead === undefined ? nobody : holders.length === 0 ? labelText(lead.title, language) : words.withHolders(labelText(lead.title, language), holders.join(join))],
        [words.positionCount, words.count(number(positions.length))], [words.heads, people(number(heads))],
        [words.held, people(number(heads - vacant - outsourcedHeads(positions)))], [words.vacant, people(number(vacant))],
        ...(below.length === 0 ? [] : [[words.units, listed(below, language)] as const]),
      ],
    },
  ];
}

function vacanciesOf(organisation: ReadonlyOrganisation, position: Position, day: string): number {
  return position.outsourced || position.status === 'frozen' ? 0 : vacanciesOn(organisation, position.id, day);
}

function outsourcedHeads(positions: readonly Position[]): number {
  return positions.reduce((sum, { outsourced, status, heads }) => sum + (outsourced || status === 'frozen' ? heads : 0), 0);
}

/** The chart in pieces that can be read on a page; what is folded on one is unfolded on another. */
function charts({ organisation, language, day }: HandbookParts, unit: Unit | null): Block[] {
  const shown = unit === null ? organisation : unitOrganisation(organisation, unit.id);
  const pages = branchPages(shown, { language, theme: 'light', asOf: day, today: day }, { ...pictureRoom, everyBranch: false });
  return pages.map(({ scene, title, part, parts }) => ({ kind: 'picture', scene, title: pages.length === 1 ? '' : title + (parts > 1 ? ` (${part}/${parts})` : '') }));
}

function positionTable({ organisation, catalogue, language, day }: HandbookParts, positions: readonly Position[]): Block {
  const words = handbookWords[language];
  const { none, join } = documentWords[language];
  const number = (value: number): string => shownNumber(value, language);
  return {
    kind: 'table',
    columns: columns([words.position, 0.2], [words.mission, 0.29], [words.number, 0.1, 'middle'], [words.vacant, 0.11, 'middle'], [words.reportsTo, 0.15], [words.standIns, 0.15]),
    rows: positions.map((position) => [
      labelText(position.title, language), position.job === null ? none : (catalogue.jobs.get(position.job)?.mission[language] ?? none), number(position.heads), number(vacanciesOf(organisation, position, day)),
      titlesOf(organisation, position.reportsTo === null ? [] : [position.reportsTo], language).join('') || none, titlesOf(organisation, position.standIns, language).join(join) || none,
    ]),
  };
}

function withLegend(tables: readonly Block[], legend: string): Block[] {
  return tables.length === 0 ? [] : [{ kind: 'note', text: legend }, ...tables];
}
