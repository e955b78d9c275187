import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import { incumbentsOn } from '../incumbents.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Duty } from '../records/duty.ts';
import type { Position } from '../records/position.ts';
import { organisationTotals } from '../totals.ts';
import { positionsOf, reportsOf } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';

/** One finding a position, whatever the number of its critical duties: one stand-in mends them all. */
export const criticalDutySinglePerson: CheckDefinition = {
  id: 'critical-duty-single-person',
  name: { zh: '关键职责单点', en: 'Critical duty on a single person' },
  *find(organisation, { standards, today }) {
    const small = organisationTotals(organisation).heads < standards.sizes.standInsFromHeads;
    const alone = new Map<string, { position: Position; duties: Duty[] }>();
    for (const duty of organisation.all('duty')) {
      if (!duty.critical) continue;
      const doers = partsIn(organisation, duty.id).filter(doesIt).map(({ position }) => position);
      const [first] = doers;
      if (first === undefined || doers.some(({ standIns }) => standIns.length > 0)) continue;
      if (!isOnePerson(organisation, doers, today)) continue;
      const entry = alone.get(first.id) ?? { position: first, duties: [] };
      entry.duties.push(duty);
      alone.set(first.id, entry);
    }
    for (const { position, duties } of alone.values()) {
      const names = duties.map(({ name }) => labelBoth(name));
      const standIn = standInFor(organisation, position);
      const mend: Change[] = standIn === undefined ? [] : [{ type: 'set-position', position: position.id, standIns: [standIn.id] }];
      yield finding({
        check: 'critical-duty-single-person',
        level: small ? 'notice' : 'warning',
        records: [{ type: 'position', id: position.id }, ...duties.map(({ id }) => ({ type: 'duty' as const, id }))],
        identity: 1,
        facts: { ...nameFacts(position.title), count: duties.length, dutiesZh: names.map(({ zh }) => zh).join('、'), dutiesEn: names.map(({ en }) => en).join('; ') },
        text: { zh: '{count} 项关键职责只有“{nameZh}”一人承担，且没有代理：{dutiesZh}', en: 'only one person, “{nameEn}”, does {count} critical duties, and nobody stands in: {dutiesEn}' },
        advice: {
          zh: '此人请假或离职，业务就会停摆。指定代理岗位，并让其实际演练一次。',
          en: 'When this person is ill or leaves, the work stops. Name a stand-in and let them really do it once.',
        },
        mend,
      });
    }
  },
};

/** One head in all, or several seats that today one person holds alone. */
function isOnePerson(organisation: ReadonlyOrganisation, positions: readonly Position[], today: string): boolean {
  const heads = positions.reduce((sum, position) => sum + position.heads, 0);
  if (heads === 1) return true;
  const people = new Set<string>();
  for (const position of positions) {
    const incumbents = incumbentsOn(organisation, position.id, today);
    // A vacant seat will bring a second person.
    if (incumbents.length < position.heads) return false;
    for (const { person } of incumbents) people.add(person.id);
  }
  return people.size === 1;
}

/** Who could stand in: the same job, the same function in the unit, the lead, a report; first found. */
export function standInFor(organisation: ReadonlyOrganisation, position: Position): Position | undefined {
  const neighbours = positionsOf(organisation, position.unit).filter(({ id, outsourced }) => id !== position.id && !outsourced);
  return (
    neighbours.find(({ job }) => job !== null && job === position.job) ??
    neighbours.find((other) => other.function === position.function) ??
    (position.reportsTo === null ? undefined : organisation.get('position', position.reportsTo)) ??
    reportsOf(organisation, position.id).find(({ outsourced }) => !outsourced) ??
    neighbours[0]
  );
}
