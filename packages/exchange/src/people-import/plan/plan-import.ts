import type { Diff, ImportedRow, Label, MergeConflict, RecordType, TypedRecord } from '@bandi/organisation';
import { Draft, Organisation, labelBoth, mergeThreeWay } from '@bandi/organisation';
import { OWN_LIST, layouts, sourceNames } from '../recognise/layouts.ts';
import { keepRows, layGone } from './keep-rows.ts';
import type { ImportOrder } from './import-order.ts';
import type { ImportProblem } from './import-problem.ts';
import { layList } from './lay-list.ts';
import type { Laid } from './laid.ts';
import type { List } from './list.ts';
import { keptSheets, readList } from './list.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import type { PersonChange } from './people-changes.ts';
import { personChanges } from './people-changes.ts';

export interface PlannedPerson {
  readonly sheet: number;
  readonly row: number;
  readonly name: string;
  readonly person: string;
  readonly state: 'new' | 'changed' | 'same';
  readonly title: Label | null;
  readonly unit: Label | null;
  readonly changes: readonly PersonChange[];
}

export interface ImportPlan {
  /** All of it as one change, made when it is asked for; meaningless while there are errors. */
  readonly diff: Diff;
  readonly people: readonly PlannedPerson[];
  /** People an earlier import of the same source brought who are not in this list. */
  readonly gone: readonly { readonly person: string; readonly name: Label }[];
  /** Errors first, then by sheet and row. */
  readonly problems: readonly ImportProblem[];
  /** What the list and somebody here changed differently since the last import: what was done here stays. */
  readonly conflicts: readonly MergeConflict[];
  readonly counts: {
    readonly new: number; readonly changed: number; readonly same: number; readonly gone: number;
    readonly errors: number; readonly warnings: number;
    readonly newUnits: number; readonly newPositions: number;
  };
  readonly source: string;
}

/** `read`, `place`, `merge`, `compare`: where a long plan is. */
export type PlanStep = 'read' | 'place' | 'merge' | 'compare';

/**
 * What importing a list would do to an organisation. Nothing is written: the diff is the whole change. What people changed
 * by hand since the last import of the same source stays (a three-way merge of the last list, this one and the organisation).
 */
export function planImport(organisation: Organisation, order: ImportOrder, step: (step: PlanStep) => void = () => undefined): ImportPlan {
  const { sheets, day } = order;
  const source = sourceOf(sheets);
  const sign = layouts.find(({ id }) => id === source)?.pathSign;
  step('read');
  const kept = keptOf(organisation, source);
  const list = readList(sheets, organisation, kept);
  step('place');
  const theirs = new Draft(organisation);
  const laid = layList(theirs, list, kept, day);
  step('merge');
  const merged = kept.size === 0 ? { diff: theirs.diff(), conflicts: [] } : merge(organisation, theirs, readList(keptSheets(kept.values(), sign), organisation), kept, day);
  const draft = new Draft(organisation);
  draft.apply(merged.diff);
  const gone = layGone(draft, kept, list, order);
  step('compare');
  const people = peopleOf(organisation, draft, list, laid);
  const problems = [...list.problems, ...laid.problems].toSorted((a, b) => rank(a) - rank(b) || a.sheet - b.sheet || a.row - b.row || (a.column ?? 0) - (b.column ?? 0));
  const count = (state: PlannedPerson['state']) => people.filter((one) => one.state === state).length;
  const added = (type: string) => merged.diff.added.filter((one) => one.type === type).length;
  let diff: Diff | null = null;
  return {
    get diff() {
      if (diff === null) keepRows(draft, { source, name: sourceNames[source] ?? source, day, sheets, list, laid, kept, gone: order.gone });
      diff ??= draft.diff();
      return diff;
    },
    people, gone, problems, conflicts: merged.conflicts, source,
    counts: {
      new: count('new'), changed: count('changed'), same: count('same'), gone: gone.length,
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
      newUnits: added('unit'), newPositions: added('position'),
    },
  };
}

/** A list of people decides; of units alone, they do. */
export function sourceOf(sheets: readonly MappedSheet[]): string {
  return (sheets.find(({ kind }) => kind === 'people') ?? sheets[0])?.source ?? OWN_LIST;
}

function keptOf(organisation: Organisation, source: string): ReadonlyMap<string, ImportedRow> {
  const kept = new Map<string, ImportedRow>();
  for (const id of organisation.ids('imported-row.source', source)) {
    const row = organisation.get('imported-row', id);
    if (row !== undefined) kept.set(row.key, row);
  }
  return kept;
}

/** The last list laid over the organisation as it stands is the base, this one is theirs. */
function merge(mine: Organisation, theirs: Draft, last: List, kept: ReadonlyMap<string, ImportedRow>, day: string) {
  const base = new Draft(mine);
  layList(base, last, kept, day);
  // What neither list touches is the same on all three sides: leaving it out spares two copies of the organisation.
  const touched = new Map<string, { readonly type: RecordType; readonly id: string }>();
  for (const { added, updated } of [base.diff(), theirs.diff()]) {
    for (const { type, record: { id } } of added) touched.set(`${type} ${id}`, { type, id });
    for (const { type, id } of updated) touched.set(`${type} ${id}`, { type, id });
  }
  const only = (draft: Draft) => Organisation.from([...touched.values()].flatMap(({ type, id }) => {
    const record = draft.get(type, id);
    return record === undefined ? [] : [{ type, record } as TypedRecord];
  }));
  return mergeThreeWay(only(base), mine, only(theirs));
}

function rank({ severity }: ImportProblem): number {
  return severity === 'error' ? 0 : 1;
}

function peopleOf(before: Organisation, after: Draft, list: List, laid: Laid): readonly PlannedPerson[] {
  return list.people.flatMap((row): PlannedPerson[] => {
    const place = laid.rows.get(row);
    if (place === undefined) return [];
    const { person } = place;
    const isNew = !before.has('person', person) && after.has('person', person);
    const changes = isNew ? [] : personChanges(before, after, place);
    const position = after.get('position', after.get('assignment', place.assignment)?.position ?? '');
    const unit = after.get('unit', position?.unit ?? '');
    return [{
      sheet: row.sheet, row: row.at, name: row.name, person, state: isNew ? 'new' : changes.length > 0 ? 'changed' : 'same',
      title: position === undefined ? null : labelBoth(position.title), unit: unit === undefined ? null : labelBoth(unit.name), changes,
    }];
  });
}
