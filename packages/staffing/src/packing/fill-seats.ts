/** Whole time per activity, in order; times of 0 are left out. */
export type Times = ReadonlyMap<number, number>;

export interface FilledGroup {
  readonly heads: number;
  readonly times: Times;
}

export interface SeatsToFill {
  readonly heads: number;
  readonly times: Times;
  readonly capacity: number;
  readonly maxKinds: number;
  readonly apart: readonly (readonly [number, number])[];
}

/**
 * Cuts the times of one line into seats with at most `maxKinds` kinds each, mixing as little as it can: first whole
 * seats of one kind, the rest by largest first; if that does not work out, by windows (SPEC rule 9), which always
 * works when kinds ≤ heads × (maxKinds − 1) + 1 and nothing is apart. Seats with the same kinds become one group. Null
 * when no way was found.
 */
export function fillSeats(line: SeatsToFill): readonly FilledGroup[] | null {
  const { pure, rest, spare } = pureSeats(line);
  const seats = largestFirst(line, rest, spare, false) ?? (line.apart.length > 0 ? largestFirst(line, rest, spare, true) : null);
  if (seats !== null) return grouped([...pure, ...seats]);
  if (line.apart.length > 0) return null;
  const few = byWindows(line, rest, spare);
  if (few !== null) return grouped([...pure, ...few]);
  const all = byWindows(line, line.times, line.heads);
  return all === null ? null : grouped(all);
}

/** Seats filled by one activity alone, and what is left of each. */
function pureSeats({ heads, times, capacity }: SeatsToFill): { pure: FilledGroup[]; rest: Times; spare: number } {
  const pure: FilledGroup[] = [];
  const rest = new Map<number, number>();
  let spare = heads;
  for (const [activity, time] of times) {
    const whole = Math.floor(time / capacity);
    if (whole > 0) pure.push({ heads: whole, times: new Map([[activity, whole * capacity]]) });
    if (time > whole * capacity) rest.set(activity, time - whole * capacity);
    spare -= whole;
  }
  return { pure, rest, spare };
}

/**
 * Largest first into the first seat that takes it whole; what no seat takes whole is spread over those with room. With
 * `quarrelsFirst` those with most pairs apart go before all others, while there is still a choice of seats.
 */
function largestFirst({ capacity, maxKinds, apart }: SeatsToFill, rest: Times, heads: number, quarrelsFirst: boolean): FilledGroup[] | null {
  const quarrels = (activity: number): number => (quarrelsFirst ? apart.filter((pair) => pair.includes(activity)).length : 0);
  const seats = Array.from({ length: Math.max(0, heads) }, () => ({ room: capacity, times: new Map<number, number>() }));
  const welcome = (seat: { times: Map<number, number> }, activity: number): boolean =>
    seat.times.size < maxKinds && !apart.some(([a, b]) => (a === activity && seat.times.has(b)) || (b === activity && seat.times.has(a)));
  for (const [activity, time] of [...rest].toSorted((a, b) => quarrels(b[0]) - quarrels(a[0]) || b[1] - a[1] || a[0] - b[0])) {
    const whole = seats.find((seat) => seat.room >= time && welcome(seat, activity));
    let left = time;
    for (const seat of whole === undefined ? seats.toSorted((a, b) => b.room - a.room) : [whole]) {
      if (left === 0 || seat.room === 0 || !welcome(seat, activity)) continue;
      const part = Math.min(seat.room, left);
      seat.times.set(activity, part);
      seat.room -= part;
      left -= part;
    }
    if (left > 0) return null;
  }
  return seats.map(({ times }) => ({ heads: 1, times }));
}

/**
 * Fills seat after seat to the brim with the smallest run of maxKinds neighbours (in order of size) that overflows it:
 * all but the last go in whole, the last is split. When no run overflows, the rest fits any way.
 */
function byWindows({ capacity, maxKinds }: SeatsToFill, times: Times, heads: number): FilledGroup[] | null {
  let items = [...times].filter(([, time]) => time > 0);
  const seats: FilledGroup[] = [];
  while (seats.length < heads) {
    items.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    const sumOf = (from: number, count: number): number => items.slice(from, from + count).reduce((sum, [, time]) => sum + time, 0);
    let from = 0;
    while (from + maxKinds < items.length && sumOf(from, maxKinds) < capacity) from++;
    const seat = new Map<number, number>();
    let room = capacity;
    for (const [activity, time] of items.slice(from, from + maxKinds)) {
      const part = Math.min(time, room);
      if (part > 0) seat.set(activity, part);
      room -= part;
    }
    seats.push({ heads: 1, times: seat });
    items = items.map(([activity, time]): [number, number] => [activity, time - (seat.get(activity) ?? 0)]).filter(([, time]) => time > 0);
  }
  return items.length === 0 ? seats : null;
}

function grouped(seats: readonly FilledGroup[]): readonly FilledGroup[] {
  const groups = new Map<string, { heads: number; times: Map<number, number> }>();
  for (const seat of seats) {
    if (seat.heads === 0) continue;
    const kinds = [...seat.times.keys()].toSorted((a, b) => a - b);
    const group = groups.get(kinds.join(' ')) ?? { heads: 0, times: new Map<number, number>() };
    group.heads += seat.heads;
    for (const kind of kinds) group.times.set(kind, (group.times.get(kind) ?? 0) + (seat.times.get(kind) ?? 0));
    groups.set(kinds.join(' '), group);
  }
  return [...groups.values()];
}
