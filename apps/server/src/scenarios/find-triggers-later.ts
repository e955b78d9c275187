import type { BusinessProfile } from '@bandi/organisation';
import type { Build, ServerParts } from '../context.ts';
import { BuildStopped } from './build-stopped.ts';
import type { BuildBase } from './build-base.ts';
import type { Place } from './write-changes.ts';

/** Background work by server, each under the version it completes: closing waits for it. */
const running = new WeakMap<ServerParts['store'], Map<string, Promise<void>>>();

export interface LaterOrder extends Place {
  /** The version whose build is completed. */
  readonly version: number;
  readonly profile: BusinessProfile;
  readonly base: BuildBase;
}

/**
 * Looks for the next-hire triggers after the team itself has been answered: it takes dozens of builds, and nobody
 * should wait for them. They join the kept summary when they are found. What is being looked for already is not looked
 * for twice, so whoever finds a base that a stopped server left unfinished just asks again.
 */
export function findTriggersLater(parts: ServerParts, order: LaterOrder): void {
  const build = parts.buildSlowly;
  if (build === undefined || order.base.triggers !== 'looking') return;
  const all = running.get(parts.store) ?? new Map<string, Promise<void>>();
  running.set(parts.store, all);
  const key = JSON.stringify([order.workspace, order.scenario, order.version]);
  if (all.has(key)) return;
  const work = complete(parts, order, build);
  all.set(key, work);
  void work.finally(() => all.delete(key));
}

async function complete(parts: ServerParts, { workspace, scenario, version, profile, base }: LaterOrder, build: Build): Promise<void> {
  const save = async (document: BuildBase) => {
    // Deleted meanwhile: there is nothing left to complete, which the store answers without harm.
    await parts.store.saveBuildBase({ workspace, scenario, version, document });
  };
  try {
    const { summary } = await build(profile, { structure: base.summary.structure, triggers: true });
    await save({ document: base.document, summary, triggers: 'found' });
  } catch (error) {
    parts.onBackgroundError?.(error);
    // What was only stopped is still to be looked for, by the next server.
    if (!(error instanceof BuildStopped)) await save({ ...base, triggers: 'failed' }).catch(() => undefined);
  }
}

export async function backgroundDone(parts: ServerParts): Promise<void> {
  const all = running.get(parts.store);
  if (all !== undefined) await Promise.all(all.values());
}
