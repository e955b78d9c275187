import type { Duty, Position, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { Readings } from '../../search/pinyin.ts';
import { spelledAt } from '../../search/pinyin.ts';
import type { DutyMark, Marks, PersonLens } from './marks.ts';

/** What is asked to be looked at alone besides a mark: positions that answer for too much, critical duties, what the chosen person has a part in. */
export type Look = DutyMark | 'overloaded' | 'critical' | 'theirs';

export interface DutyFilter {
  readonly text: string;
  readonly unit: string | null;
  /** Keys of groups; empty: all. */
  readonly groups: readonly string[];
  readonly look: Look | null;
}

export const NO_FILTER: DutyFilter = { text: '', unit: null, groups: [], look: null };

export function isFiltered({ text, unit, groups, look }: DutyFilter): boolean {
  return text.trim() !== '' || unit !== null || groups.length > 0 || look !== null;
}

/** Which duties and positions a filter leaves; null: all of them. */
export function leftBy(organisation: ReadonlyOrganisation, filter: DutyFilter, marks: Marks, lens: PersonLens | null, readings: Readings | null): { readonly duties: ((duty: Duty) => boolean) | null; readonly positions: ((position: Position) => boolean) | null } {
  const tests: ((duty: Duty) => boolean)[] = [];
  const { look } = filter;
  if (look === 'theirs') tests.push((duty) => lens === null || lens.combined(duty).letter !== null);
  else if (look === 'critical') tests.push(({ critical }) => critical);
  else if (look === 'overloaded') tests.push(({ id }) => holdersOf(organisation, id).some(({ position, letter }) => (letter === 'A' || letter === 'AR') && marks.overloaded.has(position)));
  else if (look !== null) tests.push(({ id }) => marks.duties.get(id)?.includes(look) === true);
  const wanted = fold(filter.text);
  if (wanted !== '') {
    const fits = matcher(wanted, readings);
    const positions = new Set([...organisation.all('position')].filter(({ title }) => fits(labelBoth(title))).map(({ id }) => id));
    tests.push((duty) => fits(labelBoth(duty.name)) || holdersOf(organisation, duty.id).some(({ position }) => positions.has(position)));
  }
  return {
    duties: tests.length === 0 ? null : (duty) => tests.every((test) => test(duty)),
    positions: look === 'overloaded' ? ({ id }) => marks.overloaded.has(id) : null,
  };
}

/** Whether a name holds what was typed, or is spelled by it in pinyin. */
export function matcher(wanted: string, readings: Readings | null): (name: { readonly zh: string; readonly en: string }) => boolean {
  return ({ zh, en }) => [fold(zh), fold(en)].some((text) => text.includes(wanted) || (readings !== null && spelledAt(text, wanted, readings) !== -1));
}

export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function holdersOf(organisation: ReadonlyOrganisation, duty: string) {
  return Array.from(organisation.ids('responsibility.duty', duty), (id) => organisation.get('responsibility', id)).filter((cell) => cell !== undefined);
}
