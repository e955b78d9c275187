import type { BusinessFunction, Finding, Organisation } from '@bandi/organisation';
import { labelBoth, organisationTotals, runChecks } from '@bandi/organisation';
import type { TeamPlan } from './team-plan.ts';
import type { Catalogue } from './catalogue-type.ts';
import { toCurrency } from './organisation-records.ts';
import { peakSummaries } from './peaks.ts';
import type { ProfileInputs } from './profile-inputs.ts';
import type { Blueprint } from './schema.ts';
import type { BuildSummary, ByFunction, DefaultUsed, Trigger } from './summary.ts';
import type { ActivityLoad } from './workload.ts';

/** The answer in figures. Reads the organisation as it stands, so that it also tells of one that people changed. */
export function summarise(organisation: Organisation, team: TeamPlan, blueprint: Blueprint, suggested: Blueprint, triggers: readonly Trigger[], catalogue: Catalogue, today: string): BuildSummary {
  const { inputs, loads } = team;
  const currency = inputs.profile.currency ?? 'CNY';
  const totals = organisationTotals(organisation);
  const stage = inputs.profile.stage ?? team.tier.id;
  const cost = (totals.pay[currency] ?? 0) / 100;
  const sales = toCurrency(Math.round(inputs.sales * 100), inputs).cents;
  const fte = loads.reduce((sum, load) => sum + (load.outsourced ? 0 : load.fte.typical), 0);
  return {
    structure: blueprint.id,
    suggested: suggested.id,
    stage,
    heads: totals.heads,
    fte: hundredth(fte),
    outsourcedFte: hundredth(loads.reduce((sum, load) => sum + (load.outsourced ? load.fte.typical : 0), 0)),
    monthlyCost: { amount: Math.round(cost), currency },
    payrollShareOfGmv: sales === 0 ? null : Math.round((cost * 100 / sales) * 10_000) / 10_000,
    byFunction: byFunction(organisation, loads),
    peaks: peakSummaries(inputs, loads),
    units: [...organisation.all('unit')].map((unit) => ({ id: unit.id, name: labelBoth(unit.name), parent: unit.parent, heads: totals.byUnit[unit.id]?.heads ?? 0 })),
    positions: [...organisation.all('position')].map((position) => ({
      id: position.id, job: position.job, title: labelBoth(position.title), unit: position.unit, reportsTo: position.reportsTo,
      heads: position.heads, fte: position.fte / 100, function: position.function, reasons: position.reasons,
    })),
    triggers,
    findings: findingsOf(organisation, inputs, stage, catalogue, today),
    defaults: defaultsUsed(loads, catalogue),
    packing: { status: team.plan.status === 'optimal' ? 'optimal' : 'feasible', headsProven: team.plan.heads <= team.plan.bound.heads, gap: team.plan.gap },
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The findings of an organisation against the catalogue's standards and the profile's sales. */
export function findingsOf(organisation: Organisation, inputs: ProfileInputs, stage: BuildSummary['stage'], catalogue: Catalogue, today: string): Finding[] {
  const currency = inputs.profile.currency ?? 'CNY';
  return runChecks(organisation, {
    standards: catalogue.standards, today,
    business: { salesCents: toCurrency(Math.round(inputs.sales * 100), inputs).cents, currency, stage },
  });
}

/** Heads by the function of the position, FTE by the function of the work: a shop manager who packs is one head of operations. */
function byFunction(organisation: Organisation, loads: readonly ActivityLoad[]): ByFunction {
  const result: Partial<Record<BusinessFunction, { heads: number; fte: number }>> = {};
  const of = (id: BusinessFunction) => (result[id] ??= { heads: 0, fte: 0 });
  for (const position of organisation.all('position')) if (!position.outsourced) of(position.function).heads += position.heads;
  for (const load of loads) if (!load.outsourced) of(load.function).fte += load.fte.typical;
  for (const entry of Object.values(result)) entry.fte = hundredth(entry.fte);
  return result;
}

function defaultsUsed(loads: readonly ActivityLoad[], catalogue: Catalogue): DefaultUsed[] {
  const used = new Map<string, DefaultUsed>();
  for (const load of loads) {
    for (const input of load.inputs) {
      const figure = catalogue.defaults.get(input.id);
      if (figure === undefined || !input.default || used.has(input.id)) continue;
      used.set(input.id, { id: input.id, name: figure.name, value: input.value, unit: figure.unit, trust: figure.trust, sources: figure.sources });
    }
  }
  return [...used.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
