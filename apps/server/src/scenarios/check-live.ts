import { CheckRunner, sameValue } from '@bandi/organisation';
import type { CheckContext, Finding, Organisation } from '@bandi/organisation';

const runners = new WeakMap<Organisation, { readonly context: CheckContext; readonly runner: CheckRunner }>();

/** What the checks find of a live organisation: only what changed since it was last asked is found anew. */
export function checkLive(organisation: Organisation, context: CheckContext): readonly Finding[] {
  const held = runners.get(organisation);
  if (held !== undefined && held.context.standards === context.standards && held.context.today === context.today && sameValue(held.context.business, context.business)) return held.runner.run();
  const runner = new CheckRunner(organisation, context);
  runners.set(organisation, { context, runner });
  return runner.run();
}
