import type { AnyRecord, RecordType } from '../records/index.ts';
import type { CheckContext, CheckDefinition, Finding } from './definition.ts';
import type { CheckReading, Derivation } from './reading.ts';

/** A check of one type of record, or of the whole (`of` null): what it finds about the record of an id, '' for the whole. */
export interface CheckPart {
  readonly of: RecordType | null;
  readonly findings: Derivation<readonly Finding[]>;
}

type FindIn = (organisation: CheckReading, context: CheckContext, record: AnyRecord) => Iterable<Finding>;

export function partsOf({ find }: CheckDefinition): CheckPart[] {
  return Object.keys(find).map((key) => {
    if (key === 'whole') return { of: null, findings: (organisation, context) => [...(find.whole?.(organisation, context) ?? [])] };
    const of = key as RecordType;
    return {
      of,
      findings: (organisation, context, id) => {
        const record = organisation.get(of, id);
        // Each is only ever given records of the type it is listed under.
        return record === undefined ? [] : [...((find[of] as FindIn | undefined)?.(organisation, context, record) ?? [])];
      },
    };
  });
}

/** The ids a part is made for. */
export function subjectsOf(organisation: Pick<CheckReading, 'all'>, { of }: CheckPart): string[] {
  return of === null ? [''] : Array.from(organisation.all(of), ({ id }) => id);
}

/** Everything one check finds. */
export function findingsOf(check: CheckDefinition, organisation: CheckReading, context: CheckContext): Finding[] {
  return partsOf(check).flatMap((part) => subjectsOf(organisation, part).flatMap((id) => part.findings(organisation, context, id)));
}
