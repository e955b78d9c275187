import { levelRank } from '@bandi/organisation';
import type { Finding, ViewSettings } from '@bandi/organisation';
import type { FindingMark } from '../scene/options.ts';

/** Whether a view shows what checks find; they need not run for one that does not. */
export function showsFindings(view: ViewSettings): boolean {
  return view.fields.includes('findings') || view.colour === 'finding' || view.filter.finding !== null;
}

/** What was found on each card, by its key: how much, and the worst of it. */
export function findingMarks(findings: Iterable<Finding>): ReadonlyMap<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const { level, records } of findings) {
    for (const { type, id } of records) {
      if (type !== 'position' && type !== 'unit') continue;
      const key = `${type}:${id}`;
      const before = marks.get(key);
      marks.set(key, { level: before !== undefined && levelRank[before.level] >= levelRank[level] ? before.level : level, count: (before?.count ?? 0) + 1 });
    }
  }
  return marks;
}
