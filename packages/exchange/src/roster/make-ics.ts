import type { EventAttributes } from 'ics';
import { createEvents } from 'ics';

/** A calendar of events as an iCalendar file. */
export function makeIcs(events: EventAttributes[], name: string): string {
  const { value, error } = createEvents(events, { productId: 'Bandi', calName: name });
  if (typeof value !== 'string') throw error ?? new Error('no calendar');
  return value;
}
