import { nameFacts } from '../changes/refusing.ts';
import { incumbentsOn } from '../incumbents.ts';
import { labelBoth } from '../label.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';
import type { Derivation } from './reading.ts';

const anybody: Derivation<boolean> = (organisation) => organisation.count('person') > 0;

/** Silent before the first person is entered: then every seat is vacant. */
export const vacantLead: CheckDefinition = {
  id: 'vacant-lead',
  name: { zh: '负责岗位空缺', en: 'Vacant lead position' },
  find: {
    *unit(organisation, { today }, unit) {
      if (!organisation.derived(anybody)) return;
      const lead = unit.lead === null ? undefined : organisation.get('position', unit.lead);
      if (lead === undefined || lead.status !== 'approved' || lead.outsourced) return;
      if (incumbentsOn(organisation, lead.id, today).length > 0) return;
      const title = labelBoth(lead.title);
      yield finding({
        check: 'vacant-lead',
        level: 'warning',
        records: [{ type: 'unit', id: unit.id }, { type: 'position', id: lead.id }],
        facts: { ...nameFacts(unit.name), titleZh: title.zh, titleEn: title.en },
        text: { zh: '部门“{nameZh}”的负责岗位“{titleZh}”空缺', en: '“{titleEn}”, which leads “{nameEn}”, is vacant' },
        advice: { zh: '尽快任命，或先安排人代理。', en: 'Appoint somebody, or let somebody act until then.' },
      });
    },
  },
};
