import type { Draft, ImportedRow, Unit } from '@bandi/organisation';
import { folded, isYes } from './cells.ts';
import type { LaidRow } from './laid.ts';
import type { List } from './list.ts';
import type { Named } from './managers.ts';
import type { PersonRow } from './person-rows.ts';
import type { UnitRow } from './unit-rows.ts';

/** Who leads each unit: who the list says does, whom a unit was derived from, else the one whose own lead sits elsewhere. */
export function layLeads(
  draft: Draft, { people, managers }: List, laid: ReadonlyMap<PersonRow, LaidRow>, units: ReadonlyMap<UnitRow, string>, derived: ReadonlySet<PersonRow>,
): void {
  const said = new Map<string, string>();
  const likely = new Map<string, string | null>();
  for (const [row, { unit, position, isLead }] of laid) {
    if ((isYes(row.values['is-lead'] ?? '') || derived.has(row)) && !said.has(unit)) said.set(unit, position);
    if (!isLead) continue;
    const boss = managers.above.get(row);
    const isAbove = boss === undefined || !('row' in boss) || laid.get(boss.row)?.unit !== unit;
    if (isAbove) likely.set(unit, likely.has(unit) ? null : position);
  }
  const called = new Map<string, PersonRow>();
  for (const row of people) for (const text of [row.name, row.values['id'], row.values['number']]) if (text !== undefined && !called.has(folded(text))) called.set(folded(text), row);
  for (const [row, unit] of units) {
    const lead = called.get(folded(row.values['unit-lead'] ?? ''));
    const position = lead === undefined ? undefined : laid.get(lead)?.position;
    if (position !== undefined) said.set(unit, position);
  }
  for (const [unit, position] of likely) if (position !== null && !said.has(unit) && (draft.get('unit', unit)?.lead ?? null) === null) said.set(unit, position);
  for (const [id, lead] of said) {
    const unit = draft.get('unit', id);
    if (unit !== undefined && unit.lead !== lead) draft.put('unit', { ...unit, lead });
  }
}

export interface LineContext {
  /** Positions this list made. */
  readonly made: ReadonlySet<string>;
  readonly kept: ReadonlyMap<string, ImportedRow>;
  readonly hasManagers: boolean;
  readonly positionOf: (named: Named) => string | null;
}

/** Reporting lines as the list has them; without a column of managers, to the lead of the unit or of one above it. */
export function layLines(draft: Draft, { managers }: List, laid: ReadonlyMap<PersonRow, LaidRow>, { made, kept, hasManagers, positionOf }: LineContext): void {
  // Where every position is new the lines are those of the list, which has no circles.
  const mayCircle = draft.count('position') > made.size;
  for (const [row, { position: id, unit, isLead }] of laid) {
    const position = draft.get('position', id);
    if (position === undefined) continue;
    const boss = managers.above.get(row);
    const above = boss === undefined ? null : positionOf(boss);
    const isOpen = made.has(id) || isLead;
    let reportsTo = position.reportsTo;
    if (isOpen && above !== null) reportsTo = above;
    else if (!hasManagers && made.has(id)) reportsTo = leadAbove(draft, unit, id);
    // The list had somebody above the last time and has nobody now.
    else if (isLead && row.values['manager'] === undefined && kept.get(row.key)?.values['manager'] !== undefined) reportsTo = null;
    const dotted = (managers.dotted.get(row) ?? []).flatMap((named) => positionOf(named) ?? []).filter((end) => end !== id && end !== reportsTo);
    const all = [...new Set([...position.dotted, ...dotted])].filter((end) => end !== reportsTo).slice(0, 20);
    const moves = reportsTo !== position.reportsTo && reportsTo !== id && !(mayCircle && leadsTo(draft, reportsTo, id));
    if (moves || all.length !== position.dotted.length) draft.put('position', { ...position, reportsTo: moves ? reportsTo : position.reportsTo, dotted: all });
  }
}

function leadAbove(draft: Draft, unit: string, position: string): string | null {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at);) {
    seen.add(at);
    const found: Unit | undefined = draft.get('unit', at);
    if (found?.lead !== undefined && found.lead !== null && found.lead !== position) return found.lead;
    at = found?.parent ?? null;
  }
  return null;
}

/** Whether the line upwards from a position comes by another. */
function leadsTo(draft: Draft, from: string | null, to: string): boolean {
  const seen = new Set<string>();
  for (let at = from; at !== null && !seen.has(at); at = draft.get('position', at)?.reportsTo ?? null) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}
