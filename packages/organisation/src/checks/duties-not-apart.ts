import type { Change } from '../changes/index.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import { organisationTotals } from '../totals.ts';
import type { ApartHolder } from './apart-holders.ts';
import { holdersToCheck, catalogueDutiesOf } from './apart-holders.ts';
import type { CheckDefinition, CheckStandards } from './definition.ts';
import type { HeldDuty } from './duty-holders.ts';
import { doesIt } from './duty-holders.ts';
import { finding } from './finding.ts';

type Apart = CheckStandards['apart'][number];

/**
 * Duties of both sides of a pair with one person: a position of one head, or a person over several positions. An error
 * where the same person does both; a warning where they only answer for one of them.
 */
export const dutiesNotApart: CheckDefinition = {
  id: 'duties-not-apart',
  name: { zh: '不相容职责未分离', en: 'Duties that must be apart are together' },
  *find(organisation, { standards, today }) {
    const small = organisationTotals(organisation).heads < standards.sizes.separateFromHeads;
    for (const holder of holdersToCheck(organisation, today)) {
      for (const apart of standards.apart) {
        const one = side(holder.duties, apart.one);
        const other = side(holder.duties, apart.other);
        if (one.length === 0 || other.length === 0) continue;
        // Two positions of one person that each hold both sides are found as positions.
        if (holder.type === 'person' && holder.positions.some((held) => bothIn(holder, held, apart))) continue;
        const names = [...one, ...other].map(({ duty }) => labelBoth(duty.name));
        const holderName = labelBoth(holder.name);
        yield finding({
          check: 'duties-not-apart',
          level: small ? 'notice' : one.some(doesIt) && other.some(doesIt) ? 'error' : 'warning',
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
          mend: holder.type === 'position' ? mend(organisation, standards, holder, other, today) : [],
        });
      }
    }
  },
};

function side(duties: readonly HeldDuty[], catalogue: readonly string[]): HeldDuty[] {
  return duties.filter(({ duty }) => duty.catalogue !== null && catalogue.includes(duty.catalogue));
}

function bothIn(holder: ApartHolder, position: Position, apart: Apart): boolean {
  const held = holder.byPosition.get(position.id) ?? [];
  return position.heads === 1 && side(held, apart.one).length > 0 && side(held, apart.other).length > 0;
}

/** Gives the second side to the first position that may take it: its lead, then the others by id. */
function mend(organisation: ReadonlyOrganisation, standards: CheckStandards, holder: ApartHolder, duties: readonly HeldDuty[], today: string): Change[] {
  const [from] = holder.positions;
  if (from === undefined) return [];
  const lead = from.reportsTo === null ? undefined : organisation.get('position', from.reportsTo);
  const others = [...organisation.all('position')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const taken = duties.map(({ duty }) => duty.catalogue);
  for (const to of lead === undefined ? others : [lead, ...others]) {
    if (to.id === from.id || to.outsourced || to.status !== 'approved') continue;
    const after = [...catalogueDutiesOf(organisation, to, today), ...taken];
    const violates = standards.apart.some(({ one, other }) => after.some((id) => id !== null && one.includes(id)) && after.some((id) => id !== null && other.includes(id)));
    if (violates) continue;
    return duties.flatMap(({ duty, letter }) => [
      { type: 'set-responsibility', duty: duty.id, position: from.id, letter: null } as const,
      { type: 'set-responsibility', duty: duty.id, position: to.id, letter } as const,
    ]);
  }
  return [];
}
