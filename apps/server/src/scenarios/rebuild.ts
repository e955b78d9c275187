import type { BuildSummary } from '@bandi/blueprints';
import type { BusinessProfile, Diff, MergeConflict } from '@bandi/organisation';
import { Organisation, fromDocument, mergeThreeWay } from '@bandi/organisation';
import type { BuildOptions, ServerContext } from '../context.ts';
import { granted } from '../errors/api-error.ts';
import { buildChecked } from '../routes/build-routes.ts';
import type { BuildBase } from './build-base.ts';
import { buildBaseOf } from './build-base.ts';
import { findTriggersLater } from './find-triggers-later.ts';
import type { Place } from './write-changes.ts';
import { writeChanges } from './write-changes.ts';

export interface RebuildOrder extends Place {
  readonly profile: BusinessProfile;
  readonly options: BuildOptions;
  /** Only say what would change. */
  readonly dryRun: boolean;
  readonly expectedVersion?: number | undefined;
  readonly key: string;
}

export interface Rebuilt {
  readonly diff: Diff;
  /** Places where a hand edit and the new build disagree; the hand edit stays. */
  readonly conflicts: readonly MergeConflict[];
  readonly summary: BuildSummary;
  /** The version written; null for a dry run. */
  readonly version: number | null;
}

/**
 * Builds anew and takes over what the new build changed since the last one, so that what people changed by hand stays:
 * a three-way merge of last build, new build and the organisation as it stands.
 */
export async function rebuild(context: ServerContext, order: RebuildOrder): Promise<Rebuilt> {
  const { workspace, scenario } = order;
  const last = await lastBuild(context, order);
  // Another structure is never taken without being asked for: a figure changed here must not recut the company.
  const structure = order.options.structure ?? order.profile.structure ?? last?.summary.structure;
  const built = await buildChecked(context, order.profile, { ...order.options, structure });
  const base = last === null ? new Organisation() : organisationOf(last);
  if (order.dryRun) {
    const merge = await context.live.use(workspace, scenario, ({ organisation }) => mergeThreeWay(base, organisation, built.organisation));
    return { ...merge, summary: built.summary, version: null };
  }
  const next = buildBaseOf(built, context.buildSlowly !== undefined);
  let conflicts: readonly MergeConflict[] = [];
  const written = await writeChanges(context, {
    ...order,
    change: [],
    decide: (organisation) => {
      const merge = mergeThreeWay(base, organisation, built.organisation);
      conflicts = merge.conflicts;
      return { ok: true, diff: merge.diff };
    },
    buildBase: next,
  });
  findTriggersLater(context, { workspace, scenario, version: written.version, profile: order.profile, base: next });
  return { diff: written.diff, conflicts, summary: built.summary, version: written.version };
}

/** What the scenario was last built as, its parents' builds included; null when it never was. */
export async function lastBuild(context: ServerContext, place: Place): Promise<BuildBase | null> {
  return (await lastBuildAt(context, place))?.base ?? null;
}

/** The last build with the version it was made at. */
export async function lastBuildAt(context: ServerContext, { workspace, scenario }: Place): Promise<{ readonly base: BuildBase; readonly version: number } | null> {
  const { base } = granted(await context.store.loadBuildBase(workspace, scenario));
  // Only this server writes build bases, always from `buildBaseOf`.
  return base === null ? null : { base: base.document as BuildBase, version: base.version };
}

function organisationOf({ document }: BuildBase): Organisation {
  const read = fromDocument(document);
  if (!read.ok) throw new Error(`a stored build base cannot be read: ${read.problems[0]?.path} ${read.problems[0]?.message}`);
  return read.organisation;
}
