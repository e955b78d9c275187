import { functionNames } from '@bandi/chart';
import type { Duty, DutyGroup, Language, MatrixUnit, Position, ReadonlyOrganisation, Responsibility } from '@bandi/organisation';
import { dutyGaps, dutyGroups, labelText, matrixUnits, responsibilityId } from '@bandi/organisation';
import { wording } from './wording.ts';

/** The responsibility matrix in words, for any kind of file. */
export interface DutyTable {
  readonly units: readonly { readonly name: string; readonly count: number }[];
  readonly columns: readonly DutyColumn[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly DutyLine[] }[];
}

export interface DutyColumn {
  readonly title: string;
  /** The title, with the unit before it where another position has the same. */
  readonly heading: string;
  readonly answers: number;
  readonly does: number;
}

export interface DutyLine {
  /** Tells duties of one name apart where the table comes back. */
  readonly id: string;
  readonly name: string;
  readonly critical: boolean;
  /** One for each column; null where the position has no part. */
  readonly letters: readonly (Responsibility['letter'] | null)[];
  /** What is wrong with who holds it, in words; empty where nothing is. */
  readonly gaps: string;
}

/** The matrix of an organisation: duties by function, positions by unit in the order of the chart. */
export function dutyTable(organisation: ReadonlyOrganisation, language: Language): DutyTable {
  const units = matrixUnits(organisation);
  const positions = units.flatMap((unit) => unit.positions);
  return {
    units: units.map(({ unit, positions: of }) => ({ name: labelText(unit.name, language), count: of.length })),
    columns: columnsOf(organisation, units, language),
    groups: dutyGroups(organisation).map((group) => ({ name: groupName(group, language), rows: group.duties.map((duty) => lineOf(organisation, duty, positions, language)) })),
  };
}

function groupName(group: DutyGroup, language: Language): string {
  return group.name === null ? functionNames[group.function][language] : labelText(group.name, language);
}

function columnsOf(organisation: ReadonlyOrganisation, units: readonly MatrixUnit[], language: Language): DutyColumn[] {
  const titles = new Map<string, number>();
  for (const { positions } of units) for (const { title } of positions) titles.set(labelText(title, language), (titles.get(labelText(title, language)) ?? 0) + 1);
  return units.flatMap(({ unit, positions }) => positions.map((position) => {
    const title = labelText(position.title, language);
    return { title, heading: (titles.get(title) ?? 0) > 1 ? `${labelText(unit.name, language)} / ${title}` : title, ...countsOf(organisation, position) };
  }));
}

function countsOf(organisation: ReadonlyOrganisation, position: Position): { answers: number; does: number } {
  const letters = Array.from(organisation.ids('responsibility.position', position.id), (id) => organisation.get('responsibility', id)?.letter);
  return { answers: letters.filter((letter) => letter === 'A' || letter === 'AR').length, does: letters.filter((letter) => letter === 'R' || letter === 'AR').length };
}

function lineOf(organisation: ReadonlyOrganisation, duty: Duty, positions: readonly Position[], language: Language): DutyLine {
  const words = wording[language];
  return {
    id: duty.id,
    name: labelText(duty.name, language),
    critical: duty.critical,
    letters: positions.map(({ id }) => organisation.get('responsibility', responsibilityId(duty.id, id))?.letter ?? null),
    gaps: dutyGaps(organisation, duty.id).map((gap) => words.gaps[gap]).join(words.comma),
  };
}
