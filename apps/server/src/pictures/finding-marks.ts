import type { FindingMark } from '@bandi/chart';
import type { Finding, ViewSettings } from '@bandi/organisation';

const rank = { error: 2, warning: 1, notice: 0 } as const;

/** Whether a view shows what checks find; they need not run for one that does not. */
export function showsFindings(view: ViewSettings): boolean {
  return view.fields.includes('findings') || view.colour === 'finding' || view.filter.finding !== null;
}

/** What was found on each card: how much, and the worst of it. */
export function findingMarks(findings: Iterable<Finding>): Map<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const { level, records } of findings) {
    for (const { type, id } of records) {
      if (type !== 'position' && type !== 'unit') continue;
      const before = marks.get(`${type}:${id}`);
      marks.set(`${type}:${id}`, { level: before !== undefined && rank[before.level] >= rank[level] ? before.level : level, count: (before?.count ?? 0) + 1 });
    }
  }
  return marks;
}
