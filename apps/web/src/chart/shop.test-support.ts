import { Organisation, decideAll } from '@bandi/organisation';

/** A shop with two units: operations (a lead, two under it) and design (a lead). */
export function shop(): Organisation {
  const organisation = new Organisation();
  const decision = decideAll(organisation, [
    { type: 'add-unit', id: 'shop', name: '店铺', parent: null },
    { type: 'add-unit', id: 'operations', name: { zh: '运营部', en: 'Operations' }, parent: 'shop' },
    { type: 'add-unit', id: 'design', name: { zh: '设计部', en: 'Design' }, parent: 'shop' },
    { type: 'add-position', id: 'manager', unit: 'operations', title: { zh: '运营经理', en: 'Operations manager' }, function: 'operations', reportsTo: null },
    { type: 'set-unit', unit: 'operations', lead: 'manager' },
    { type: 'add-position', id: 'agent', unit: 'operations', title: '客服', function: 'customer-service' },
    { type: 'add-position', id: 'operator', unit: 'operations', title: '运营', function: 'operations' },
    { type: 'add-position', id: 'designer', unit: 'design', title: '美工', function: 'design', reportsTo: 'manager' },
    { type: 'set-unit', unit: 'design', lead: 'designer' },
    { type: 'add-person', id: 'li', name: '李雷' },
    { type: 'assign-person', id: 'a1', person: 'li', position: 'agent', from: '2027-01-01' },
  ]);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return organisation;
}
