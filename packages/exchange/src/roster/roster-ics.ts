import type { Language } from '@bandi/organisation';
import type { EventAttributes } from 'ics';
import type { RosterTable } from './roster-table.ts';
import { clockOf } from './roster-table.ts';
import { rosterWording } from './wording.ts';

/**
 * The shifts as calendar events (iCalendar, RFC 5545), of all or of one row. Times are those of the place where the shop is
 * ("floating"), so that every calendar shows them as they are written on the roster. Vacant seats have none.
 */
export async function rosterIcs({ days, shifts, rows }: RosterTable, language: Language, row?: string): Promise<string> {
  // A file of its own, so that only those load the library who make a calendar.
  const { makeIcs } = await import('./make-ics.ts');
  const words = rosterWording[language];
  const events = rows.filter(({ id, vacant }) => !vacant && (row === undefined || id === row)).flatMap(({ id, name, title, cells }) => cells.flatMap((cell, at): EventAttributes[] => {
    const [shift, day] = [shifts[cell?.shift ?? -1], days[at]];
    if (cell === null || shift === undefined || day === undefined) return [];
    return [{
      uid: `${id}-${day}@bandi`, title: row === undefined ? `${shift.name} ${name}` : shift.name,
      description: [title, ...(cell.pause === null ? [] : [words.pauseAt(clockOf(cell.pause), clockOf(cell.pause + shift.pauseMinutes))])].join('\n'),
      start: at5(day, shift.start), duration: { minutes: shift.minutes }, startInputType: 'local', startOutputType: 'local',
    }];
  }));
  return makeIcs(events, words.roster);
}

function at5(day: string, minute: number): [number, number, number, number, number] {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
}
