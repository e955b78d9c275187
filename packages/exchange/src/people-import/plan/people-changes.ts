import type { Bilingual, Label, Organisation, ReadonlyOrganisation } from '@bandi/organisation';
import { labelBoth, sameValue } from '@bandi/organisation';
import type { LaidRow } from './laid.ts';

/** One thing that becomes different about a person; null: nothing stands or stood there. */
export interface PersonChange {
  readonly what: Bilingual;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

const said = {
  name: { zh: '姓名', en: 'Name' },
  number: { zh: '工号', en: 'Number' },
  email: { zh: '邮箱', en: 'Email' },
  capacity: { zh: '工作时间', en: 'Working time' },
  from: { zh: '入职', en: 'First day' },
  to: { zh: '离职', en: 'Last day' },
  photo: { zh: '照片', en: 'Photo' },
} as const satisfies Record<string, Bilingual>;

const POSITION: Bilingual = { zh: '岗位', en: 'Position' };
const UNIT: Bilingual = { zh: '部门', en: 'Unit' };
const MANAGER: Bilingual = { zh: '上级岗位', en: 'Reports to' };

/** What becomes different about a person between two states of an organisation: their fields, and where they stand. */
export function personChanges(before: Organisation, after: ReadonlyOrganisation, { person: id, assignment }: Pick<LaidRow, 'person' | 'assignment'>): readonly PersonChange[] {
  const [old, now] = [before.get('person', id), after.get('person', id)];
  if (old === undefined || now === undefined) return [];
  const changes: PersonChange[] = [];
  for (const [field, what] of Object.entries(said) as [keyof typeof said, Bilingual][]) {
    if (!sameValue(old[field] ?? null, now[field] ?? null)) changes.push({ what, before: shown(old[field]), after: shown(now[field]) });
  }
  for (const name of new Set([...Object.keys(old.fields ?? {}), ...Object.keys(now.fields ?? {})])) {
    const [a, b] = [old.fields?.[name], now.fields?.[name]];
    if (a !== b) changes.push({ what: { zh: name, en: name }, before: shown(a), after: shown(b) });
  }
  const [was, is] = [placeOf(before, assignment), placeOf(after, assignment)];
  if (!sameValue(was.title, is.title)) changes.push({ what: POSITION, before: was.title, after: is.title });
  // A unit or a lead that is only called differently is no move.
  if (was.unitId !== is.unitId) changes.push({ what: UNIT, before: was.unit, after: is.unit });
  if (was.leadId !== is.leadId) changes.push({ what: MANAGER, before: was.lead, after: is.lead });
  return changes;
}

function placeOf(organisation: ReadonlyOrganisation, assignment: string) {
  const position = organisation.get('position', organisation.get('assignment', assignment)?.position ?? '');
  const unit = organisation.get('unit', position?.unit ?? '');
  const lead = organisation.get('position', position?.reportsTo ?? '');
  return { title: shown(position?.title), unit: shown(unit?.name), lead: shown(lead?.title), unitId: unit?.id, leadId: lead?.id };
}

function shown(value: Label | number | null | undefined): Bilingual | null {
  if (value === undefined || value === null) return null;
  return labelBoth(typeof value === 'number' ? `${value}%` : value);
}
