import { z } from 'zod';
import { bilingualSchema, jobSchema } from './schema.ts';

const { id, sources, trust } = jobSchema.shape;
const sourced = { sources, trust };
/** A time of day; past 24:00 it is on the day after. */
const clockSchema = z.string().regex(/^(?:[0-3]\d|4[0-7]):[0-5]\d$/u, 'expected a time like 09:30; 26:00 is two in the night after');

const rule = (value: z.ZodNumber) => z.strictObject({ value, ...sourced });

/** `roster.yaml`: kinds of shifts, rules and day factors that rosters are made from where a team gives nothing of its own. */
export const rosterSchema = z.strictObject({
  patterns: z.array(z.strictObject({
    id, name: bilingualSchema,
    /** What stands for it in the cell of a table. */
    mark: bilingualSchema,
    start: clockSchema,
    /** From start to end, the break included. */
    minutes: z.int().min(30).max(1440),
    pause: z.strictObject({ minutes: z.int().min(5).max(240), from: clockSchema, to: clockSchema, paid: z.boolean() }).nullable(),
    night: z.boolean(), ...sourced,
  })).min(1).max(40).refine((patterns) => new Set(patterns.map((pattern) => pattern.id)).size === patterns.length, 'ids differ'),
  rules: z.strictObject({
    restHours: rule(z.number().min(0).max(24)),
    daysInRow: rule(z.int().min(1).max(31)),
    daysAWeekWithOvertime: rule(z.number().min(1).max(7)),
    nightsInRow: rule(z.int().min(0).max(31)),
    overtimeMultiple: rule(z.number().min(1).max(10)),
    shortHourMultiple: rule(z.number().min(0).max(100)),
    wishMultiple: rule(z.number().min(0).max(100)),
    paidDaysPerMonth: rule(z.number().min(1).max(31)),
  }),
  /** Monday first; 1 is a mean day. */
  weekdays: z.strictObject({ factors: z.array(z.number().min(0).max(20)).length(7), ...sourced }),
});

export type RosterFile = z.infer<typeof rosterSchema>;

/** Minutes from midnight of a time of day. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
