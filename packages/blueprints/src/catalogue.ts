import { z } from 'zod';
import { catalogueProblems } from './catalogue-references.ts';
import type { Catalogue } from './catalogue-type.ts';
import { hiringSchema, reportSchema } from './hiring-schema.ts';
import type { HiringFile, ReportEntry } from './hiring-schema.ts';
import { catalogueProcessSchema } from './process-schema.ts';
import type { CatalogueProcess } from './process-schema.ts';
import type { Activity, Blueprint, InputsFile, Job, Source } from './schema.ts';
import { activitySchema, blueprintSchema, inputsFileSchema, jobSchema, sourceSchema } from './schema.ts';
import { rosterSchema } from './roster-schema.ts';
import type { RosterFile } from './roster-schema.ts';
import { checkStandards, paySchema, standardsSchema } from './standards.ts';
import type { PayFile, StandardsFile } from './standards.ts';
import type { FileProblem, FileResult } from './file-problem.ts';
import { readYaml } from './yaml-file.ts';

/** A user's own catalogue, laid over the built-in one: entries with a known id replace it, others are added; `hiring` and `roster` replace it as a whole. */
export const overlaySchema = z.strictObject({
  jobs: z.array(jobSchema).default([]),
  activities: z.array(activitySchema).default([]),
  blueprints: z.array(blueprintSchema).default([]),
  processes: z.array(catalogueProcessSchema).default([]),
  reports: z.array(reportSchema).default([]),
  hiring: hiringSchema.optional(),
  roster: rosterSchema.optional(),
  sources: z.array(sourceSchema).default([]),
  defaults: inputsFileSchema.shape.defaults.default([]),
});

/** The built-in files, read and valid each by itself: plain JSON, so that it can be kept beside them. */
export interface CatalogueData {
  readonly jobs: readonly Job[];
  readonly activities: readonly Activity[];
  readonly blueprints: readonly Blueprint[];
  readonly processes: readonly CatalogueProcess[];
  readonly reports: readonly ReportEntry[];
  readonly hiring: HiringFile;
  readonly roster: RosterFile;
  readonly sources: readonly Source[];
  readonly figures: InputsFile;
  readonly pay: PayFile;
  readonly standards: StandardsFile;
}

/** Reads the catalogue's files: path below the catalogue folder (`jobs/live.yaml`) → text. Every problem has file and line. */
export function readCatalogueFiles(files: ReadonlyMap<string, string>): FileResult<CatalogueData> {
  const problems: FileProblem[] = [];
  const take = <T>(file: string, text: string, schema: z.ZodType<T>): T | null => {
    const read = readYaml(file, text, schema);
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return null;
  };
  const folder = <T>(name: string, schema: z.ZodType<T>): T[] =>
    [...files].filter(([file]) => file.startsWith(`${name}/`)).toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([file, text]) => take(file, text, schema) ?? []);
  const single = <T>(file: string, schema: z.ZodType<T>): T | null => take(file, files.get(file) ?? '', schema);

  const jobs = folder('jobs', z.array(jobSchema)).flat();
  const activities = folder('activities', z.array(activitySchema)).flat();
  const blueprints = folder('blueprints', blueprintSchema);
  const processes = folder('processes', catalogueProcessSchema);
  const reports = single('reports.yaml', z.array(reportSchema)) ?? [];
  const hiring = single('hiring.yaml', hiringSchema);
  const roster = single('roster.yaml', rosterSchema);
  const sources = single('sources.yaml', z.array(sourceSchema)) ?? [];
  const figures = single('inputs.yaml', inputsFileSchema);
  const pay = single('pay.yaml', paySchema);
  const standards = single('standards.yaml', standardsSchema);
  if (problems.length > 0 || hiring === null || roster === null || figures === null || pay === null || standards === null) return { ok: false, problems };
  return { ok: true, value: { jobs, activities, blueprints, processes, reports, hiring, roster, sources, figures, pay, standards } };
}

/** The catalogue, with a user's own file laid over the built-in data where one is given. */
export function assembleCatalogue(data: CatalogueData, own?: { file: string; text: string }): FileResult<Catalogue> {
  const overlay = own === undefined ? null : readYaml(own.file, own.text, overlaySchema);
  if (overlay !== null && !overlay.ok) return overlay;
  const mine = overlay?.value;
  const jobs = byId(data.jobs, mine?.jobs);
  const catalogue: Catalogue = {
    jobs,
    activities: byId(data.activities, mine?.activities),
    blueprints: byId(data.blueprints, mine?.blueprints),
    processes: byId(data.processes, mine?.processes),
    reports: byId(data.reports, mine?.reports),
    hiring: mine?.hiring ?? data.hiring,
    roster: mine?.roster ?? data.roster,
    sources: byId(data.sources, mine?.sources),
    inputs: byId(data.figures.inputs),
    defaults: byId(data.figures.defaults, mine?.defaults),
    dayCurves: data.figures.dayCurves,
    tiers: data.figures.tiers,
    pay: data.pay,
    standards: checkStandards(data.standards, jobs.values()),
  };
  const wrong = catalogueProblems(catalogue, own?.file ?? 'catalogue', own?.text);
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: catalogue };
}

function byId<T extends { readonly id: string }>(base: readonly T[], own: readonly T[] = []): ReadonlyMap<string, T> {
  const merged = new Map(base.map((entry) => [entry.id, entry]));
  for (const entry of own) merged.set(entry.id, entry);
  return new Map([...merged].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
