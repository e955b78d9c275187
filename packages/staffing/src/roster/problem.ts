/** Minutes of a day. */
export const DAY = 1440;

/** A kind of shift. Minutes from midnight of the day it belongs to; it may end on the day after. */
export interface ShiftPattern {
  readonly id: string;
  readonly start: number;
  /** From its start to its end, the break included. At most a day. */
  readonly length: number;
  /** The one long break (meal) in it, null for none. It may begin at any slot of its window, so that not all are away at once. */
  readonly pause: { readonly length: number; readonly earliest: number; readonly latest: number; readonly paid: boolean } | null;
  /** Whoever works it must have all of these. */
  readonly skills: readonly string[];
  /** Counted and limited as a night. */
  readonly night: boolean;
}

export interface RosterPerson {
  readonly id: string;
  readonly skills: readonly string[];
  /** Days a week: those of the contract, and at most with overtime. */
  readonly days: number;
  readonly mostDays: number;
  readonly costPerHour: number;
  readonly nights: boolean;
  /** Numbers of the days (from 0) on which they cannot work: leave, fixed days off, before the first day and after the last. */
  readonly away: readonly number[];
  /** What they would like: a day off (pattern null) or a pattern on a day. */
  readonly wishes: readonly { readonly day: number; readonly pattern: string | null }[];
  /** What they did before the first day: days worked in a row, and minutes from the end of the last shift to midnight of the first day. */
  readonly before: { readonly daysInRow: number; readonly restedMinutes: number };
}

export interface RosterRules {
  /** Minutes from the end of a shift to the start of the next. */
  readonly rest: number;
  readonly mostDaysInRow: number;
  readonly mostNightsInRow: number;
  /** Hours beyond the days of the contract, per person over the whole roster. */
  readonly mostOvertimeHours: number;
  /** What an hour of overtime costs, as a multiple of an hour. */
  readonly overtimeMultiple: number;
  /** What an hour costs in which somebody is missing; in the same money as hours. */
  readonly shortHourCost: number;
  /** What a wish that is not kept counts as. */
  readonly wishCost: number;
}

/**
 * Who works when. `required` are the people needed on line, per day and per slot of `slotMinutes`; day 0 is a weekday
 * counted from Monday = 0. Weeks begin on Monday; of a week that is only partly in the roster a part of the days counts.
 */
export interface RosterProblem {
  readonly firstWeekday: number;
  readonly slotMinutes: number;
  readonly required: readonly (readonly number[])[];
  readonly patterns: readonly ShiftPattern[];
  readonly people: readonly RosterPerson[];
  readonly rules: RosterRules;
}

/** A shift somebody works: which pattern, and when its break begins (minutes from midnight of the day; null without one). */
export interface Shift {
  readonly pattern: number;
  readonly pause: number | null;
}

/** Per person, per day: the shift, null for a day off. */
export type Assignment = readonly (readonly (Shift | null)[])[];

export interface RosterOptions {
  /** Seconds for the search; what is found by then is answered. */
  readonly timeLimitSeconds?: number;
  /** How close to the best is close enough, as a share of its cost. */
  readonly gap?: number;
  /** Called between the steps with what share of the work is done, 0–1. */
  readonly onProgress?: (share: number) => void;
  /** Asked between the steps; true gives up. */
  readonly isStopped?: () => boolean;
}

export interface RosterCost {
  /** Paid hours, and what they cost. */
  readonly hours: number;
  readonly pay: number;
  readonly overtimeHours: number;
  readonly overtimePay: number;
  /** Hours in which somebody was missing. */
  readonly shortHours: number;
  readonly shortCost: number;
  readonly wishesMissed: number;
  /** What is compared: pay with overtime, what is short, and wishes. */
  readonly total: number;
}

export interface RosterPlan {
  /** `optimal`: nothing is better by more than the gap asked; `feasible`: there may be something better. */
  readonly status: 'optimal' | 'feasible' | 'stopped';
  readonly assignment: Assignment;
  readonly cost: RosterCost;
  /** No roster costs less. */
  readonly bound: number;
  /** (total − bound) ÷ total; 0 where nothing costs anything. */
  readonly gap: number;
  /** Between the one with the most and the one with the fewest. */
  readonly spread: { readonly weekendDays: number; readonly nights: number; readonly patterns: number };
}
