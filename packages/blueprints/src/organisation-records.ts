import type { Bilingual, BusinessProfile, Money, Position, Reason, TypedRecord } from '@bandi/organisation';
import { PROFILE_ID, responsibilityId } from '@bandi/organisation';
import { generateNKeysBetween } from './order-keys.ts';
import type { Catalogue } from './catalogue-type.ts';
import { dutyHolders } from './duty-holders.ts';
import { round } from './format.ts';
import { rankOf } from './leads.ts';
import { hundredths, payCents } from './packing-problem.ts';
import type { ProfileInputs } from './profile-inputs.ts';
import type { PlannedUnit, Seat } from './structure.ts';
import { largestActivity } from './structure.ts';
import type { ActivityLoad } from './workload.ts';

export interface Structure {
  readonly units: readonly PlannedUnit[];
  readonly seats: readonly Seat[];
  readonly leads: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, string | null>;
}

/** The records of a built organisation. Ids are the catalogue's, so that a rebuild finds what it made before. */
export function organisationRecords(profile: BusinessProfile, inputs: ProfileInputs, loads: readonly ActivityLoad[], structure: Structure, catalogue: Catalogue): TypedRecord[] {
  const { units, leads } = structure;
  const seats = [...structure.seats].toSorted((a, b) => rankOf(b.job) - rankOf(a.job) || b.heads - a.heads || (a.id < b.id ? -1 : 1));
  const records: TypedRecord[] = [{ type: 'profile', record: { id: PROFILE_ID, business: profile } }];
  const unitOrder = generateNKeysBetween(units.length);
  for (const [index, unit] of units.entries()) {
    records.push({ type: 'unit', record: {
      id: unit.id, name: unit.name, parent: unit.parent, order: unitOrder[index] ?? 'a0', lead: leads.get(unit.id) ?? null,
      mission: shorten(unit.mission), blueprint: unit.plan.id,
    } });
  }
  const order = generateNKeysBetween(seats.length);
  const byActivity = new Map(loads.map((load) => [load.activity.id, load]));
  for (const [index, seat] of seats.entries()) {
    records.push({ type: 'position', record: positionOf(seat, order[index] ?? 'a0', structure, inputs, byActivity, catalogue) });
  }
  for (const load of loads) {
    const carriers = seats.flatMap((seat) => {
      const fte = seat.mix.get(load.activity.id) ?? 0;
      return fte > 0 ? [{ position: seat.id, fte }] : [];
    });
    records.push({ type: 'load', record: {
      id: load.activity.id, activity: load.activity.id, name: load.activity.name, function: load.function,
      fte: { low: hundredths(load.fte.low), typical: hundredths(load.fte.typical), high: hundredths(load.fte.high) },
      outsourced: load.outsourced, carriers,
    } });
  }
  for (const { duty, function: of, holders } of dutyHolders(loads, seats, catalogue)) {
    records.push({ type: 'duty', record: { id: duty.id, name: { zh: duty.zh, en: duty.en }, function: of, critical: duty.critical, catalogue: duty.id } });
    for (const { seat, letter } of holders) {
      records.push({ type: 'responsibility', record: { id: responsibilityId(duty.id, seat.id), duty: duty.id, position: seat.id, letter } });
    }
  }
  return records;
}

/** Names and missions in records have the label's limit of 200. */
function shorten(text: Bilingual): Bilingual {
  return { zh: text.zh.slice(0, 200), en: text.en.slice(0, 200) };
}

function positionOf(seat: Seat, order: string, { leads, lines, seats }: Structure, inputs: ProfileInputs, loads: ReadonlyMap<string, ActivityLoad>, catalogue: Catalogue): Position {
  const pay = payCents(seat.job, inputs, catalogue);
  const money = (cents: number): Money => toCurrency(cents, inputs);
  const isLead = [...leads.values()].includes(seat.id);
  return {
    id: seat.id, job: seat.job.id, title: seat.job.name, unit: seat.unit, order, function: seat.job.function,
    heads: seat.heads, fte: seat.heads * 100, reportsTo: lines.get(seat.id) ?? null, dotted: [], assistant: false,
    work: seat.job.work === 'managerial' && !isLead ? 'skilled' : seat.job.work,
    status: 'approved', outsourced: false, standIns: standInsOf(seat, seats, lines),
    pay: { low: money(pay.low), typical: money(pay.typical), high: money(pay.high) },
    reasons: reasonsOf(seat, loads),
  };
}

/**
 * Who stands in for a single seat: somebody else of the same job, else who also knows its main work, else its lead, else
 * one of its reports. Several like seats stand in for each other.
 */
function standInsOf(seat: Seat, seats: readonly Seat[], lines: ReadonlyMap<string, string | null>): string[] {
  if (seat.heads > 1) return [];
  const others = seats.filter((other) => other.id !== seat.id);
  const main = seat.mix.size === 0 ? null : largestActivity(seat);
  const found = others.find((other) => other.job.id === seat.job.id)
    ?? others.find((other) => other.unit === seat.unit && main !== null && other.mix.has(main))
    ?? others.find((other) => other.unit === seat.unit && other.job.reportsTo.some((id) => seat.job.reportsTo.includes(id)))
    ?? others.find((other) => other.id === lines.get(seat.id))
    ?? others.find((other) => lines.get(other.id) === seat.id);
  return found === undefined ? [] : [found.id];
}

/** Cents of yuan in the profile's currency. */
export function toCurrency(cents: number, inputs: ProfileInputs): Money {
  const currency = inputs.profile.currency ?? 'CNY';
  const rate = currency === 'CNY' ? 1 : inputs.figure('yuan-per-unit', currency).value;
  return { cents: Math.round(cents / rate), currency };
}

/** Why the seat exists: what it carries, largest first, and how that was rounded to people. */
function reasonsOf(seat: Seat, loads: ReadonlyMap<string, ActivityLoad>): Reason[] {
  const parts = [...seat.mix].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const reasons = parts.flatMap(([id, carried]): Reason[] => {
    const load = loads.get(id);
    if (load === undefined) return [];
    return [{
      activity: id, name: load.activity.name, driver: load.driver, inputs: [...load.inputs], method: load.method, steps: [...load.steps],
      fte: { low: hundredths(load.fte.low), typical: hundredths(load.fte.typical), high: hundredths(load.fte.high) },
      carried, sources: [...load.sources], trust: load.trust,
    }];
  });
  const total = parts.reduce((sum, [, time]) => sum + time, 0);
  const main = loads.get(largestActivity(seat) ?? '');
  reasons.push({
    activity: 'rounding', name: { zh: '取整为人数', en: 'Rounding to people' }, driver: { zh: '以上各项之和', en: 'sum of the above' }, inputs: [],
    method: { zh: '整数规划：人数最少，其次薪酬最低，一人多岗在允许的范围内合并', en: 'integer program: fewest people, then least pay; work is combined where the jobs allow' },
    steps: [{
      zh: `${parts.length} 项工作合计 ${round(total / 100)} 人，设 ${seat.heads} 人，负荷 ${Math.round(total / seat.heads)}%`,
      en: `${parts.length} kinds of work of ${round(total / 100)} people in all: ${seat.heads} ${seat.heads === 1 ? 'seat' : 'seats'}, ${Math.round(total / seat.heads)}% loaded`,
    }],
    fte: { low: total, typical: total, high: total }, carried: 0, sources: ['derived'], trust: main?.trust ?? 'rule-of-thumb',
  });
  return reasons;
}
