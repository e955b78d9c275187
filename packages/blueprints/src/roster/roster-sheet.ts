import type { Language } from '@bandi/organisation';
import { daysAfter, labelText } from '@bandi/organisation';
import type { Assignment } from '@bandi/staffing';
import { coverageOf, paidHours } from '@bandi/staffing';
import type { Catalogue } from '../catalogue-type.ts';
import { expectedServiceLevel } from './chat-demand.ts';
import type { RosterTeam, Seat } from './roster-problem.ts';

/** A roster in words and dates, ready to be shown, printed or written to a file. */
export interface RosterSheet {
  /** The days, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  readonly shifts: readonly { readonly id: string; readonly name: string; readonly mark: string; readonly start: number; readonly minutes: number; readonly night: boolean; readonly pauseMinutes: number }[];
  readonly rows: readonly RosterRow[];
  /** Half hours of the days in which somebody is needed or there. */
  readonly coverage: readonly { readonly day: number; readonly minute: number; readonly chatsPerHour: number; readonly needed: number; readonly onLine: number; readonly serviceLevel: number }[];
}

export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly vacant: boolean;
  /** Per day: the number of the shift and when its break begins (minutes from midnight of the day), null for a day off. */
  readonly cells: readonly ({ readonly shift: number; readonly pause: number | null } | null)[];
  readonly workDays: number;
  readonly hours: number;
}

export function rosterSheet({ problem, seats, demand }: RosterTeam, assignment: Assignment, from: string, catalogue: Catalogue, language: Language): RosterSheet {
  const covered = coverageOf(problem, assignment);
  return {
    days: problem.required.map((_, day) => daysAfter(from, day)),
    shifts: catalogue.roster.patterns.map(({ id, name, mark }, at) => {
      const pattern = problem.patterns[at];
      return { id, name: name[language], mark: mark[language], start: pattern?.start ?? 0, minutes: pattern?.length ?? 0, night: pattern?.night ?? false, pauseMinutes: pattern?.pause?.length ?? 0 };
    }),
    rows: seats.map((seat, p) => {
      const cells = (assignment[p] ?? []).map((shift) => (shift === null ? null : { shift: shift.pattern, pause: shift.pause }));
      const worked = cells.flatMap((cell) => problem.patterns[cell?.shift ?? -1] ?? []);
      return {
        id: problem.people[p]?.id ?? '', name: seatName(seat, language), title: labelText(seat.title, language), vacant: seat.person === null,
        cells, workDays: worked.length, hours: worked.reduce((sum, pattern) => sum + paidHours(pattern), 0),
      };
    }),
    coverage: problem.required.flatMap((slots, day) => slots.flatMap((needed, slot) => {
      const [onLine, chatsPerHour] = [covered[day]?.[slot] ?? 0, demand.perHour[day]?.[slot] ?? 0];
      return needed === 0 && onLine === 0 ? [] : [{ day, minute: slot * problem.slotMinutes, chatsPerHour, needed, onLine, serviceLevel: expectedServiceLevel(demand, chatsPerHour, onLine) }];
    })),
  };
}

function seatName({ person, title, vacancy }: Seat, language: Language): string {
  if (person !== null) return labelText(person.name, language);
  return language === 'zh' ? `待招 ${labelText(title, language)} ${vacancy}` : `Vacant ${labelText(title, language)} ${vacancy}`;
}
