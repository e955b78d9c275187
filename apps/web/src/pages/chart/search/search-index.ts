import type { Bilingual, Label, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { Readings } from '../../../search/pinyin.ts';
import { spelledAt } from '../../../search/pinyin.ts';

export interface Hit {
  readonly kind: 'position' | 'unit' | 'person' | 'duty' | 'skill';
  readonly id: string;
  /** The card to show: a person's is that of a position they hold. */
  readonly key: string;
  readonly name: Label;
  /** What tells it from others of the same name. */
  readonly where: Label | null;
}

interface Entry {
  readonly hit: Hit;
  /** The texts it is found by, lower case. */
  readonly texts: readonly string[];
}

export type SearchIndex = readonly Entry[];

/** Skills of the catalogue's jobs by job. */
export type JobSkills = ReadonlyMap<string, readonly Bilingual[]>;

/** Everything that can be found in an organisation: units, positions, people, duties by who has a part in them, skills. */
export function searchIndex(organisation: ReadonlyOrganisation, skills: JobSkills): SearchIndex {
  const entries: Entry[] = [];
  const add = (kind: Hit['kind'], id: string, key: string, name: Label, where: Label | null): void => {
    const { zh, en } = labelBoth(name);
    entries.push({ hit: { kind, id, key, name, where }, texts: zh === en ? [fold(zh)] : [fold(zh), fold(en)] });
  };
  for (const unit of organisation.all('unit')) add('unit', unit.id, `unit:${unit.id}`, unit.name, null);
  for (const position of organisation.all('position')) {
    const key = `position:${position.id}`;
    add('position', position.id, key, position.title, organisation.get('unit', position.unit)?.name ?? null);
    for (const [at, skill] of (skills.get(position.job ?? '') ?? []).entries()) add('skill', `${position.id} ${at}`, key, skill, position.title);
  }
  for (const person of organisation.all('person')) {
    const [assignment] = organisation.ids('assignment.person', person.id);
    const position = organisation.get('position', organisation.get('assignment', assignment ?? '')?.position ?? '');
    if (position === undefined) continue;
    add('person', person.id, `position:${position.id}`, person.name, position.title);
    for (const [at, skill] of (person.skills ?? []).entries()) add('skill', `${person.id} ${at}`, `position:${position.id}`, skill, person.name);
  }
  for (const { id, position, duty, letter } of organisation.all('responsibility')) {
    if (letter === 'C' || letter === 'I') continue;
    const [what, who] = [organisation.get('duty', duty), organisation.get('position', position)];
    if (what !== undefined && who !== undefined) add('duty', id, `position:${position}`, what.name, who.title);
  }
  return entries;
}

const kindRank: Readonly<Record<Hit['kind'], number>> = { person: 0, position: 0, unit: 0, duty: 2, skill: 2 };

/**
 * What fits a text, best first: the whole name, its beginning, a word of it, anywhere in it, spelled in pinyin. Of equal
 * ones people, positions and units come before duties and skills. `readings` null: without pinyin.
 */
export function search(index: SearchIndex, text: string, readings: Readings | null): Hit[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found: { readonly hit: Hit; readonly rank: number; readonly length: number }[] = [];
  for (const { hit, texts } of index) {
    let best = Infinity;
    for (const own of texts) best = Math.min(best, rankOf(own, wanted, readings));
    if (best < Infinity) found.push({ hit, rank: best + kindRank[hit.kind], length: texts[0]?.length ?? 0 });
  }
  return found.toSorted((a, b) => a.rank - b.rank || a.length - b.length).map(({ hit }) => hit);
}

function rankOf(own: string, wanted: string, readings: Readings | null): number {
  const at = own.indexOf(wanted);
  if (at === 0) return own.length === wanted.length ? 0 : 1;
  if (at > 0) return /[\s(（·/]/u.test(own[at - 1] ?? '') ? 3 : 4;
  const spelled = readings === null ? -1 : spelledAt(own, wanted, readings);
  return spelled === -1 ? Infinity : spelled === 0 ? 1.5 : 5;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
