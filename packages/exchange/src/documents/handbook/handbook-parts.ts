import type { Language, Position, ReadonlyOrganisation, Unit } from '@bandi/organisation';
import { labelText, positionsOf, walkUnits } from '@bandi/organisation';
import type { DocumentCatalogue } from '../document-catalogue.ts';
import type { Block } from '../text-document.ts';

/** What every chapter of a handbook is made from. */
export interface HandbookParts {
  readonly organisation: ReadonlyOrganisation;
  readonly catalogue: DocumentCatalogue;
  readonly language: Language;
  readonly day: string;
  /** The units of the handbook that hold positions, in the order of the chart. */
  readonly units: readonly { readonly unit: Unit; readonly positions: readonly Position[] }[];
  readonly positions: readonly Position[];
  /** Ids of these positions. */
  readonly inside: ReadonlySet<string>;
}

/** Everything below a unit, or everything there is. */
export function handbookParts(organisation: ReadonlyOrganisation, root: string | null, given: Pick<HandbookParts, 'catalogue' | 'language' | 'day'>): HandbookParts {
  const units = [...walkUnits(organisation, root)].map(({ unit }) => ({ unit, positions: positionsOf(organisation, unit.id) })).filter(({ positions }) => positions.length > 0);
  const positions = units.flatMap((one) => one.positions);
  return { ...given, organisation, units, positions, inside: new Set(positions.map(({ id }) => id)) };
}

/** Blocks for each unit under its name; without the name where there is only one. */
export function byUnit({ units, language }: HandbookParts, blocks: (positions: readonly Position[]) => readonly Block[]): Block[] {
  return units.flatMap(({ unit, positions }) => {
    const own = blocks(positions);
    if (own.length === 0) return [];
    return [...(units.length > 1 ? [{ kind: 'heading', level: 2, text: labelText(unit.name, language), newPage: false } as const] : []), ...own];
  });
}

export function titlesOf(organisation: ReadonlyOrganisation, ids: Iterable<string>, language: Language): string[] {
  return Array.from(ids, (id) => organisation.get('position', id)).flatMap((position) => (position === undefined ? [] : [labelText(position.title, language)]));
}
