import { daysAfter, weekdayOf } from '@bandi/organisation';
import type { BusinessProfile } from '@bandi/organisation';
import { erlangC } from '@bandi/staffing';
import type { Catalogue } from '../catalogue-type.ts';
import { arrivalsBySlot, presence, queueOf } from '../chat-hours.ts';
import type { Queue } from '../chat-hours.ts';
import { profileInputs } from '../profile-inputs.ts';

/** Slots of a roster are half hours. */
export const SLOTS_PER_HOUR = 2;

/** Chats that come in over the days of a roster, and the people they need on line. */
export interface ChatDemand {
  /** People on line, per day and half hour. */
  readonly required: readonly (readonly number[])[];
  /** Chats an hour, per day and half hour. */
  readonly perHour: readonly (readonly number[])[];
  readonly queue: Queue;
}

/**
 * The people who must be on line to answer chats, half hour by half hour: chats of a day by the day curve of each platform
 * within its service hours, times the weekday's factor and the multiple of a campaign of the profile on that day; people as
 * headcounts are reasoned (see `chatHours`), rounded up, at least one while it is open. Rounded after all else
 * (staffing-maths.md 4.4).
 *
 * @param activities ids of the queues of the catalogue that the team answers
 */
export function chatDemand(profile: BusinessProfile, catalogue: Catalogue, activities: ReadonlySet<string>, from: string, days: number): ChatDemand {
  const inputs = profileInputs(profile, catalogue);
  const queue = queueOf(inputs);
  const handling = queue['chat-handling-minutes'].value;
  const concurrency = Math.max(1, Math.round(queue['chat-concurrency'].value));
  const queues = [...catalogue.activities.values()].filter(({ id, kind }) => kind === 'queue' && activities.has(id)).map((activity) => ({
    attention: profile.overrides?.[activity.id] ?? activity.work[0]?.effort.typical ?? 0,
    slots: arrivalsBySlot(inputs.channels.filter(({ platform }) => activity.platforms === undefined || activity.platforms.includes(platform)), catalogue, SLOTS_PER_HOUR),
  }));
  const required: number[][] = [];
  const perHour: number[][] = [];
  for (let day = 0; day < days; day += 1) {
    const factor = dayFactor(profile, catalogue, daysAfter(from, day));
    const slots = Array.from({ length: 24 * SLOTS_PER_HOUR }, (_, slot) => queues.map(({ attention, slots: all }) => ({ attention, chats: (all[slot]?.perHour ?? 0) * factor })));
    perHour.push(slots.map((all) => all.reduce((sum, { chats }) => sum + chats, 0)));
    required.push(slots.map((all) => Math.ceil(all.reduce((sum, { attention, chats }) => (chats <= 0 ? sum : sum + presence(chats, { attention, handling, concurrency, known: queue }).present), 0) - 1e-9)));
  }
  return { required, perHour, queue };
}

/** Chats of a day against a mean day: its weekday, and the largest campaign it lies in. */
function dayFactor(profile: BusinessProfile, catalogue: Catalogue, day: string): number {
  const peak = (profile.peaks ?? []).reduce((most, { from, to, multiple }) => (from <= day && day <= to ? Math.max(most, multiple) : most), 1);
  return (catalogue.roster.weekdays.factors[weekdayOf(day)] ?? 1) * peak;
}

/**
 * The share of all chats of a half hour that is answered in time with so many on line (Erlang C, each as many servers as
 * chats held at once); 1 where nobody writes, 0 where nobody is there or the queue only grows.
 */
export function expectedServiceLevel({ queue }: Pick<ChatDemand, 'queue'>, perHour: number, onLine: number): number {
  if (perHour <= 0) return 1;
  const servers = Math.floor(onLine + 1e-9) * Math.max(1, Math.round(queue['chat-concurrency'].value));
  if (servers === 0) return 0;
  const handling = queue['chat-handling-minutes'].value;
  const answered = erlangC({ load: (perHour * handling) / 60, agents: servers, handleSeconds: handling * 60, withinSeconds: queue['reply-within-seconds'].value });
  return answered.ok ? answered.value.serviceLevelOfAllArrivals : 0;
}
