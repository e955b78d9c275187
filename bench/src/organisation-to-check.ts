import type { Position, TypedRecord } from '@bandi/organisation';
import { Organisation, processElementId, responsibilityId } from '@bandi/organisation';
import { organisationOfPeople } from './organisation-of-people.ts';
import { between, pick, seeded } from './seeded.ts';

/** What an organisation to be checked is made of. */
export interface Extent {
  readonly people: number;
  readonly duties: number;
  readonly processes: number;
}

/** Carriers of one load, and steps of one process. */
const [CARRIERS, STEPS, LANES] = [60, 10, 3] as const;

/**
 * An organisation of people with everything that checks look at besides: more duties, with somebody who answers for most
 * of them, work that is spread over positions of its function, and processes of three lanes and ten steps.
 */
export function organisationToCheck({ people, duties, processes }: Extent): Organisation {
  const random = seeded(people + duties + processes);
  const base = organisationOfPeople(people).organisation;
  const records: TypedRecord[] = [...base.entries()];
  const positions = [...base.all('position')];
  const ids = Array.from(base.all('duty'), ({ id }) => id);
  for (let number = ids.length; number < duties; number += 1) {
    const { function: of } = pick(random, positions);
    const id = `duty-${number}`;
    ids.push(id);
    records.push({ type: 'duty', record: { id, name: `职责${number}`, function: of, critical: number % 10 === 0, catalogue: null } });
    for (const [letter, holder] of [['A', pick(random, positions)], ['R', pick(random, positions)]] as const) {
      // Some keep nobody.
      if (number % 20 !== 0 || letter === 'R') records.push({ type: 'responsibility', record: { id: responsibilityId(id, holder.id), duty: id, position: holder.id, letter } });
    }
  }
  records.push(...loads(positions, random));
  for (let number = 0; number < processes; number += 1) records.push(...processOf(`process-${number}`, positions, ids, random));
  return Organisation.from(new Map(records.map((entry) => [`${entry.type} ${entry.record.id}`, entry])).values());
}

function* loads(positions: readonly Position[], random: () => number): Generator<TypedRecord> {
  const byFunction = new Map(positions.map(({ function: of }) => [of, positions.filter((position) => position.function === of)]));
  for (const [of, all] of byFunction) {
    for (let at = 0; at < all.length; at += CARRIERS) {
      const carriers = all.slice(at, at + CARRIERS).map(({ id, fte }) => ({ position: id, fte: Math.round((fte * between(random, 60, 110)) / 100) }));
      const typical = carriers.reduce((sum, { fte }) => sum + fte, 0);
      yield { type: 'load', record: { id: `load-${of}-${at}`, activity: '', name: `工作${of}${at}`, function: of, fte: { low: typical, typical, high: typical }, outsourced: false, carriers } };
    }
  }
}

function* processOf(id: string, positions: readonly Position[], duties: readonly string[], random: () => number): Generator<TypedRecord> {
  yield { type: 'process', record: { id, name: `流程${id}`, function: 'operations', catalogue: null, purpose: null, promise: { minutes: 2000, from: null, to: null }, document: null } };
  for (let lane = 0; lane < LANES; lane += 1) {
    const element = `lane-${lane}`;
    yield { type: 'process-lane', record: { id: processElementId(id, element), process: id, element, order: `a${lane}`, name: element, position: pick(random, positions).id, unit: null, outside: false } };
  }
  for (let step = 0; step < STEPS; step += 1) {
    const element = `step-${step}`;
    const next = step + 1 < STEPS ? [{ id: `flow-${step}`, to: `step-${step + 1}`, name: null }] : [];
    const kind = step === 0 ? 'start' : step + 1 === STEPS ? 'end' : 'task';
    yield { type: 'process-step', record: {
      id: processElementId(id, element), process: id, element, lane: `lane-${step % LANES}`, kind, trigger: 'none', name: `步骤${step}`, sla: between(random, 60, 480), inputs: [], outputs: [], system: null,
      duties: kind === 'task' ? [pick(random, duties)] : [], critical: step === 4, approves: [], on: null, next,
    } };
  }
}
