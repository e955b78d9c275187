import type { Duty, Language, Position, ReadonlyOrganisation, Responsibility } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { listed } from '../job-description-blocks.ts';
import type { Block } from '../text-document.ts';
import { columns } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { handbookWords } from './handbook-words.ts';

/** Positions beside one another before their titles no longer fit over a letter. */
const BESIDE = 4;
const POSITION = 0.13;
const OUTSIDE = 0.17;

type Letter = Responsibility['letter'];

/** The responsibility matrix of some positions, a table for every four of them, with who else has a part in these duties. */
export function dutyTables(organisation: ReadonlyOrganisation, positions: readonly Position[], language: Language): Block[] {
  const tables: Block[] = [];
  const count = Math.ceil(positions.length / BESIDE);
  const size = Math.ceil(positions.length / Math.max(1, count));
  for (let from = 0; from < positions.length; from += size) tables.push(...dutyTable(organisation, positions.slice(from, from + size), positions, language));
  return tables;
}

function dutyTable(organisation: ReadonlyOrganisation, shown: readonly Position[], unit: readonly Position[], language: Language): Block[] {
  const words = handbookWords[language];
  const here = new Set(unit.map(({ id }) => id));
  const rows = dutiesOf(organisation, shown).map((duty) => {
    const letters = lettersOf(organisation, duty);
    const outside = [...letters].filter(([position]) => !here.has(position)).flatMap(([id, letter]) => {
      const position = organisation.get('position', id);
      return position === undefined ? [] : [words.outsidePart(labelText(position.title, language), letter)];
    });
    return { name: (duty.critical ? `${documentWords[language].yes} ` : '') + labelText(duty.name, language), letters: shown.map(({ id }) => letters.get(id) ?? ''), outside: listed(outside, language) };
  });
  if (rows.length === 0) return [];
  const withOutside = rows.some(({ outside }) => outside !== '');
  const duty = 1 - POSITION * shown.length - (withOutside ? OUTSIDE : 0);
  return [{
    kind: 'table',
    columns: columns([words.duty, duty], ...shown.map(({ title }) => [labelText(title, language), POSITION, 'middle'] as const), ...(withOutside ? [[words.outside, OUTSIDE] as const] : [])),
    rows: rows.map(({ name, letters, outside }) => [name, ...letters, ...(withOutside ? [outside] : [])]),
  }];
}

/** The duties any of the positions has a part in, by function and id. */
function dutiesOf(organisation: ReadonlyOrganisation, positions: readonly Position[]): Duty[] {
  const found = new Map<string, Duty>();
  for (const { id: position } of positions) {
    for (const id of organisation.ids('responsibility.position', position)) {
      const duty = organisation.get('duty', organisation.get('responsibility', id)?.duty ?? '');
      if (duty !== undefined) found.set(duty.id, duty);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.function < b.function ? -1 : a.function > b.function ? 1 : a.id < b.id ? -1 : 1));
}

function lettersOf(organisation: ReadonlyOrganisation, duty: Duty): Map<string, Letter> {
  const cells = [...organisation.ids('responsibility.duty', duty.id)].flatMap((id) => organisation.get('responsibility', id) ?? []);
  return new Map(cells.toSorted((a, b) => (a.position < b.position ? -1 : 1)).map(({ position, letter }) => [position, letter]));
}
