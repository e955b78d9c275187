import type { RosterSheet } from '@bandi/blueprints';
import { clockOf } from '@bandi/exchange';
import type { Language } from '@bandi/organisation';
import { weekdayOf } from '@bandi/organisation';
import type { RosterPlan } from '@bandi/staffing';
import { printHeading, printTable, printText } from '../terminal/table.ts';
import type { TableCell } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wording } from './wording.ts';

/** Half hours that are short are named up to so many. */
const NAMED = 8;

/** A roster as a terminal can show it: a week at a time, a letter a day; then what is short and how good it is. */
export function printRoster(sheet: RosterSheet, plan: RosterPlan, language: Language, terminal: Terminal): void {
  const { roster: words } = wording[language];
  const { days, shifts, rows } = sheet;
  for (let from = 0; from < days.length;) {
    const to = Math.min(days.length, from + 7 - weekdayOf(days[from] ?? ''));
    printHeading(terminal, words.week(days[from] ?? '', days[to - 1] ?? ''), '');
    const columns = days.slice(from, to).map((day) => ({ title: words.weekdays[weekdayOf(day)] ?? '' }));
    printTable(terminal, [{ title: words.name, wraps: true }, ...columns], rows.map((row): TableCell[] => [row.vacant ? { text: row.name, style: 'dim' } : row.name, ...row.cells.slice(from, to).map((cell) => shifts[cell?.shift ?? -1]?.mark ?? '·')]));
    from = to;
  }
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.shift ?? [])));
  printHeading(terminal, words.shifts, '');
  printTable(terminal, [{ title: '' }, { title: '' }, { title: '' }], shifts.flatMap(({ mark, name, start, minutes }, at) => (used.has(at) ? [[mark, name, `${clockOf(start)}–${clockOf(start + minutes)}`]] : [])));
  printHeading(terminal, words.cover, '');
  const short = sheet.coverage.filter(({ needed, onLine }) => needed - onLine > 1e-9).toSorted((a, b) => b.needed - b.onLine - (a.needed - a.onLine));
  if (short.length > 0) {
    printTable(terminal, [{ title: words.when }, { title: words.needed, align: 'right' }, { title: words.onLine, align: 'right' }, { title: words.level, align: 'right' }], short.slice(0, NAMED).map(({ day, minute, needed, onLine, serviceLevel }) => [
      `${days[day] ?? ''} ${clockOf(minute)}`, String(needed), String(Math.round(onLine * 100) / 100), `${Math.round(serviceLevel * 100)}%`,
    ]));
    if (short.length > NAMED) printText(terminal, words.more(short.length - NAMED), 2);
  }
  const answered = sheet.coverage.reduce((sum, { chatsPerHour, serviceLevel }) => sum + chatsPerHour * serviceLevel, 0) / Math.max(1e-9, sheet.coverage.reduce((sum, { chatsPerHour }) => sum + chatsPerHour, 0));
  printText(terminal, words.total(Math.round(plan.cost.hours), Math.round(plan.cost.overtimeHours), Math.round(plan.cost.shortHours), Math.round(answered * 100)), 2, plan.cost.shortHours > 0 ? 'yellow' : 'green');
  printText(terminal, plan.status === 'optimal' ? words.proven((plan.gap * 100).toFixed(2)) : words.unproven((plan.gap * 100).toFixed(1)), 2);
}
