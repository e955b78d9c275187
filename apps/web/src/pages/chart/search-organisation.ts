import type { Label, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';

export interface Hit {
  readonly kind: 'position' | 'unit' | 'person';
  readonly id: string;
  /** The card to show: a person's is that of a position they hold. */
  readonly key: string;
  readonly name: Label;
  /** What tells it from others of the same name. */
  readonly where: Label | null;
}

/** Positions, units and people whose name (in either language) holds the text, names that begin with it first. */
export function searchOrganisation(organisation: ReadonlyOrganisation, text: string, most: number): Hit[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found: { hit: Hit; rank: number }[] = [];
  const look = (name: Label, hit: () => Hit | null): void => {
    const { zh, en } = labelBoth(name);
    const [a, b] = [fold(zh).indexOf(wanted), fold(en).indexOf(wanted)];
    if (a === -1 && b === -1) return;
    const made = hit();
    if (made !== null) found.push({ hit: made, rank: a === 0 || b === 0 ? 0 : 1 });
  };
  for (const unit of organisation.all('unit')) {
    look(unit.name, () => ({ kind: 'unit', id: unit.id, key: `unit:${unit.id}`, name: unit.name, where: null }));
  }
  for (const position of organisation.all('position')) {
    look(position.title, () => ({ kind: 'position', id: position.id, key: `position:${position.id}`, name: position.title, where: organisation.get('unit', position.unit)?.name ?? null }));
  }
  for (const person of organisation.all('person')) {
    look(person.name, () => {
      const [assignment] = organisation.ids('assignment.person', person.id);
      const position = organisation.get('assignment', assignment ?? '')?.position;
      return position === undefined ? null : { kind: 'person', id: person.id, key: `position:${position}`, name: person.name, where: organisation.get('position', position)?.title ?? null };
    });
  }
  return found.toSorted((a, b) => a.rank - b.rank).slice(0, most).map(({ hit }) => hit);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
