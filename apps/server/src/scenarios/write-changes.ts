import type { Change, Decision, Diff, Organisation } from '@bandi/organisation';
import { decideAll, isEmptyDiff, sameValue } from '@bandi/organisation';
import type { ServerContext } from '../context.ts';
import { storeErrors } from '@bandi/store';
import { apiError, granted, refusalError, storeApiError } from '../errors/api-error.ts';

/** Names the place where something is written. */
export interface Place {
  readonly workspace: string;
  readonly scenario: string;
}

export interface WriteOrder extends Place {
  /** The version it must be laid on; left out: whichever is newest. */
  readonly expectedVersion?: number | undefined;
  readonly key: string;
  readonly change: readonly Change[];
  /** Decides on the newest state. Changes decide for themselves when left out. */
  readonly decide?: (organisation: Organisation) => Decision;
  readonly buildBase?: unknown;
}

export interface Written {
  readonly version: number;
  readonly diff: Diff;
  /** The key had been written before; nothing was written now. */
  readonly repeated: boolean;
}

/** Without an expected version a write that lost a race with another process is decided anew, this often. */
const ATTEMPTS = 8;

/** Decides on the newest state and writes: all or nothing. A change that changes nothing makes no version. */
export async function writeChanges(context: ServerContext, order: WriteOrder): Promise<Written> {
  return context.live.inTurnToWrite(order.workspace, order.scenario, () => writeInTurn(context, order));
}

async function writeInTurn(context: ServerContext, order: WriteOrder): Promise<Written> {
  const { workspace, scenario, key, change, expectedVersion, buildBase } = order;
  const decide = order.decide ?? ((organisation) => decideAll(organisation, change));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await context.live.use(workspace, scenario, ({ version, organisation, recent }) => {
      const earlier = recent.get(key);
      if (earlier !== undefined) return { kind: 'earlier', earlier } as const;
      if (expectedVersion !== undefined && expectedVersion !== version) return { kind: 'conflict', version } as const;
      return { kind: 'decided', version, decision: decide(organisation) } as const;
    });
    if (found.kind === 'earlier') {
      if (!sameValue(found.earlier.change, JSON.parse(JSON.stringify(change)))) throw conflict('key-reused', found.earlier.version);
      return { version: found.earlier.version, diff: found.earlier.diff, repeated: true };
    }
    if (found.kind === 'conflict') throw conflict('version-conflict', found.version);
    if (!found.decision.ok) throw refusalError(found.decision.refusal);
    const { diff } = found.decision;
    if (isEmptyDiff(diff) && buildBase === undefined) return { version: found.version, diff, repeated: false };
    const written = await context.store.write({
      workspace, scenario, expectedVersion: found.version, change, diff, author: context.author, at: context.clock(), key,
      ...(buildBase === undefined ? {} : { buildBase }),
    });
    if (written.ok) return { version: written.version, diff, repeated: written.repeated };
    if (written.error.code !== 'version-conflict' || expectedVersion !== undefined) granted(written);
  }
  throw apiError('busy');
}

function conflict(code: 'version-conflict' | 'key-reused', current: number) {
  return storeApiError({ code, text: storeErrors[code], current });
}
