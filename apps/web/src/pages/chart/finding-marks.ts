import type { FindingMark } from '@bandi/chart';
import type { Finding, FindingLevel } from '@bandi/organisation';

const rank: Readonly<Record<FindingLevel, number>> = { error: 2, warning: 1, notice: 0 };

/** What was found on each card: how much, and the worst of it. */
export function findingMarks(findings: readonly Finding[]): ReadonlyMap<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const { level, records } of findings) {
    for (const { type, id } of records) {
      if (type !== 'position' && type !== 'unit') continue;
      const key = `${type}:${id}`;
      const before = marks.get(key);
      marks.set(key, { level: before !== undefined && rank[before.level] >= rank[level] ? before.level : level, count: (before?.count ?? 0) + 1 });
    }
  }
  return marks;
}

/** The worst finding of each card, for the dots on the chart. Notices have no dot: they would be everywhere. */
export function cardLevels(marks: ReadonlyMap<string, FindingMark>): ReadonlyMap<string, FindingLevel> {
  const levels = new Map<string, FindingLevel>();
  for (const [key, { level }] of marks) if (level !== 'notice') levels.set(key, level);
  return levels;
}
