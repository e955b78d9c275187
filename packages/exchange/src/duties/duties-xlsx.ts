import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { PROFILE_ID, labelText } from '@bandi/organisation';
import type { Cell, CellObject, Row } from 'write-excel-file/node';
import type { DutyLine, DutyTable } from './duty-table.ts';
import { dutyTable } from './duty-table.ts';
import { wording } from './wording.ts';

export interface DutiesXlsxOptions {
  readonly language: Language;
  /** The day it is made, `YYYY-MM-DD`. */
  readonly day: string;
}

const navy = '#274a7c';
const line = '#d5dbe4';
const grey = '#eef0f4';
const bordered = { borderColor: line, borderStyle: 'thin' } as const;
const head = { ...bordered, fontWeight: 'bold', backgroundColor: grey, align: 'center', alignVertical: 'center', wrap: true } as const;
const letterStyles: Readonly<Record<string, Partial<CellObject>>> = {
  A: { backgroundColor: navy, textColor: '#ffffff', fontWeight: 'bold' }, AR: { backgroundColor: navy, textColor: '#ffffff', fontWeight: 'bold' },
  R: { backgroundColor: '#e6f0fa', textColor: '#2f6fb7', fontWeight: 'bold' }, C: { textColor: '#505d71' }, I: { textColor: '#505d71' },
};
/** Columns before the positions. */
const BEFORE = 2;
const widths = { duty: 44, critical: 7, position: 9.5, gap: 14, id: 28 };
/** And after them: what is wrong, and the id. */
const AFTER = 2;

/**
 * The responsibility matrix as a workbook: units and positions on top and duties at the left stay while it is scrolled,
 * functions have rows of their own, what is wrong stands at the end of its row; a second sheet says what the letters mean.
 * Names are texts whatever they begin with, so none is run as a formula.
 */
export async function dutiesXlsx(organisation: ReadonlyOrganisation, { language, day }: DutiesXlsxOptions): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const words = wording[language];
  const table = dutyTable(organisation, language);
  const matrix = {
    data: [...headRows(table, language), ...table.groups.flatMap(({ name: group, rows }) => [groupRow(group, table.columns.length), ...rows.map((row) => dutyRow(row, language))]), ...countRows(table, language)],
    sheet: words.sheet, stickyRowsCount: 2, stickyColumnsCount: 1, orientation: 'landscape' as const, showGridLines: false,
    columns: [{ width: widths.duty }, { width: widths.critical }, ...table.columns.map(() => ({ width: widths.position })), { width: widths.gap }, { width: widths.id }],
  };
  const legend = { data: legendRows(organisation, language, day), sheet: words.legend, showGridLines: false, columns: [{ width: 12 }, { width: 70 }] };
  return new Uint8Array(await writeXlsxFile([matrix, legend], { fontFamily: language === 'zh' ? '微软雅黑' : 'Calibri', fontSize: 10.5 }).toBuffer());
}

function headRows({ units, columns }: DutyTable, language: Language): Row[] {
  const words = wording[language];
  const over = units.flatMap(({ name, count }) => [{ ...head, type: String, value: name, columnSpan: count }, ...Array.from({ length: count - 1 }, () => null)]);
  return [
    [{ ...head, height: 22 }, { ...head }, ...over, { ...head }, { ...head }],
    [{ ...head, type: String, value: words.duty, align: 'left', height: 62 }, text(head, words.critical), ...columns.map(({ title }) => ({ ...head, type: String, value: title })), text(head, words.gap), text(head, words.id)],
  ];
}

function groupRow(name: string, columns: number): Row {
  const style = { fontWeight: 'bold', backgroundColor: grey, topBorderColor: line, topBorderStyle: 'thin', bottomBorderColor: line, bottomBorderStyle: 'thin' } as const;
  return [{ ...style, type: String, value: name, alignVertical: 'center', height: 20 }, ...Array.from({ length: columns + BEFORE + AFTER - 1 }, () => ({ ...style }))];
}

function dutyRow({ id, name, critical, letters, gaps }: DutyLine, language: Language): Row {
  const middle = { ...bordered, align: 'center', alignVertical: 'center' } as const;
  return [
    { ...bordered, type: String, value: name, align: 'left', wrap: true, alignVertical: 'center', indent: 1 },
    critical ? text({ ...middle, textColor: '#8f5600' }, wording[language].yes) : { ...middle },
    ...letters.map((letter): Cell => (letter === null ? { ...middle } : { ...middle, ...letterStyles[letter], type: String, value: letter })),
    gaps === '' ? { ...middle } : { ...bordered, type: String, value: gaps, textColor: '#ab3529', fontWeight: 'bold', alignVertical: 'center' },
    { ...bordered, type: String, value: id, textColor: '#8591a3', fontSize: 8, alignVertical: 'center' },
  ];
}

function countRows({ columns }: DutyTable, language: Language): Row[] {
  const words = wording[language];
  const counts = (title: string, of: (column: DutyTable['columns'][number]) => number): Row => [
    { ...head, type: String, value: title, align: 'left' }, { ...head }, ...columns.map((column) => ({ ...head, type: Number, value: of(column) })), { ...head }, { ...head },
  ];
  return [counts(words.answers, ({ answers }) => answers), counts(words.does, ({ does }) => does)];
}

function legendRows(organisation: ReadonlyOrganisation, language: Language, day: string): Row[] {
  const words = wording[language];
  const name = organisation.get('profile', PROFILE_ID)?.business.name;
  const entry = ([key, meaning]: readonly [string, string], style: Partial<CellObject>): Row => [{ ...bordered, align: 'center', alignVertical: 'center', ...style, type: String, value: key }, text({ ...bordered, wrap: true, alignVertical: 'center' }, meaning)];
  return [
    ...(name === undefined ? [] : [[text({ fontWeight: 'bold' }, words.organisation), text({}, labelText(name, language))]]),
    [text({ fontWeight: 'bold' }, words.made), text({}, day)],
    [],
    ...words.letters.map((letter) => entry(letter, letterStyles[letter[0]] ?? {})),
    [],
    ...words.notes.map((note) => entry(note, { textColor: '#ab3529', fontWeight: 'bold' })),
    [],
    [null, text({ wrap: true, textColor: '#505d71' }, words.paste)],
  ];
}

function text(style: Partial<CellObject>, value: string): CellObject {
  return { ...style, type: String, value };
}
