import { Organisation, compareOrganisations, isEmptyDiff } from '@bandi/organisation';
import type { LoggedChange, Store } from '@bandi/store';

/** One write that the store said it had done. */
export interface Acknowledged {
  readonly scenario: string;
  readonly version: number;
  readonly key: string;
}

const PAGE = 500;

/**
 * What is wrong with a workspace after a kill, given everything that had been acknowledged; nothing, if all is well.
 * Every acknowledged change is in the log under its version; the log has no holes, and besides the acknowledged
 * changes at most one for each kill (the one under way); and the records, now and at sampled versions, are exactly
 * what replaying the log gives, so that no change is there by half.
 */
export async function judge(
  store: Store, workspace: string, { acknowledged, kills }: { acknowledged: readonly Acknowledged[]; kills: number }, random: () => number,
): Promise<string[]> {
  const problems: string[] = [];
  const claimed = new Set(acknowledged.map(({ key }) => key));
  const unclaimed = new Set<string>();
  for (const scenario of new Set(['main', ...acknowledged.map((one) => one.scenario)])) {
    const own = acknowledged.filter((one) => one.scenario === scenario);
    const log = await wholeLog(store, workspace, scenario);
    if (typeof log === 'string') {
      if (own.length > 0) problems.push(`${scenario}: ${log}, though ${own.length} changes of it were acknowledged`);
      continue;
    }
    for (const { version, key } of own) {
      if (log[version - 1]?.key !== key) problems.push(`${scenario}: acknowledged version ${version} (${key}) is not in the log`);
    }
    for (const { key } of log) if (!claimed.has(key)) unclaimed.add(key);
    if (log.some(({ version }, index) => version !== index + 1)) problems.push(`${scenario}: the log has a hole`);
    problems.push(...(await replayProblems(store, workspace, scenario, log, random)));
  }
  if (unclaimed.size > kills) problems.push(`${unclaimed.size} changes were never acknowledged, after ${kills} kills`);
  return problems;
}

async function wholeLog(store: Store, workspace: string, scenario: string): Promise<LoggedChange[] | string> {
  const log: LoggedChange[] = [];
  for (;;) {
    const page = await store.changesAfter(workspace, scenario, log.length, PAGE);
    if (!page.ok) return page.error.code;
    log.push(...page.changes);
    if (page.changes.length < PAGE) return log;
  }
}

async function replayProblems(
  store: Store, workspace: string, scenario: string, log: readonly LoggedChange[], random: () => number,
): Promise<string[]> {
  const sampled = new Set([log.length, log.length - 1, Math.floor(random() * log.length)]);
  const problems: string[] = [];
  const replay = new Organisation();
  for (const { version, diff } of log) {
    replay.applyDiffMutable(diff);
    if (!sampled.has(version)) continue;
    const read = await store.read(workspace, scenario, version);
    if (!read.ok) problems.push(`${scenario}: version ${version} of ${log.length} cannot be read: ${read.error.code}`);
    else if (!isEmptyDiff(compareOrganisations(replay, Organisation.from(read.records)))) {
      problems.push(`${scenario}: the records at version ${version} are not what the log says`);
    }
  }
  const head = await store.readScenario(workspace, scenario);
  if (head.ok && head.scenario.headVersion !== log.length) problems.push(`${scenario}: head ${head.scenario.headVersion}, log ${log.length}`);
  return problems;
}
