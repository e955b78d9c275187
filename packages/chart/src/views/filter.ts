import { labelBoth } from '@bandi/organisation';
import type { ReadonlyOrganisation, ViewFilter } from '@bandi/organisation';
import type { Facts } from '../scene/nodes.ts';
import type { Position } from '../scene/facts.ts';
import { holdersOf, loadOf } from '../scene/facts.ts';
import type { FindingMark } from '../scene/options.ts';
import { levelRank } from './finding-marks.ts';

/** Work over time above which a position carries too much, and under which it has room. */
export const OVER = 1;
export const UNDER = 0.6;

export function isFiltering({ text, units, functions, vacant, outsourced, finding, load }: ViewFilter): boolean {
  return text.trim() !== '' || units.length + functions.length > 0 || vacant !== null || outsourced !== null || finding !== null || load !== null;
}

/** Whether a position is what the filter asks for; all its conditions hold together. */
export function positionFilter(facts: Facts, filter: ViewFilter, findings: ReadonlyMap<string, FindingMark>): (position: Position) => boolean {
  const { organisation } = facts;
  const units = filter.units.length === 0 ? null : unitsBelow(organisation, filter.units);
  const functions = filter.functions.length === 0 ? null : new Set(filter.functions);
  const text = folded(filter.text);
  return (position) => {
    if (units !== null && !units.has(position.unit)) return false;
    if (functions !== null && !functions.has(position.function)) return false;
    if (filter.outsourced !== null && position.outsourced !== filter.outsourced) return false;
    if (filter.vacant !== null && hasVacancy(facts, position) !== filter.vacant) return false;
    if (filter.finding !== null) {
      const mark = findings.get(`position:${position.id}`);
      if (mark === undefined || levelRank[mark.level] < levelRank[filter.finding]) return false;
    }
    if (filter.load !== null) {
      const load = loadOf(facts, position);
      if (load === null || (filter.load === 'over' ? load <= OVER : load >= UNDER)) return false;
    }
    return text === '' || namesOf(facts, position).some((name) => folded(name).includes(text));
  };
}

export function hasVacancy(facts: Facts, { id, heads, outsourced, status }: Position): boolean {
  return !outsourced && status !== 'frozen' && holdersOf(facts, id).length < heads;
}

function namesOf(facts: Facts, position: Position): string[] {
  const { zh, en } = labelBoth(position.title);
  return [zh, en, ...holdersOf(facts, position.id).map(({ name }) => name), ...Object.values(position.fields ?? {})];
}

function unitsBelow(organisation: ReadonlyOrganisation, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...organisation.ids('unit.parent', id));
  }
  return found;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
