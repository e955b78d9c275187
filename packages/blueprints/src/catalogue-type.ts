import type { CheckStandards } from '@bandi/organisation';
import type { HiringFile, ReportEntry } from './hiring-schema.ts';
import type { CatalogueProcess } from './process-schema.ts';
import type { RosterFile } from './roster-schema.ts';
import type { Activity, Blueprint, DayCurve, DefaultFigure, InputsFile, Job, Source, Tier } from './schema.ts';
import type { PayFile } from './standards.ts';

/** All that the field knows, read and checked. Order of the maps is by id, so that nothing depends on file names. */
export interface Catalogue {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly blueprints: ReadonlyMap<string, Blueprint>;
  readonly processes: ReadonlyMap<string, CatalogueProcess>;
  readonly reports: ReadonlyMap<string, ReportEntry>;
  readonly hiring: HiringFile;
  readonly roster: RosterFile;
  readonly sources: ReadonlyMap<string, Source>;
  readonly inputs: ReadonlyMap<string, InputsFile['inputs'][number]>;
  readonly defaults: ReadonlyMap<string, DefaultFigure>;
  readonly dayCurves: readonly DayCurve[];
  readonly tiers: readonly Tier[];
  readonly pay: PayFile;
  readonly standards: CheckStandards;
}
