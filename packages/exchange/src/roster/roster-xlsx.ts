import type { Language } from '@bandi/organisation';
import { weekdayOf } from '@bandi/organisation';
import type { Cell, CellObject, Row } from 'write-excel-file/node';
import type { RosterTable } from './roster-table.ts';
import { clockOf } from './roster-table.ts';
import { rosterWording } from './wording.ts';

const line = '#d5dbe4';
const grey = '#eef0f4';
const bordered = { borderColor: line, borderStyle: 'thin' } as const;
const middle = { ...bordered, align: 'center', alignVertical: 'center' } as const;
const head = { ...middle, fontWeight: 'bold', backgroundColor: grey, wrap: true } as const;
/** Grounds of shifts in the order of the list, told apart in grey print by their letters as well. */
const grounds = ['#dcebfa', '#e2f3e3', '#fdeccb', '#f6dfea', '#dcdcf2', '#e5e5e5'] as const;

/** A roster as a workbook: who works when (names and days stay while it is scrolled), and how each half hour is covered. */
export async function rosterXlsx(roster: RosterTable, language: Language): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const words = rosterWording[language];
  const sheets = [
    {
      sheet: words.roster, data: [...dayRows(roster, language), ...roster.rows.map((row) => personRow(row, roster, language)), countRow(roster, language), ...legendRows(roster, language)],
      stickyRowsCount: 3, stickyColumnsCount: 1, orientation: 'landscape' as const, showGridLines: false,
      columns: [{ width: 18 }, { width: 16 }, ...roster.days.map(() => ({ width: 5.2 })), { width: 7 }, { width: 7 }],
    },
    {
      sheet: words.coverage, data: coverageRows(roster, language), stickyRowsCount: 1, showGridLines: false,
      columns: [{ width: 13 }, { width: 9 }, { width: 13 }, { width: 15 }, { width: 11 }, { width: 16 }, { width: 9 }],
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets, { fontFamily: language === 'zh' ? '微软雅黑' : 'Calibri', fontSize: 10.5 }).toBuffer());
}

const weekend = (day: string): Partial<CellObject> => (weekdayOf(day) >= 5 ? { textColor: '#ab3529' } : {});

/** The number of a day, with its month where one begins. */
function dayName(day: string, isFirst: boolean): string {
  const [, month = 0, number = 0] = day.split('-').map(Number);
  return isFirst || number === 1 ? `${month}/${number}` : String(number);
}

function dayRows({ days }: RosterTable, language: Language): Row[] {
  const words = rosterWording[language];
  const title: Row = [{ type: String, value: `${words.roster}  ${words.made(days[0] ?? '', days.at(-1) ?? '')}`, fontWeight: 'bold', fontSize: 14, height: 28, alignVertical: 'center' }];
  return [
    title,
    [{ ...head, type: String, value: words.name, align: 'left' }, { ...head, type: String, value: words.title, align: 'left' }, ...days.map((day, at): Cell => ({ ...head, ...weekend(day), type: String, value: dayName(day, at === 0) })), { ...head, type: String, value: words.workDays }, { ...head, type: String, value: words.hours }],
    [{ ...head }, { ...head }, ...days.map((day): Cell => ({ ...head, ...weekend(day), type: String, value: words.weekdays[weekdayOf(day)] ?? '' })), { ...head }, { ...head }],
  ];
}

function personRow({ name, title, vacant, cells, workDays, hours }: RosterTable['rows'][number], { shifts }: RosterTable, language: Language): Row {
  const style = vacant ? { textColor: '#8591a3' } : {};
  return [
    { ...bordered, ...style, type: String, value: name, alignVertical: 'center', height: 20 },
    { ...bordered, type: String, value: title, textColor: '#505d71', alignVertical: 'center' },
    ...cells.map((cell): Cell => {
      const shift = shifts[cell?.shift ?? -1];
      return cell === null || shift === undefined ? { ...middle, type: String, value: rosterWording[language].off, textColor: '#a8b1bf' } : { ...middle, type: String, value: shift.mark, backgroundColor: grounds[cell.shift % grounds.length] ?? grey };
    }),
    { ...middle, type: Number, value: workDays },
    { ...middle, type: Number, value: hours },
  ];
}

function countRow({ rows, days }: RosterTable, language: Language): Row {
  return [{ ...head, type: String, value: rosterWording[language].onShift, align: 'left' }, { ...head }, ...days.map((_, at): Cell => ({ ...head, type: Number, value: rows.filter(({ cells }) => (cells[at] ?? null) !== null).length })), { ...head }, { ...head }];
}

/** What the letters mean, with the times. */
function legendRows({ shifts, rows }: RosterTable, language: Language): Row[] {
  const words = rosterWording[language];
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.shift ?? [])));
  return [[], ...shifts.flatMap(({ name, mark, start, minutes }, at): Row[] => (used.has(at) ? [[{ type: String, value: `${mark}  ${name}`, backgroundColor: grounds[at % grounds.length] ?? grey, ...bordered }, { ...bordered, type: String, value: words.range(clockOf(start), clockOf(start + minutes)) }]] : []))];
}

function coverageRows({ days, coverage }: RosterTable, language: Language): Row[] {
  const words = rosterWording[language];
  return [
    [words.day, words.slot, words.chats, words.needed, words.onLine, words.level, words.short].map((value): Cell => ({ ...head, type: String, value })),
    ...coverage.map(({ day, minute, chatsPerHour, needed, onLine, serviceLevel }): Row => {
      const short = Math.max(0, needed - onLine);
      return [
        { ...middle, type: String, value: days[day] ?? '' }, { ...middle, type: String, value: clockOf(minute) },
        { ...middle, type: Number, value: Math.round(chatsPerHour * 10) / 10 }, { ...middle, type: Number, value: needed }, { ...middle, type: Number, value: Math.round(onLine * 100) / 100 },
        { ...middle, type: Number, value: serviceLevel, format: '0%' },
        short > 0 ? { ...middle, type: Number, value: Math.round(short * 100) / 100, textColor: '#ab3529', fontWeight: 'bold' } : { ...middle },
      ];
    }),
  ];
}
