import { functionNames } from '@bandi/chart';
import type { Language, Position, ReadonlyOrganisation, Unit } from '@bandi/organisation';
import { ancestorUnits, incumbentsOn, labelText, positionsOf, walkUnits } from '@bandi/organisation';
import type { CsvCell } from '../csv/write-csv.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { PositionColumn } from './columns.ts';
import { positionColumns } from './columns.ts';
import { columnNames, wording } from './wording.ts';

export interface PositionsCsvOptions {
  readonly language: Language;
  /** The day whose holders are listed, `YYYY-MM-DD`. */
  readonly day: string;
  /** Add the monthly pay of a full-time seat: low, typical, high and currency. Pay is not for everybody: default false. */
  readonly pay?: boolean;
}

/** Every position as one row of a spreadsheet, unit by unit in the order of the chart, as a CSV file's text. */
export function positionsCsv(organisation: ReadonlyOrganisation, options: PositionsCsvOptions): string {
  const columns = positionColumns.filter((column) => options.pay === true || !payColumns.has(column));
  const header = columns.map((column) => columnNames[column][options.language]);
  const rows = [...inChartOrder(organisation)].map(({ position, path }) => {
    const cells = cellsOf(organisation, position, path, options);
    return columns.map((column) => cells[column]);
  });
  return writeCsv([header, ...rows]);
}

const payColumns: ReadonlySet<PositionColumn> = new Set(['pay-low', 'pay-typical', 'pay-high', 'currency']);

function* inChartOrder(organisation: ReadonlyOrganisation): Generator<{ position: Position; path: readonly Unit[] }> {
  for (const { unit } of walkUnits(organisation, null)) {
    const path = [...ancestorUnits(organisation, unit.id).toReversed(), unit];
    for (const position of positionsOf(organisation, unit.id)) yield { position, path };
  }
}

function cellsOf(organisation: ReadonlyOrganisation, position: Position, path: readonly Unit[], { language, day }: PositionsCsvOptions): Record<PositionColumn, CsvCell> {
  const words = wording[language];
  const lead = position.reportsTo === null ? undefined : organisation.get('position', position.reportsTo);
  const holders = incumbentsOn(organisation, position.id, day);
  const isOpen = position.status === 'approved' && !position.outsourced;
  return {
    id: position.id,
    unit: path.map((unit) => labelText(unit.name, language)).join(' / '),
    title: labelText(position.title, language),
    job: position.job ?? '',
    function: functionNames[position.function][language],
    heads: position.heads,
    fte: position.fte / 100,
    'reports-to': lead === undefined ? '' : labelText(lead.title, language),
    'reports-to-id': position.reportsTo ?? '',
    incumbents: holders.map(({ person }) => labelText(person.name, language)).join(words.comma),
    vacancies: isOpen ? Math.max(0, position.heads - holders.length) : 0,
    duties: organisation.ids('responsibility.position', position.id).size,
    status: words[position.status],
    outsourced: position.outsourced ? words.yes : words.no,
    'pay-low': money(position.pay?.low.cents),
    'pay-typical': money(position.pay?.typical.cents),
    'pay-high': money(position.pay?.high.cents),
    currency: position.pay?.typical.currency ?? '',
  };
}

function money(cents: number | undefined): CsvCell {
  return cents === undefined ? '' : cents / 100;
}
