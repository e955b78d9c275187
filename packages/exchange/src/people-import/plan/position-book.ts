import type { Draft, Label, Position } from '@bandi/organisation';
import { compareOrder, labelBoth, placeAt } from '@bandi/organisation';
import { folded } from './cells.ts';
import { functionOf } from './lay-people.ts';

export interface NewPosition {
  readonly id: string;
  readonly unit: string;
  readonly title: Label;
  readonly reportsTo: string | null;
  readonly leads: boolean;
  readonly assistant: boolean;
}

/** The positions of a draft by unit and title, and those made in it. */
export class PositionBook {
  readonly #draft: Draft;
  readonly #byUnit = new Map<string, Map<string, string[]>>();
  readonly made = new Set<string>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Those of a unit with this title. */
  titled(unit: string, title: string): readonly string[] {
    return this.#of(unit).get(folded(title)) ?? [];
  }

  make({ id, unit, title, reportsTo, leads, assistant }: NewPosition): string {
    if (this.#draft.has('position', id)) return id;
    const position: Position = {
      id, job: null, title, unit, order: 'a0', function: functionOf(labelBoth(title).zh, labelBoth(this.#draft.get('unit', unit)?.name ?? '').zh),
      heads: 1, fte: 100, reportsTo, dotted: [], assistant, work: leads ? 'managerial' : 'skilled', status: 'approved', outsourced: false, standIns: [], pay: null, reasons: [],
    };
    const titles = this.#of(unit);
    this.#draft.put('position', position);
    this.made.add(id);
    titles.set(folded(labelBoth(title).zh), [...(titles.get(folded(labelBoth(title).zh)) ?? []), id]);
    return id;
  }

  /** Gives those that were made their places in their units, last and in the order they were made. */
  placeMade(): void {
    const groups = new Map<string, string[]>();
    for (const id of this.made) {
      const unit = this.#draft.get('position', id)?.unit ?? '';
      const group = groups.get(unit);
      if (group === undefined) groups.set(unit, [id]);
      else group.push(id);
    }
    for (const [unit, ids] of groups) {
      const siblings = this.#draft.list('position.unit', unit).flatMap((id) => (this.made.has(id) ? [] : (this.#draft.get('position', id) ?? []))).toSorted(compareOrder);
      const place = placeAt(siblings, undefined, ids.length);
      for (const [at, id] of ids.entries()) {
        const position = this.#draft.get('position', id);
        const order = place?.keys[at];
        if (position !== undefined && order !== undefined) this.#draft.put('position', { ...position, order });
      }
    }
  }

  #of(unit: string): Map<string, string[]> {
    let titles = this.#byUnit.get(unit);
    if (titles === undefined) {
      titles = new Map();
      for (const id of this.#draft.list('position.unit', unit)) {
        for (const title of new Set(Object.values(labelBoth(this.#draft.get('position', id)?.title ?? '')).map(folded))) titles.set(title, [...(titles.get(title) ?? []), id]);
      }
      this.#byUnit.set(unit, titles);
    }
    return titles;
  }
}
