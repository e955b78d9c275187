import { firstBroken } from '../input-rules.ts';
import { answer, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { ceilForgiving } from '../rounding.ts';

/** Hosts for live rooms: rooms × on-air hours a day × open days ÷ (a host's hours a day × a host's days), rounded up. */
export function liveHosts(rooms: {
  readonly rooms: number;
  readonly onAirHoursPerDay: number;
  readonly openDays: number;
  readonly hostHoursPerDay: number;
  readonly hostDays: number;
}): Outcome<{ readonly exact: number; readonly hosts: number }> {
  const broken = firstBroken({
    rooms: [rooms.rooms, 'not-negative'],
    onAirHoursPerDay: [rooms.onAirHoursPerDay, 'not-negative'],
    openDays: [rooms.openDays, 'not-negative'],
    hostHoursPerDay: [rooms.hostHoursPerDay, 'positive'],
    hostDays: [rooms.hostDays, 'positive'],
  });
  if (broken !== null) return refused(broken);
  const exact = (rooms.rooms * rooms.onAirHoursPerDay * rooms.openDays) / (rooms.hostHoursPerDay * rooms.hostDays);
  return answer({ exact, hosts: ceilForgiving(exact) });
}
