import type { BusinessProfile } from '@bandi/organisation';
import type { Build, ServerParts } from '../context.ts';
import type { BuildBase } from './build-base.ts';
import type { Place } from './write-changes.ts';

/** Background work by server: closing waits for it. */
const running = new WeakMap<ServerParts['store'], Set<Promise<void>>>();

export interface LaterOrder extends Place {
  /** The version whose build is completed. */
  readonly version: number;
  readonly profile: BusinessProfile;
  readonly base: BuildBase;
}

/**
 * Looks for the next-hire triggers after the team itself has been answered: it takes dozens of builds, and nobody
 * should wait for them. They join the kept summary when they are found; a server that stops before leaves them out.
 */
export function findTriggersLater(parts: ServerParts, order: LaterOrder): void {
  const build = parts.buildSlowly;
  if (build === undefined) return;
  const all = running.get(parts.store) ?? new Set<Promise<void>>();
  running.set(parts.store, all);
  const work = complete(parts, order, build);
  all.add(work);
  void work.finally(() => all.delete(work));
}

async function complete(parts: ServerParts, { workspace, scenario, version, profile, base }: LaterOrder, build: Build): Promise<void> {
  try {
    const { summary } = await build(profile, { structure: base.summary.structure, triggers: true });
    // Deleted meanwhile: there is nothing left to complete, which the store answers without harm.
    await parts.store.saveBuildBase({ workspace, scenario, version, document: { document: base.document, summary } });
  } catch (error) {
    parts.onBackgroundError?.(error);
  }
}

export async function backgroundDone(parts: ServerParts): Promise<void> {
  const all = running.get(parts.store);
  if (all !== undefined) await Promise.all(all);
}
