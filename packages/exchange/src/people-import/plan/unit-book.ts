import type { Draft, Label, Unit } from '@bandi/organisation';
import { compareOrder, labelBoth, placeAt } from '@bandi/organisation';
import { folded, shortHash } from './cells.ts';

/** Finds units by their names and makes those that are missing, in a draft. New ids follow from the names: the same list gives the same ids. */
export class UnitBook {
  readonly #draft: Draft;
  readonly #below = new Map<string, Map<string, string>>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #paths = new Map<string, string>();
  readonly #made: string[] = [];
  /** The one unit at the top there was before, if there was one: what is new goes below it. */
  readonly #root: string | null;

  constructor(draft: Draft) {
    this.#draft = draft;
    const roots = draft.list('unit.root', '');
    this.#root = roots.length === 1 ? (roots[0] ?? null) : null;
    for (const unit of draft.all('unit')) this.#enter(unit);
  }

  /** The unit at the end of a path of names; null for an empty path. */
  byPath(path: readonly string[]): string | null {
    if (path.length === 0) return null;
    const key = path.map(folded).join('\u0000');
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const [first = '', ...rest] = path;
    let at = this.#child('', first);
    if (at === undefined && rest.length === 0) {
      const anywhere = this.#byName.get(folded(first));
      if (anywhere?.size === 1) [at] = anywhere;
    }
    at ??= this.below(this.#root, first);
    for (const name of rest) at = this.below(at, name);
    this.#paths.set(key, at);
    return at;
  }

  /** The unit of a name right below another (null: at the top, or below the one that is). */
  below(parent: string | null, name: string): string {
    const found = this.#child(parent ?? '', name);
    if (found !== undefined) return found;
    return this.make(`unit-${shortHash(`${parent ?? ''}/${folded(name)}`)}`, parent, name);
  }

  /** A unit of this id, made where there is none. */
  make(id: string, parent: string | null, name: Label): string {
    if (this.#draft.has('unit', id)) return id;
    const unit: Unit = { id, name, parent, order: 'a0', lead: null, mission: null, blueprint: null };
    this.#draft.put('unit', unit);
    this.#made.push(id);
    this.#enter(unit);
    return id;
  }

  get top(): string | null {
    return this.#root;
  }

  /** Gives those that were made their places, last among their siblings in the order they were made. */
  placeMade(): void {
    const groups = new Map<string | null, string[]>();
    const made = new Set(this.#made);
    for (const id of this.#made) {
      const parent = this.#draft.get('unit', id)?.parent ?? null;
      groups.set(parent, [...(groups.get(parent) ?? []), id]);
    }
    for (const [parent, ids] of groups) {
      const siblings = this.#draft.list(parent === null ? 'unit.root' : 'unit.parent', parent ?? '')
        .flatMap((id) => this.#draft.get('unit', id) ?? []).filter(({ id }) => !made.has(id)).toSorted(compareOrder);
      const place = placeAt(siblings, undefined, ids.length);
      for (const [at, id] of ids.entries()) {
        const unit = this.#draft.get('unit', id);
        const order = place?.keys[at];
        if (unit !== undefined && order !== undefined) this.#draft.put('unit', { ...unit, order });
      }
    }
  }

  #child(parent: string, name: string): string | undefined {
    return this.#below.get(parent)?.get(folded(name));
  }

  #enter(unit: Unit): void {
    const parent = unit.parent ?? '';
    const siblings = this.#below.get(parent) ?? new Map<string, string>();
    this.#below.set(parent, siblings);
    for (const name of new Set(Object.values(labelBoth(unit.name)).map(folded))) {
      if (!siblings.has(name)) siblings.set(name, unit.id);
      const ids = this.#byName.get(name) ?? new Set();
      ids.add(unit.id);
      this.#byName.set(name, ids);
    }
  }
}

/** The steps of a unit's path: `公司/运营部/客服组`; those of one program are parted by another sign too. */
export function pathIn(text: string, sign: string | undefined): readonly string[] {
  const parted = text.split(/[/\\>›→｜|]/u).flatMap((step) => (sign === undefined ? [step] : step.split(sign)));
  return parted.map((step) => step.trim()).filter((step) => step !== '').map((step) => step.slice(0, 200));
}
