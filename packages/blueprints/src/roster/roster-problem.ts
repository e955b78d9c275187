import type { BusinessProfile, Label, ReadonlyOrganisation } from '@bandi/organisation';
import { daysAfter, holdsOn, weekdayOf, worksOn } from '@bandi/organisation';
import type { RosterPerson, RosterProblem, ShiftPattern } from '@bandi/staffing';
import type { Catalogue } from '../catalogue-type.ts';
import { profileInputs } from '../profile-inputs.ts';
import type { RosterFile } from '../roster-schema.ts';
import { minutesOf } from '../roster-schema.ts';
import type { ChatDemand } from './chat-demand.ts';
import { SLOTS_PER_HOUR, chatDemand } from './chat-demand.ts';

export interface RosterOrder {
  /** Ids of the positions whose people are rostered together. */
  readonly positions: readonly string[];
  /** The first day, `YYYY-MM-DD`, and how many days. */
  readonly from: string;
  readonly days: number;
}

/** Whose row of the roster it is: a person, or the nth vacant seat of a position. */
export interface Seat {
  readonly position: string;
  readonly title: Label;
  /** Null for a seat that nobody holds. */
  readonly person: { readonly id: string; readonly name: Label } | null;
  /** Counts the vacant seats of a position from 1; 0 for people. */
  readonly vacancy: number;
}

/** A team's problem, the rows of its roster, and the demand it was made from. */
export interface RosterTeam {
  readonly problem: RosterProblem;
  readonly seats: readonly Seat[];
  readonly demand: ChatDemand;
}

/** The positions that answer queues and may be rostered, with the queues they answer. */
export function queuePositions(organisation: ReadonlyOrganisation, catalogue: Catalogue): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const load of organisation.all('load')) {
    if (load.outsourced || catalogue.activities.get(load.activity)?.kind !== 'queue') continue;
    for (const { position } of load.carriers) found.set(position, (found.get(position) ?? new Set()).add(load.activity));
  }
  return found;
}

/**
 * What a roster of the people of some positions has to solve: those who hold them in the time, vacant seats as people
 * without a name, the chats they answer, shifts and rules of the catalogue, days a week and hours of the profile. An hour
 * costs a month's typical pay over the hours it is paid for; where no pay is known all hours cost the same.
 */
export function rosterProblem(organisation: ReadonlyOrganisation, profile: BusinessProfile, catalogue: Catalogue, order: RosterOrder): RosterTeam {
  const { roster } = catalogue;
  const inputs = profileInputs(profile, catalogue);
  const daysAWeek = profile.working_time?.days_per_week ?? inputs.figure('work-days-per-week').value;
  const hoursADay = profile.working_time?.hours_per_day ?? inputs.figure('work-hours-per-day').value;
  const queues = queuePositions(organisation, catalogue);
  const activities = new Set(order.positions.flatMap((id) => [...(queues.get(id) ?? [])]));
  const demand = chatDemand(profile, catalogue, activities, order.from, order.days);

  const paidHours = roster.rules.paidDaysPerMonth.value * hoursADay;
  const hourOf = (position: string): number => (organisation.get('position', position)?.pay?.typical.cents ?? 0) / 100 / paidHours;
  const known = order.positions.map(hourOf).filter((hour) => hour > 0);
  const usual = known.length === 0 ? 1 : known.reduce((sum, hour) => sum + hour, 0) / known.length;
  const seats = order.positions.flatMap((id) => seatsOf(organisation, id, order));
  const base: Omit<RosterPerson, 'id' | 'away' | 'costPerHour'> = {
    skills: [], days: daysAWeek, mostDays: Math.max(daysAWeek, roster.rules.daysAWeekWithOvertime.value), nights: true, wishes: [],
    before: { daysInRow: 0, restedMinutes: 24 * 60 },
  };
  const people = seats.map((seat): RosterPerson => ({
    ...base, id: seat.person?.id ?? `${seat.position}#${seat.vacancy}`, away: awayDays(organisation, seat, order), costPerHour: hourOf(seat.position) || usual,
  }));
  return {
    seats, demand,
    problem: {
      firstWeekday: weekdayOf(order.from),
      slotMinutes: 60 / SLOTS_PER_HOUR,
      required: demand.required,
      patterns: roster.patterns.map((pattern) => shiftOf(pattern)),
      people,
      rules: rulesOf(roster, usual, profile.overrides?.['overtime-hours-per-month'] ?? inputs.figure('overtime-hours-per-month').value, order.days, inputs.figure('days-per-month').value),
    },
  };
}

function shiftOf({ id, start, minutes, pause, night }: RosterFile['patterns'][number]): ShiftPattern {
  return {
    id, start: minutesOf(start), length: minutes, skills: [], night,
    pause: pause === null ? null : { length: pause.minutes, earliest: minutesOf(pause.from), latest: minutesOf(pause.to), paid: pause.paid },
  };
}

function rulesOf({ rules }: RosterFile, hour: number, overtime: number, days: number, daysPerMonth: number): RosterProblem['rules'] {
  return {
    rest: rules.restHours.value * 60,
    mostDaysInRow: rules.daysInRow.value,
    mostNightsInRow: rules.nightsInRow.value,
    // The limit is of a month; a shorter roster has its part of it, a longer one no more than that for each month.
    mostOvertimeHours: (overtime * days) / Math.max(daysPerMonth, 1),
    overtimeMultiple: rules.overtimeMultiple.value,
    shortHourCost: hour * rules.shortHourMultiple.value,
    wishCost: hour * rules.wishMultiple.value,
  };
}

/** Those who hold a position on some day of the time, by assignment; then its vacant seats. */
function seatsOf(organisation: ReadonlyOrganisation, id: string, { from, days }: RosterOrder): Seat[] {
  const position = organisation.get('position', id);
  if (position === undefined) return [];
  const last = daysAfter(from, days - 1);
  const seats: Seat[] = [];
  const seen = new Set<string>();
  for (const key of [...organisation.ids('assignment.position', id)].toSorted()) {
    const assignment = organisation.get('assignment', key);
    const person = organisation.get('person', assignment?.person ?? '');
    if (assignment === undefined || person === undefined || seen.has(person.id) || assignment.from > last || (assignment.to !== null && assignment.to < from)) continue;
    seen.add(person.id);
    seats.push({ position: id, title: position.title, person: { id: person.id, name: person.name }, vacancy: 0 });
  }
  const vacant = Math.max(0, position.heads - seats.length);
  return [...seats, ...Array.from({ length: vacant }, (_, at) => ({ position: id, title: position.title, person: null, vacancy: at + 1 }))];
}

/** Days of the time on which somebody does not hold the position or is not with the company. */
function awayDays(organisation: ReadonlyOrganisation, { position, person }: Seat, { from, days }: RosterOrder): number[] {
  if (person === null) return [];
  const record = organisation.get('person', person.id);
  const held = [...organisation.ids('assignment.person', person.id)].flatMap((id) => organisation.get('assignment', id) ?? []).filter((assignment) => assignment.position === position);
  return Array.from({ length: days }, (_, day) => day).filter((day) => {
    const date = daysAfter(from, day);
    return record === undefined || !worksOn(record, date) || !held.some((assignment) => holdsOn(assignment, date));
  });
}
