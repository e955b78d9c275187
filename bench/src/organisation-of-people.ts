import type { Label, Position, Responsibility, TypedRecord } from '@bandi/organisation';
import { Organisation, orderAt, responsibilityId } from '@bandi/organisation';
import { between, pick, seeded } from './seeded.ts';

const functions = ['operations', 'marketing', 'design', 'customer-service', 'live', 'warehouse', 'supply', 'data'] as const;
const jobs = ['店铺运营', '推广专员', '美工', '客服专员', '主播', '仓管员', '采购专员', '数据分析师'] as const;
const DUTIES = 400;
/** Groups of one division, divisions of one unit above, and so on up. */
const UNITS_BELOW = 8;
/** Groups may have this many people beside their lead. */
const TEAM = { least: 6, most: 14 } as const;

const money = (cents: number) => ({ cents, currency: 'CNY' });

/** An organisation and what a change can be about. */
export interface Peopled {
  readonly organisation: Organisation;
  /** Groups: units that hold positions and no further units. */
  readonly groups: readonly string[];
  /** Positions that lead nobody. */
  readonly positions: readonly string[];
  readonly people: readonly string[];
}

/**
 * An organisation of so many people, as it would be kept: groups of some ten under levels of units, a lead for each,
 * positions of one to five like seats, everybody assigned to one, every position with a part in three duties. Only its
 * size differs from one size to the next: groups, spans and duties per position are alike.
 */
export function organisationOfPeople(people: number): Peopled {
  const random = seeded(people);
  const records: TypedRecord[] = [];
  const groups: string[] = [];
  const positions: string[] = [];
  const staff: string[] = [];

  const addSeat = (fields: Pick<Position, 'id' | 'title' | 'unit' | 'order' | 'function' | 'heads' | 'work'>): void => {
    records.push({ type: 'position', record: {
      ...fields, job: null, fte: fields.heads * 100, reportsTo: null, dotted: [], assistant: false, status: 'approved', outsourced: false, standIns: [],
      pay: { low: money(500_000), typical: money(700_000), high: money(1_000_000) }, reasons: [],
    } });
    for (let head = 0; head < fields.heads && staff.length < people; head += 1) {
      const id = `person-${staff.length}`;
      staff.push(id);
      records.push({ type: 'person', record: { id, name: `员工${staff.length}`, number: String(staff.length), email: null, capacity: 100, from: null, to: null } });
      records.push({ type: 'assignment', record: { id: `assignment-${id}`, person: id, position: fields.id, share: 100, from: '2026-01-01', to: null } });
    }
    const duties = new Set([between(random, 0, DUTIES - 1), between(random, 0, DUTIES - 1), between(random, 0, DUTIES - 1)]);
    for (const duty of duties) {
      const record: Responsibility = { id: responsibilityId(`duty-${duty}`, fields.id), duty: `duty-${duty}`, position: fields.id, letter: pick(random, ['R', 'C', 'I'] as const) };
      records.push({ type: 'responsibility', record });
    }
  };

  for (let number = 0; number < DUTIES; number += 1) {
    records.push({ type: 'duty', record: { id: `duty-${number}`, name: `职责${number}`, function: pick(random, functions), critical: false, catalogue: null } });
  }
  while (staff.length < people) {
    const group = `group-${groups.length}`;
    groups.push(group);
    const kind = groups.length % functions.length;
    const field = { unit: group, function: functions[kind] ?? 'operations' } as const;
    const orders = orderKeys(6);
    addSeat({ id: `${group}.lead`, title: `${jobs[kind]}主管`, ...field, order: orders[0] ?? 'a0', heads: 1, work: 'managerial' });
    let left = Math.min(between(random, TEAM.least, TEAM.most), Math.max(people - staff.length, 1));
    for (let seat = 1; left > 0; seat += 1) {
      const heads = seat === 5 ? left : Math.min(left, between(random, 1, 5));
      const id = `${group}.seat-${seat}`;
      addSeat({ id, title: jobs[kind] ?? '', ...field, order: orders[seat] ?? 'a0', heads, work: 'skilled' });
      positions.push(id);
      left -= heads;
    }
  }
  records.push(...unitsAbove(groups));
  return { organisation: Organisation.from(withLines(records)), groups, positions, people: staff };
}

/** The groups and the units above them, level by level up to one. */
function unitsAbove(groups: readonly string[]): TypedRecord[] {
  const units: TypedRecord[] = [];
  const orders = orderKeys(UNITS_BELOW);
  let level: readonly string[] = groups;
  for (let height = 1; ; height += 1) {
    const isTop = level.length === 1;
    const above = isTop ? [] : Array.from({ length: Math.ceil(level.length / UNITS_BELOW) }, (_, i) => `unit-${height}-${i}`);
    for (const [index, id] of level.entries()) {
      const parent = above[Math.floor(index / UNITS_BELOW)] ?? null;
      const name: Label = height === 1 ? `第${index + 1}组` : `${height}级部门${index + 1}`;
      units.push({ type: 'unit', record: {
        id, name, parent, order: orders[index % UNITS_BELOW] ?? 'a0', lead: height === 1 ? `${id}.lead` : null, mission: null, blueprint: null,
      } });
    }
    if (isTop) return units;
    level = above;
  }
}

/** Everybody reports to the lead of their group. */
function withLines(records: readonly TypedRecord[]): TypedRecord[] {
  return records.map((entry) => {
    if (entry.type !== 'position' || entry.record.id.endsWith('.lead')) return entry;
    return { type: 'position', record: { ...entry.record, reportsTo: `${entry.record.unit}.lead` } };
  });
}

function orderKeys(count: number): string[] {
  const keys: { id: string; order: string }[] = [];
  for (let i = 0; i < count; i += 1) keys.push({ id: String(i), order: orderAt(keys, undefined) ?? 'a0' });
  return keys.map(({ order }) => order);
}
