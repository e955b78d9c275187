import type { Language, Position, ReadonlyOrganisation, Unit } from '@bandi/organisation';
import { definitionOf, labelText, positionsOf, reportsOf, walkUnits } from '@bandi/organisation';
import { idsOf } from './card-key.ts';
import type { Meaning } from './view-meaning.ts';

export const CARDS_TYPE = 'application/vnd.bandi.cards+json';
const FORMAT = 'bandi.cards';

/** Cards on the clipboard: whole records, so that a paste can be checked like any other file from outside. */
export interface CopiedCards {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** The scenario they come from, `<workspace>/<scenario>`. */
  readonly from: string;
  /** True when they leave their place once they are pasted in that scenario. */
  readonly cut: boolean;
  /** Keys of the cards that were chosen; the rest hangs below them. */
  readonly roots: readonly string[];
  /** Parents before children. */
  readonly units: readonly Unit[];
  /** Leads before their reports. */
  readonly positions: readonly Position[];
}

/**
 * What copying cards takes along: with a unit all it holds, and, where cards hang by reporting line, with a position all
 * who report to it. Who holds a position stays: nobody is in two places.
 */
export function copyCards(organisation: ReadonlyOrganisation, meaning: Meaning, roots: readonly string[], from: string, cut: boolean): CopiedCards {
  const ids = idsOf(roots);
  const units = new Map<string, Unit>();
  const positions = new Set<string>();
  for (const id of ids.units) {
    for (const { unit } of walkUnits(organisation, id)) {
      units.set(unit.id, unit);
      for (const position of positionsOf(organisation, unit.id)) positions.add(position.id);
    }
  }
  for (const id of ids.positions) positions.add(id);
  if (meaning === 'line') {
    // A set is walked as it grows.
    for (const id of new Set(ids.positions)) addReports(organisation, id, positions);
  }
  return { format: FORMAT, version: 1, from, cut, roots, units: [...units.values()], positions: leadsFirst(organisation, positions).map((position) => ({ ...position, reasons: [] })) };
}

/** Whether the cards that were cut still stand where they stood then: below the same, at the same place. Those that are not there any more do not count. */
export function standsWhereCut(organisation: ReadonlyOrganisation, { roots, units, positions }: CopiedCards): boolean {
  const ids = idsOf(roots);
  return ids.units.every((id) => {
    const [then, now] = [units.find((unit) => unit.id === id), organisation.get('unit', id)];
    return then === undefined || now === undefined || (then.parent === now.parent && then.order === now.order);
  }) && ids.positions.every((id) => {
    const [then, now] = [positions.find((position) => position.id === id), organisation.get('position', id)];
    return then === undefined || now === undefined || (then.unit === now.unit && then.reportsTo === now.reportsTo && then.order === now.order && then.function === now.function);
  });
}

function addReports(organisation: ReadonlyOrganisation, lead: string, into: Set<string>): void {
  const waiting = new Set([lead]);
  for (const id of waiting) {
    into.add(id);
    for (const report of reportsOf(organisation, id)) waiting.add(report.id);
  }
}

function leadsFirst(organisation: ReadonlyOrganisation, ids: ReadonlySet<string>): Position[] {
  const ordered = new Set<string>();
  for (const id of ids) {
    const line: string[] = [];
    for (let at: string | null = id; at !== null && ids.has(at) && !ordered.has(at) && !line.includes(at); at = organisation.get('position', at)?.reportsTo ?? null) line.push(at);
    for (const each of line.toReversed()) ordered.add(each);
  }
  return [...ordered].flatMap((id) => organisation.get('position', id) ?? []);
}

/** Cards from the text of a clipboard; null when it holds none, or any that do not fit the records' schema. */
export function readCards(text: string): CopiedCards | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { format, version, from, cut, roots, units, positions } = value as Partial<Record<keyof CopiedCards, unknown>>;
  if (format !== FORMAT || version !== 1 || typeof from !== 'string' || typeof cut !== 'boolean') return null;
  if (!Array.isArray(roots) || !Array.isArray(units) || !Array.isArray(positions) || !roots.every((key): key is string => typeof key === 'string')) return null;
  if (!fits('unit', units) || !fits('position', positions)) return null;
  return { format: FORMAT, version: 1, from, cut, roots, units: units as Unit[], positions: positions as Position[] };
}

function fits(type: 'unit' | 'position', records: readonly unknown[]): boolean {
  const { schema } = definitionOf(type);
  return records.every((record) => schema.safeParse(record).success);
}

/** A cell as spreadsheets read it from a clipboard: what would be a formula is marked as text. */
function cell(text: string): string {
  const plain = /^[=+\-@]/u.test(text) ? `'${text}` : text;
  return /[\t\n"]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The same as rows for a spreadsheet: title, heads, unit, lead. */
export function cardsAsRows(organisation: ReadonlyOrganisation, copied: CopiedCards, language: Language, header: readonly string[]): string {
  const title = (id: string | null) => {
    const position = id === null ? undefined : organisation.get('position', id);
    return position === undefined ? '' : labelText(position.title, language);
  };
  const unitName = (id: string) => {
    const unit = organisation.get('unit', id);
    return unit === undefined ? '' : labelText(unit.name, language);
  };
  const rows = copied.positions.map((position) => [labelText(position.title, language), String(position.heads), unitName(position.unit), title(position.reportsTo)]);
  return [header, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}
