import type { CheckStandards } from '@bandi/organisation';
import { z } from 'zod';
import { catalogueProblems } from './catalogue-references.ts';
import type { Activity, Blueprint, DayCurve, DefaultFigure, InputsFile, Job, Source, Tier } from './schema.ts';
import { activitySchema, blueprintSchema, inputsFileSchema, jobSchema, sourceSchema } from './schema.ts';
import { checkStandards, paySchema, standardsSchema } from './standards.ts';
import type { PayFile } from './standards.ts';
import type { FileProblem, FileResult } from './yaml-file.ts';
import { readYaml } from './yaml-file.ts';

/** All that the field knows, read and checked. Order of the maps is by id, so that nothing depends on file names. */
export interface Catalogue {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly blueprints: ReadonlyMap<string, Blueprint>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly inputs: ReadonlyMap<string, InputsFile['inputs'][number]>;
  readonly defaults: ReadonlyMap<string, DefaultFigure>;
  readonly dayCurves: readonly DayCurve[];
  readonly tiers: readonly Tier[];
  readonly pay: PayFile;
  readonly standards: CheckStandards;
}

/** A user's own catalogue, laid over the built-in one: entries with a known id replace it, others are added. */
export const overlaySchema = z.strictObject({
  jobs: z.array(jobSchema).default([]),
  activities: z.array(activitySchema).default([]),
  blueprints: z.array(blueprintSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  defaults: inputsFileSchema.shape.defaults.default([]),
});

/**
 * Reads the catalogue's files: path below the catalogue folder (`jobs/live.yaml`) → text. `own` is a user's file laid
 * over them. Every problem is answered with file and line.
 */
export function readCatalogue(files: ReadonlyMap<string, string>, own?: { file: string; text: string }): FileResult<Catalogue> {
  const problems: FileProblem[] = [];
  const take = <T>(file: string, text: string, schema: z.ZodType<T>): T | null => {
    const read = readYaml(file, text, schema);
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return null;
  };
  const folder = <T>(name: string, schema: z.ZodType<T>): T[] =>
    [...files].filter(([file]) => file.startsWith(`${name}/`)).sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([file, text]) => take(file, text, schema) ?? []);
  const single = <T>(file: string, schema: z.ZodType<T>): T | null => take(file, files.get(file) ?? '', schema);

  const jobs = folder('jobs', z.array(jobSchema)).flat();
  const activities = folder('activities', z.array(activitySchema)).flat();
  const blueprints = folder('blueprints', blueprintSchema);
  const sources = single('sources.yaml', z.array(sourceSchema)) ?? [];
  const figures = single('inputs.yaml', inputsFileSchema);
  const pay = single("pay.yaml", paySchema);
  const standards = single('standards.yaml', standardsSchema);
  const overlay = own === undefined ? null : take(own.file, own.text, overlaySchema);
  if (problems.length > 0 || figures === null || pay === null || standards === null) return { ok: false, problems };

  const catalogue: Catalogue = {
    jobs: byId(jobs, overlay?.jobs),
    activities: byId(activities, overlay?.activities),
    blueprints: byId(blueprints, overlay?.blueprints),
    sources: byId(sources, overlay?.sources),
    inputs: byId(figures.inputs),
    defaults: byId(figures.defaults, overlay?.defaults),
    dayCurves: figures.dayCurves,
    tiers: figures.tiers,
    pay,
    standards: checkStandards(standards),
  };
  const wrong = catalogueProblems(catalogue, own?.file ?? 'catalogue');
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, value: catalogue };
}

function byId<T extends { readonly id: string }>(base: readonly T[], own: readonly T[] = []): ReadonlyMap<string, T> {
  const merged = new Map(base.map((entry) => [entry.id, entry]));
  for (const entry of own) merged.set(entry.id, entry);
  return new Map([...merged].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
