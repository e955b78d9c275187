import type { BuildResult } from '@bandi/blueprints';
import { layersOf } from '@bandi/organisation';

/** What a structure makes of the same people, in figures that two structures can be compared by. */
export interface StructureFigures {
  readonly structure: string;
  readonly heads: number;
  readonly monthlyCost: { readonly amount: number; readonly currency: string };
  readonly units: number;
  /** Positions that lead a unit. */
  readonly leads: number;
  /** Levels of the longest reporting line. */
  readonly layers: number;
  readonly findings: number;
}

export function structureFigures({ organisation, summary }: BuildResult): StructureFigures {
  const leads = new Set([...organisation.all('unit')].flatMap((unit) => unit.lead ?? []));
  return {
    structure: summary.structure, heads: summary.heads, monthlyCost: summary.monthlyCost,
    units: summary.units.length, leads: leads.size, layers: Math.max(0, ...layersOf(organisation).values()),
    findings: summary.findings.length,
  };
}
