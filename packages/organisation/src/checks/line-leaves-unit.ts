import type { Change } from '../changes/index.ts';
import { nameFacts } from '../changes/refusing.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import { ancestorUnits, isPositionWithin, unitSpans } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { finding, records } from './finding.ts';

export const lineLeavesUnit: CheckDefinition = {
  id: 'line-leaves-unit',
  name: { zh: '汇报线越出部门', en: 'Reporting line leaves the unit' },
  find: {
    *position(organisation, _, position) {
      const isWithin = organisation.derived(unitSpans);
      const lead = position.reportsTo === null ? undefined : organisation.get('position', position.reportsTo);
      if (lead === undefined || isWithin(position.unit, lead.unit)) return;
      // A lead from elsewhere who was put in charge of the unit, or of one above it.
      if (Array.from(organisation.ids('unit.lead', lead.id)).some((unit) => isWithin(position.unit, unit))) return;
      const name = labelBoth(lead.title);
      yield finding({
        check: 'line-leaves-unit',
        level: 'warning',
        records: records('position', [position.id, lead.id]),
        facts: { ...nameFacts(position.title), leadZh: name.zh, leadEn: name.en },
        text: { zh: '“{nameZh}”向别的部门的“{leadZh}”汇报', en: '“{nameEn}” reports to “{leadEn}” of another unit' },
        advice: {
          zh: '实线汇报应留在本部门及其上级；跨部门的工作关系用虚线表示。',
          en: 'Let the solid line stay within the unit and those above it; show work for others as a dotted line.',
        },
        mend: mend(organisation, position, lead),
      });
    },
  },
};

/** Solid line to the nearest lead of the unit or those above it, dotted line to the lead it had. */
function mend(organisation: ReadonlyOrganisation, position: Position, lead: Position): Change[] {
  const own = organisation.get('unit', position.unit);
  for (const unit of own === undefined ? [] : [own, ...ancestorUnits(organisation, own.id)]) {
    if (unit.lead !== null && !isPositionWithin(organisation, unit.lead, position.id)) {
      const dotted = [...position.dotted.filter((id) => id !== lead.id && id !== unit.lead), lead.id].slice(-20);
      return [
        { type: 'set-reporting-line', position: position.id, reportsTo: unit.lead },
        { type: 'set-dotted-lines', position: position.id, dotted },
      ];
    }
  }
  return [];
}
