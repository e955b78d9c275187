import type { Change } from '../changes/index.ts';
import { labelBoth } from '../label.ts';
import type { Position } from '../records/position.ts';
import type { ApartHolder } from './apart-holders.ts';
import { asHolder, catalogueDutiesOf, ofSeveral } from './apart-holders.ts';
import type { CheckContext, CheckDefinition, CheckStandards, Finding } from './definition.ts';
import type { HeldDuty } from './duty-holders.ts';
import { doesIt } from './duty-holders.ts';
import { finding } from './finding.ts';
import type { CheckReading, Derivation } from './reading.ts';
import { tooFewToSeparate } from './size.ts';

type Apart = CheckStandards['apart'][number];

/**
 * Duties of both sides of a pair with one person: a position of one head, or a person over several positions. An error
 * where the same person does both; a warning where they only answer for one of them.
 */
export const dutiesNotApart: CheckDefinition = {
  id: 'duties-not-apart',
  name: { zh: '不相容职责未分离', en: 'Duties that must be apart are together' },
  find: {
    *position(organisation, context, position) {
      if (position.heads === 1) yield* together(organisation, context, asHolder(organisation, position));
    },
    *person(organisation, context, person) {
      const holder = ofSeveral(organisation, person, context.today);
      if (holder !== null) yield* together(organisation, context, holder);
    },
  },
};

function* together(organisation: CheckReading, context: CheckContext, holder: ApartHolder): Generator<Finding> {
  for (const apart of context.standards.apart) {
    const one = side(holder.duties, apart.one);
    const other = side(holder.duties, apart.other);
    if (one.length === 0 || other.length === 0) continue;
    // Two positions of one person that each hold both sides are found as positions.
    if (holder.type === 'person' && holder.positions.some((held) => bothIn(holder, held, apart))) continue;
    const names = [...one, ...other].map(({ duty }) => labelBoth(duty.name));
    const holderName = labelBoth(holder.name);
    yield finding({
      check: 'duties-not-apart',
      level: organisation.derived(tooFewToSeparate) ? 'notice' : one.some(doesIt) && other.some(doesIt) ? 'error' : 'warning',
      records: [{ type: holder.type, id: holder.id }, ...[...one, ...other].map(({ duty }) => ({ type: 'duty' as const, id: duty.id }))],
      identity: 1,
      about: apart.id,
      facts: {
        pair: apart.id,
        nameZh: holderName.zh,
        nameEn: holderName.en,
        dutiesZh: names.map(({ zh }) => zh).join('、'),
        dutiesEn: names.map(({ en }) => en).join('; '),
        whyZh: apart.why.zh,
        whyEn: apart.why.en,
      },
      text: { zh: '“{nameZh}”一人同时承担不相容的职责：{dutiesZh}', en: '“{nameEn}” alone holds duties that must be apart: {dutiesEn}' },
      advice: { zh: '{whyZh}。把其中一项交给别的岗位；人手不够时，由店主定期抽查。', en: '{whyEn}. Give one of them to another position; where there are too few people, let the owner check at random.' },
      mend: holder.type === 'position' ? mend(organisation, context, holder, other) : [],
    });
  }
}

function side(duties: readonly HeldDuty[], catalogue: readonly string[]): HeldDuty[] {
  return duties.filter(({ duty }) => duty.catalogue !== null && catalogue.includes(duty.catalogue));
}

function bothIn(holder: ApartHolder, position: Position, apart: Apart): boolean {
  const held = holder.byPosition.get(position.id) ?? [];
  return position.heads === 1 && side(held, apart.one).length > 0 && side(held, apart.other).length > 0;
}

/** Positions that may be given duties, by id. */
const takers: Derivation<readonly string[]> = (organisation) =>
  Array.from(organisation.all('position')).filter(mayTake).map(({ id }) => id).toSorted();

function mayTake({ outsourced, status }: Position): boolean {
  return !outsourced && status === 'approved';
}

/** Gives the second side to the first position that may take it: its lead, then the others by id. */
function mend(organisation: CheckReading, { standards, today }: CheckContext, holder: ApartHolder, duties: readonly HeldDuty[]): Change[] {
  const [from] = holder.positions;
  if (from === undefined) return [];
  const lead = from.reportsTo === null ? undefined : organisation.get('position', from.reportsTo);
  const taken = duties.map(({ duty }) => duty.catalogue);
  const free = (id: string): boolean => {
    const to = id === from.id ? undefined : organisation.get('position', id);
    if (to === undefined) return false;
    const after = new Set([...catalogueDutiesOf(organisation, to, today), ...taken]);
    return !standards.apart.some(({ one, other }) => one.some((duty) => after.has(duty)) && other.some((duty) => after.has(duty)));
  };
  const to = lead !== undefined && mayTake(lead) && free(lead.id) ? lead.id : organisation.derived(takers).find(free);
  return to === undefined ? [] : duties.flatMap(({ duty, letter }) => [
    { type: 'set-responsibility', duty: duty.id, position: from.id, letter: null } as const,
    { type: 'set-responsibility', duty: duty.id, position: to, letter } as const,
  ]);
}
