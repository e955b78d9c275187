import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Unit } from '../records/unit.ts';
import { positionsOf } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { commonLead } from './duty-holders.ts';
import { finding, records } from './finding.ts';

export const unitWithoutLead: CheckDefinition = {
  id: 'unit-without-lead',
  name: { zh: '部门无负责人', en: 'Unit without a lead' },
  find: {
    *unit(organisation, { standards }, unit) {
      if (unit.lead !== null) return;
      const positions = positionsOf(organisation, unit.id);
      const heads = positions.reduce((sum, position) => sum + position.heads, 0);
      // An empty unit without units below it has nobody to lead.
      if (heads === 0 && organisation.ids('unit.parent', unit.id).size === 0) return;
      yield finding({
        check: 'unit-without-lead',
        level: heads >= standards.sizes.leadFromHeads ? 'warning' : 'notice',
        records: records('unit', [unit.id]),
        facts: { ...nameFacts(unit.name), heads },
        text: { zh: '部门“{nameZh}”没有负责人（本部门 {heads} 人）', en: 'unit “{nameEn}” has no lead ({heads} heads of its own)' },
        advice: {
          zh: '为部门指定一个负责岗位，可以是本部门的岗位，也可以由上级主管兼任。',
          en: 'Name the position that leads it: one of its own, or the lead above who looks after it as well.',
        },
        mend: mend(organisation, unit, positions),
      });
    },
  },
};

/** The position all others of the unit report to, or else the one outside it they all report to. */
function mend(organisation: ReadonlyOrganisation, unit: Unit, positions: ReturnType<typeof positionsOf>): Change[] {
  const own = commonLead(organisation, positions);
  const outside = new Set(positions.map(({ reportsTo }) => reportsTo));
  const [only] = outside;
  const lead = own?.id ?? (outside.size === 1 ? only : undefined) ?? null;
  return lead === null ? [] : [{ type: 'set-unit', unit: unit.id, lead }];
}
