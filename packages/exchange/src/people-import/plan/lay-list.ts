import type { Assignment, Draft, ImportedRow, Label } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import { capacityIn, dayIn, folded, isYes, shortHash } from './cells.ts';
import { NO_TITLE, NO_UNIT, unitLeads, unitNameFor } from './derived-units.ts';
import type { ImportProblem } from './import-problem.ts';
import { assignmentId, layPerson, matchPeople } from './lay-people.ts';
import { layUnits, unitIn, unitsById } from './lay-units.ts';
import { layLeads, layLines } from './lay-lines.ts';
import type { Laid, LaidRow } from './laid.ts';
import type { List } from './list.ts';
import type { Named } from './managers.ts';
import type { PersonRow } from './person-rows.ts';
import { PositionBook } from './position-book.ts';
import { UnitBook } from './unit-book.ts';

/** What a place in the organisation follows from: as long as none of these changed in the list, nothing is moved. */
const PLACING = ['unit', 'title', 'manager', 'is-lead'] as const;

/**
 * Lays a list over an organisation (in a draft): its units, a position for everybody with reports, one for all who do the
 * same in a unit for the same lead, the people and their assignments. The same list over the same organisation gives the
 * same records with the same ids, so that two lists can be compared by what they make.
 */
export function layList(draft: Draft, list: List, kept: ReadonlyMap<string, ImportedRow>, day: string): Laid {
  return new Laying(draft, list, kept, day).lay();
}

class Laying {
  readonly #draft: Draft;
  readonly #list: List;
  readonly #kept: ReadonlyMap<string, ImportedRow>;
  readonly #day: string;
  readonly #units: UnitBook;
  readonly #positions: PositionBook;
  readonly #people: ReadonlyMap<PersonRow, string>;
  readonly #laid = new Map<PersonRow, LaidRow>();
  readonly #claimed = new Set<string>();
  readonly #problems: ImportProblem[] = [];

  constructor(draft: Draft, list: List, kept: ReadonlyMap<string, ImportedRow>, day: string) {
    this.#draft = draft;
    this.#list = list;
    this.#kept = kept;
    this.#day = day;
    this.#units = new UnitBook(draft);
    this.#positions = new PositionBook(draft);
    this.#people = matchPeople(list.people, draft, kept);
  }

  lay(): Laid {
    const { people, units: unitRows, managers, fields } = this.#list;
    const laidUnits = layUnits(this.#draft, this.#units, unitRows, this.#kept);
    const byId = unitsById(laidUnits, this.#kept);
    const derives = unitRows.length === 0 && !people.some(({ values }) => values['unit'] !== undefined);
    const unitLeaders = derives ? unitLeads(people, managers.above) : new Set<PersonRow>();
    const bosses = new Set([...managers.above.values()].flatMap((named) => ('row' in named ? [named.row] : [])));
    const depths = new Map<PersonRow, number>();
    for (const row of topDown(people, managers.above)) {
      const boss = managers.above.get(row);
      depths.set(row, boss !== undefined && 'row' in boss ? (depths.get(boss.row) ?? 0) + 1 : 0);
      const person = this.#people.get(row) ?? '';
      layPerson(this.#draft, person, row, this.#kept.get(row.key));
      const unit = derives ? this.#derivedUnit(row, boss, unitLeaders, depths.get(row) ?? 0) : this.#namedUnit(row, boss, byId);
      const isLead = bosses.has(row) || isYes(row.values['is-lead'] ?? '');
      const position = this.#position(row, person, unit, boss, isLead);
      this.#laid.set(row, { person, unit, position, assignment: this.#assign(row, person, position), isLead });
    }
    layLeads(this.#draft, this.#list, this.#laid, laidUnits, unitLeaders);
    layLines(this.#draft, this.#list, this.#laid, { made: this.#positions.made, kept: this.#kept, hasManagers: fields.has('manager'), positionOf: (named) => this.#positionOf(named) });
    this.#countHeads();
    this.#units.placeMade();
    this.#positions.placeMade();
    return { rows: this.#laid, units: laidUnits, problems: this.#problems };
  }

  #isKept(row: PersonRow): ImportedRow | undefined {
    const kept = this.#kept.get(row.key);
    return kept !== undefined && PLACING.every((field) => (kept.values[field] ?? '') === (row.values[field] ?? '')) ? kept : undefined;
  }

  #namedUnit(row: PersonRow, boss: Named | undefined, byId: ReadonlyMap<string, string>): string {
    const kept = this.#isKept(row)?.unit ?? null;
    if (kept !== null && this.#draft.has('unit', kept)) return kept;
    return unitIn(row, this.#draft, this.#units, byId, this.#problems) ?? this.#unitOf(boss) ?? this.#units.top ?? this.#anyUnit();
  }

  #derivedUnit(row: PersonRow, boss: Named | undefined, leaders: ReadonlySet<PersonRow>, depth: number): string {
    const kept = this.#isKept(row)?.unit ?? null;
    if (kept !== null && this.#draft.has('unit', kept)) return kept;
    const above = this.#unitOf(boss);
    if (!leaders.has(row)) return above ?? this.#units.top ?? this.#anyUnit();
    const parent = above ?? this.#units.top;
    const person = this.#people.get(row) ?? '';
    const name = unitNameFor(row, depth);
    const wanted = this.#units.below(parent, name);
    if (!this.#claimed.has(`unit ${wanted}`)) {
      this.#claimed.add(`unit ${wanted}`);
      return wanted;
    }
    // Two leads of one title below one lead: their units are told apart by their names.
    return this.#units.make(`unit-${shortHash(`lead ${person}`)}`, parent, `${name}（${row.name}）`.slice(0, 200));
  }

  #anyUnit(): string {
    const [root] = this.#draft.list('unit.root', '');
    return root ?? this.#units.make('unit-none', null, NO_UNIT);
  }

  #unitOf(named: Named | undefined): string | null {
    const position = this.#positionOf(named);
    return position === null ? null : (this.#draft.get('position', position)?.unit ?? null);
  }

  #positionOf(named: Named | undefined): string | null {
    if (named === undefined) return null;
    if ('row' in named) return this.#laid.get(named.row)?.position ?? null;
    return this.#held(named.person)[0]?.position ?? null;
  }

  /** What a person holds on the day. */
  #held(person: string): readonly Assignment[] {
    return this.#draft.list('assignment.person', person).flatMap((id) => {
      const assignment = this.#draft.get('assignment', id);
      return assignment !== undefined && (assignment.to === null || assignment.to >= this.#day) ? [assignment] : [];
    });
  }

  #position(row: PersonRow, person: string, unit: string, boss: Named | undefined, isLead: boolean): string {
    const kept = this.#kept.get(row.key);
    const has = (id: string | null | undefined): id is string => id !== null && id !== undefined && this.#draft.has('position', id);
    const unchanged = this.#isKept(row)?.position;
    if (has(unchanged)) return this.#claim(unchanged, isLead);
    const title: Label = row.values['title']?.slice(0, 200) ?? NO_TITLE;
    const text = labelBoth(title).zh;
    const reportsTo = this.#positionOf(boss);
    const assistant = isYes(row.values['assistant'] ?? '');
    const holds = this.#held(person).find(({ position }) => this.#isAs(position, unit, text));
    if (kept === undefined && holds !== undefined) return this.#claim(holds.position, isLead);
    if (isLead) {
      const own = kept?.position;
      if (has(own) && !this.#claimed.has(own) && [...this.#draft.ids('assignment.position', own)].length <= 1) return this.#becomes(own, unit, title);
      const free = this.#positions.titled(unit, text).find((id) => !this.#claimed.has(id) && this.#draft.ids('assignment.position', id).size === 0 && this.#draft.get('position', id)?.heads === 1);
      return this.#claim(free ?? this.#positions.make({ id: `position-${shortHash(`own ${person}`)}`, unit, title, reportsTo, leads: true, assistant }), true);
    }
    const alike = this.#positions.titled(unit, text).filter((id) => !this.#claimed.has(id));
    const hasManagers = this.#list.fields.has('manager');
    const same = alike.find((id) => !hasManagers || this.#draft.get('position', id)?.reportsTo === reportsTo) ?? (this.#kept.size > 0 ? undefined : alike.find((id) => !this.#positions.made.has(id)));
    return same ?? this.#positions.make({ id: `position-${shortHash(`${unit} ${folded(text)} ${reportsTo ?? ''} ${assistant ? 'a' : ''}`)}`, unit, title, reportsTo, leads: false, assistant });
  }

  #claim(position: string, isLead: boolean): string {
    if (isLead) this.#claimed.add(position);
    return position;
  }

  /** A lead's own position follows its holder: another title or unit in the list is one for the position. */
  #becomes(id: string, unit: string, title: Label): string {
    const position = this.#draft.get('position', id);
    if (position !== undefined) {
      const isCalledSo = Object.values(labelBoth(position.title)).includes(labelBoth(title).zh);
      this.#draft.put('position', { ...position, unit, title: isCalledSo ? position.title : title });
    }
    return this.#claim(id, true);
  }

  #isAs(position: string, unit: string, title: string): boolean {
    const found = this.#draft.get('position', position);
    return found !== undefined && found.unit === unit && Object.values(labelBoth(found.title)).some((text) => folded(text) === folded(title));
  }

  #assign(row: PersonRow, person: string, position: string): string {
    const kept = this.#kept.get(row.key)?.assignment ?? null;
    const held = this.#held(person);
    const before = (kept === null ? undefined : this.#draft.get('assignment', kept)) ?? held.find((one) => one.position === position) ?? (kept === null && held.length === 1 ? held[0] : undefined);
    const end = dayIn(row.values['end'] ?? '');
    if (before !== undefined) {
      this.#draft.put('assignment', { ...before, position, to: end !== null && end >= before.from ? end : before.to });
      return before.id;
    }
    const base = kept ?? assignmentId(person, position);
    let id = base;
    for (let n = 2; this.#draft.has('assignment', id); n += 1) id = `${base}-${n}`;
    const start = dayIn(row.values['start'] ?? '');
    const from = start ?? (end !== null && end < this.#day ? end : this.#day);
    const share = capacityIn(row.values['capacity'] ?? '') ?? Math.max(this.#draft.get('person', person)?.capacity ?? 100, 1);
    this.#draft.put('assignment', { id, person, position, share, from, to: end !== null && end >= from ? end : null });
    return id;
  }

  /** A position has as many heads as hold it: made ones exactly, others at least. */
  #countHeads(): void {
    for (const id of new Set([...this.#laid.values()].map(({ position }) => position))) {
      const position = this.#draft.get('position', id);
      if (position === undefined) continue;
      const holders = this.#draft.list('assignment.position', id).flatMap((held) => this.#draft.get('assignment', held) ?? []).filter(({ to }) => to === null || to >= this.#day);
      const heads = Math.max(holders.length, 1);
      if (this.#positions.made.has(id)) {
        const share = holders.reduce((sum, one) => sum + Math.min(one.share, 100), 0);
        this.#draft.put('position', { ...position, heads, fte: Math.max(1, holders.length === 0 ? 100 : share) });
      } else if (heads > position.heads) {
        this.#draft.put('position', { ...position, heads, fte: position.fte + (heads - position.heads) * 100 });
      }
    }
  }
}

/** Managers before those who report to them; the order of the list otherwise. */
function* topDown(rows: readonly PersonRow[], above: ReadonlyMap<PersonRow, Named>): Generator<PersonRow> {
  const done = new Set<PersonRow>();
  for (const row of rows) {
    const chain: PersonRow[] = [];
    for (let at: PersonRow | undefined = row; at !== undefined && !done.has(at);) {
      chain.push(at);
      done.add(at);
      const boss: Named | undefined = above.get(at);
      at = boss !== undefined && 'row' in boss ? boss.row : undefined;
    }
    yield* chain.toReversed();
  }
}
