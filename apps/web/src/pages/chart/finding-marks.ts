import type { FindingMark } from '@bandi/chart';
import type { FindingLevel } from '@bandi/organisation';

/** The worst finding of each card, for the dots on the chart. Notices have no dot: they would be everywhere. */
export function cardLevels(marks: ReadonlyMap<string, FindingMark>): ReadonlyMap<string, FindingLevel> {
  const levels = new Map<string, FindingLevel>();
  for (const [key, { level }] of marks) if (level !== 'notice') levels.set(key, level);
  return levels;
}
