import { createRosterSolver } from '@bandi/staffing';
import type { RosterPerson, RosterProblem, ShiftPattern } from '@bandi/staffing';
import loadHighs from 'highs';
import { measure } from './measure.ts';
import type { Section } from './section.ts';
import { seeded } from './seeded.ts';

const HOUR = 60;

const pattern = (id: string, start: number, night: boolean): ShiftPattern => ({
  id, start: start * HOUR, length: 9 * HOUR, pause: { length: HOUR, earliest: (start + 3) * HOUR, latest: (start + 5) * HOUR, paid: false }, skills: [], night,
});

/** A service team over four weeks: round the clock, busiest in the evening and at the weekend, with leave and wishes. */
function teamOf(size: number): RosterProblem {
  const random = seeded(size);
  const days = 28;
  const curve = [0.05, 0.03, 0.02, 0.02, 0.02, 0.02, 0.03, 0.06, 0.12, 0.2, 0.24, 0.24, 0.2, 0.2, 0.22, 0.24, 0.24, 0.22, 0.24, 0.28, 0.33, 0.33, 0.25, 0.1];
  const people = Array.from({ length: size }, (_, at): RosterPerson => ({
    id: `p${at}`, skills: [], days: 5, mostDays: 6, costPerHour: 24 + Math.floor(random() * 8), nights: random() < 0.7,
    away: random() < 0.15 ? [10, 11, 12] : [], wishes: random() < 0.3 ? [{ day: Math.floor(random() * days), pattern: null }] : [],
    before: { daysInRow: Math.floor(random() * 5), restedMinutes: 11 * HOUR },
  }));
  const required = Array.from({ length: days }, (_, day) => Array.from({ length: 48 }, (__, slot) => Math.ceil((curve[slot >> 1] ?? 0) * size * (day % 7 >= 5 ? 1.15 : 1))));
  return {
    firstWeekday: 0, slotMinutes: 30, required, people, patterns: [pattern('early', 8, false), pattern('day', 10, false), pattern('late', 14, false), pattern('night', 23, true)],
    rules: { rest: 11 * HOUR, mostDaysInRow: 6, mostNightsInRow: 4, mostOvertimeHours: 36, overtimeMultiple: 1.5, shortHourCost: 100, wishCost: 20 },
  };
}

/** Rosters of four weeks, solved as the product solves them. */
export async function rosterRows(): Promise<Section> {
  const solver = createRosterSolver(await loadHighs());
  const rows = [];
  for (const size of [6, 40, 120]) {
    const problem = teamOf(size);
    let gap = NaN;
    let short = NaN;
    const { median, runs } = await measure(() => problem, (team) => {
      const solved = solver.solve(team);
      if (!solved.ok) throw new Error(solved.refusal.text.en);
      ({ gap } = solved.value);
      short = solved.value.cost.shortHours;
    }, { budget: 4000 });
    rows.push({ name: `${size} people`, time: median, runs, gap, short });
  }
  return {
    id: 'roster',
    title: 'Rosters of four weeks',
    note: 'Half-hour demand round the clock, four shifts with breaks, leave, wishes, nights for some. Gap: how far the answer may be from the best there is.\nAsked: 40 people within 60 s to 2 %.',
    columns: [
      { key: 'name', name: 'team', kind: 'text' },
      { key: 'time', name: 'time', kind: 'ms' },
      { key: 'runs', name: 'runs', kind: 'count' },
      { key: 'gap', name: 'gap', kind: 'share' },
      { key: 'short', name: 'hours short', kind: 'count' },
    ],
    rows,
  };
}
