import type { AnyRecord, Diff, ReadonlyOrganisation, RecordType, Records } from '@bandi/organisation';
import { withUpdate } from '@bandi/organisation';

/** One record a diff touched, as it was and as it is; null where it was not or is not there. */
export interface Touch<R> {
  readonly id: string;
  readonly before: R | null;
  readonly after: R | null;
}

/** The records of a type that a diff touched, in an organisation it has been laid over. */
export function touchedIn<T extends RecordType>(organisation: ReadonlyOrganisation, diff: Diff, type: T): Touch<Records[T]>[] {
  const touched: Touch<Records[T]>[] = [];
  for (const one of diff.added) if (one.type === type) touched.push({ id: one.record.id, before: null, after: one.record as Records[T] });
  for (const one of diff.removed) if (one.type === type) touched.push({ id: one.record.id, before: one.record as Records[T], after: null });
  for (const update of diff.updated) {
    const after = update.type === type ? organisation.get(type, update.id) : undefined;
    if (after !== undefined) touched.push({ id: update.id, before: withUpdate<AnyRecord>(after, update, 'before') as Records[T], after });
  }
  return touched;
}

/** Ids of the positions whose card may say something else after a diff: their own record, who holds them, what they carry. */
export function positionsToldOtherwise(organisation: ReadonlyOrganisation, diff: Diff): Set<string> {
  const found = new Set(touchedIn(organisation, diff, 'position').map(({ id }) => id));
  for (const { before, after } of touchedIn(organisation, diff, 'assignment')) for (const one of [before, after]) if (one !== null) found.add(one.position);
  for (const { id } of touchedIn(organisation, diff, 'person')) {
    for (const assignment of organisation.ids('assignment.person', id)) found.add(organisation.get('assignment', assignment)?.position ?? '');
  }
  for (const { before, after } of touchedIn(organisation, diff, 'load')) for (const one of [before, after]) for (const { position } of one?.carriers ?? []) found.add(position);
  return found;
}
