import type { Catalogue } from '@bandi/blueprints';
import { profileInputs } from '@bandi/blueprints';
import type { BusinessProfile, CheckContext, ReadonlyOrganisation, Stage } from '@bandi/organisation';
import { labelBoth, organisationTotals, ownWorkload } from '@bandi/organisation';
import type { BuildBase } from './build-base.ts';
import { profileOf } from './profile-of.ts';

/** An organisation in figures, as it stands with every hand edit. FTE in people, money in whole units of its currency. */
export function presentTotals(organisation: ReadonlyOrganisation) {
  const totals = organisationTotals(organisation);
  const currency = profileOf(organisation)?.currency ?? 'CNY';
  return {
    heads: totals.heads,
    workload: ownWorkload(organisation) / 100,
    fte: totals.fte / 100,
    outsourcedFte: totals.outsourced.fte / 100,
    people: organisation.count('person'),
    positions: organisation.count('position'),
    monthlyCost: { amount: Math.round((totals.pay[currency] ?? 0) / 100), currency },
    byFunction: Object.fromEntries(Object.entries(totals.byFunction).map(([id, { heads, fte }]) => [id, { heads, fte: fte / 100 }])),
    units: [...organisation.all('unit')].map((unit) => ({
      id: unit.id, name: labelBoth(unit.name), parent: unit.parent, heads: totals.byUnit[unit.id]?.heads ?? 0,
    })),
  };
}

/** What checks measure an organisation against: the catalogue's standards and, with a profile, its sales and stage. */
export function checkContext(organisation: ReadonlyOrganisation, last: BuildBase | null, catalogue: Catalogue, today: string): CheckContext {
  return { standards: catalogue.standards, today, business: businessOf(organisation, last, catalogue) };
}

function businessOf(organisation: ReadonlyOrganisation, last: BuildBase | null, catalogue: Catalogue): CheckContext['business'] {
  const profile = profileOf(organisation);
  const stage: Stage | undefined = profile?.stage ?? last?.summary.stage;
  if (profile === null || stage === undefined) return null;
  return { ...salesOf(profile, catalogue), stage };
}

/** Sales of a normal month in the profile's own currency. */
function salesOf(profile: BusinessProfile, catalogue: Catalogue) {
  const inputs = profileInputs(profile, catalogue);
  return { salesCents: Math.round(inputs.sales * 100), currency: profile.currency ?? 'CNY' };
}
