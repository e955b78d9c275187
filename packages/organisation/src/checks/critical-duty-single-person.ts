import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import { incumbentsOn } from '../incumbents.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import { positionsOf, reportsOf } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { dutiesHeld, doesIt, partsIn } from './duty-holders.ts';
import { finding } from './finding.ts';
import type { Derivation } from './reading.ts';
import { tooFewForStandIns } from './size.ts';

/** The first position, by id, of the one person who does a duty and whom nobody stands in for; else null. */
const onlyDoer: Derivation<string | null> = (organisation, { today }, duty) => {
  const doers = partsIn(organisation, duty).filter(doesIt).map(({ position }) => position);
  const [first] = doers;
  return first === undefined || doers.some(({ standIns }) => standIns.length > 0) || !isOnePerson(organisation, doers, today) ? null : first.id;
};

/** One finding a position, whatever the number of its critical duties: one stand-in mends them all. */
export const criticalDutySinglePerson: CheckDefinition = {
  id: 'critical-duty-single-person',
  name: { zh: '关键职责单点', en: 'Critical duty on a single person' },
  find: {
    *position(organisation, _, position) {
      const duties = dutiesHeld(organisation, position.id).filter((held) => doesIt(held) && held.duty.critical && organisation.derived(onlyDoer, held.duty.id) === position.id)
        .map(({ duty }) => duty);
      if (duties.length === 0) return;
      const names = duties.map(({ name }) => labelBoth(name));
      const standIn = standInFor(organisation, position);
      const mend: Change[] = standIn === undefined ? [] : [{ type: 'set-position', position: position.id, standIns: [standIn.id] }];
      yield finding({
        check: 'critical-duty-single-person',
        level: organisation.derived(tooFewForStandIns) ? 'notice' : 'warning',
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
