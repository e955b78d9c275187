import type { Finding, FindingLevel } from '@bandi/organisation';

const rank: Readonly<Record<FindingLevel, number>> = { error: 2, warning: 1, notice: 0 };

/** The worst finding of each card, for the dots on the chart. Notices have no dot: they would be everywhere. */
export function cardLevels(findings: readonly Finding[]): ReadonlyMap<string, FindingLevel> {
  const levels = new Map<string, FindingLevel>();
  for (const { level, records } of findings) {
    if (level === 'notice') continue;
    for (const { type, id } of records) {
      if (type !== 'position' && type !== 'unit') continue;
      const key = `${type}:${id}`;
      const before = levels.get(key);
      if (before === undefined || rank[level] > rank[before]) levels.set(key, level);
    }
  }
  return levels;
}
