import type { Bilingual, Label } from '../label.ts';
import { labelBoth } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { RecordType } from '../records/index.ts';

/** What a record is called on a page: its name or title, or its id where it has neither. */
export function nameOf(organisation: ReadonlyOrganisation, type: RecordType, id: string): Bilingual {
  const record = organisation.get(type, id) as { readonly name?: Label; readonly title?: Label } | undefined;
  return labelBoth(record?.name ?? record?.title ?? id);
}
