import type { Diff } from './diff.ts';
import type { ReadonlyOrganisation } from './organisation.ts';
import type { RecordType } from './records/index.ts';
import { definitionOf, recordDefinitions, recordTypes } from './records/index.ts';

/** A rule between records that a set of records breaks. */
export interface StructureProblem {
  readonly type: RecordType;
  readonly id: string;
  readonly field: string;
  readonly code: 'missing-reference' | 'cycle';
  /** The id pointed at. */
  readonly target: string;
}

/** Record types whose records hang in trees, and the field that holds the parent. */
export const treeFields = { unit: 'parent', position: 'reportsTo' } as const;

export function parentOf(organisation: ReadonlyOrganisation, type: keyof typeof treeFields, id: string): string | null {
  if (type === 'unit') return organisation.get('unit', id)?.parent ?? null;
  return organisation.get('position', id)?.reportsTo ?? null;
}

/** References of one record to records that are not there. */
export function missingReferences(organisation: ReadonlyOrganisation, type: RecordType, id: string): StructureProblem[] {
  const record = organisation.get(type, id);
  if (record === undefined) return [];
  const problems: StructureProblem[] = [];
  for (const reference of definitionOf(type).references) {
    for (const target of reference.ids(record)) {
      if (!organisation.has(reference.to as RecordType, target)) {
        problems.push({ type, id, field: reference.field, code: 'missing-reference', target });
      }
    }
  }
  return problems;
}

/** Indexes that hold who refers to a record of this type. */
const referringIndexes = new Map<string, { readonly type: RecordType; readonly field: string }[]>(
  recordTypes.map((to) => [
    to,
    recordDefinitions.flatMap((definition) =>
      definition.references.filter((reference) => reference.to === to).map(({ field }) => ({ type: definition.type, field })),
    ),
  ]),
);

/** Every record that refers to this one, by which field; from indexes. */
export function* referrersOf(organisation: ReadonlyOrganisation, type: RecordType, id: string): Generator<{ type: RecordType; id: string; field: string }> {
  for (const from of referringIndexes.get(type) ?? []) {
    for (const referrer of organisation.ids(`${from.type}.${from.field}`, id)) yield { ...from, id: referrer };
  }
}

/** What a diff broke, given the organisation after it: looks only at records the diff touched and what refers to them. */
export function problemsAround(after: ReadonlyOrganisation, diff: Diff): StructureProblem[] {
  const problems: StructureProblem[] = [];
  const touched = [...diff.added.map(({ type, record }) => ({ type, id: record.id })), ...diff.updated];
  for (const { type, id } of touched) problems.push(...missingReferences(after, type, id));
  for (const { type, record } of diff.removed) {
    for (const referrer of referrersOf(after, type, record.id)) {
      problems.push({ ...referrer, code: 'missing-reference', target: record.id });
    }
  }
  for (const type of ['unit', 'position'] as const) {
    const starts = touched.filter((record) => record.type === type).map(({ id }) => id);
    for (const id of cycles(after, type, starts)) {
      problems.push({ type, id, field: treeFields[type], code: 'cycle', target: parentOf(after, type, id) ?? id });
    }
  }
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.type} ${problem.id} ${problem.field} ${problem.code} ${problem.target}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** One id of each cycle that is met on the way up from the given records. Every record is walked over once. */
export function cycles(organisation: ReadonlyOrganisation, type: keyof typeof treeFields, starts: Iterable<string>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  for (const start of starts) {
    const path = new Set<string>();
    for (let id: string | null = start; id !== null && !done.has(id); id = parentOf(organisation, type, id)) {
      if (path.has(id)) {
        found.push(id);
        break;
      }
      path.add(id);
    }
    for (const visited of path) done.add(visited);
  }
  return found;
}
