import type { BusinessFunction, ImportedRow, OwnFields, Person, ReadonlyOrganisation } from '@bandi/organisation';
import type { Draft } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import { capacityIn, dayIn, folded, idPart, shortHash } from './cells.ts';
import type { PersonRow } from './person-rows.ts';
import { isPhoto } from './person-rows.ts';

/** Which person of the organisation each row is: kept from the last import, else by number, email or a name only one has; else a new id. */
export function matchPeople(rows: readonly PersonRow[], organisation: ReadonlyOrganisation, kept: ReadonlyMap<string, ImportedRow>): ReadonlyMap<PersonRow, string> {
  const byNumber = new Map<string, string>();
  const byEmail = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const person of organisation.all('person')) {
    if (person.number !== null) byNumber.set(folded(person.number), person.id);
    if (person.email !== null) byEmail.set(folded(person.email), person.id);
    for (const name of new Set(Object.values(labelBoth(person.name)).map(folded))) byName.set(name, byName.has(name) ? null : person.id);
  }
  const listed = new Map<string, number>();
  for (const { name } of rows) listed.set(folded(name), (listed.get(folded(name)) ?? 0) + 1);
  const found = new Map<PersonRow, string>();
  const taken = new Set<string>();
  const take = (row: PersonRow, id: string | null | undefined): boolean => {
    if (id === undefined || id === null || taken.has(id)) return false;
    taken.add(id);
    found.set(row, id);
    return true;
  };
  for (const row of rows) take(row, kept.get(row.key)?.person);
  for (const row of rows) {
    if (found.has(row)) continue;
    const { number, id, email } = row.values;
    if ([number, id].some((text) => text !== undefined && take(row, byNumber.get(folded(text))))) continue;
    if (email !== undefined && take(row, byEmail.get(folded(email)))) continue;
    const same = byName.get(folded(row.name));
    // Who has another number is somebody else of the same name.
    const other = same === undefined || same === null ? null : (organisation.get('person', same)?.number ?? null);
    if (listed.get(folded(row.name)) === 1 && (other === null || (number === undefined && id === undefined)) && take(row, same)) continue;
    const base = `person-${idPart(row.key.slice(row.key.indexOf(':') + 1))}`;
    let fresh = base;
    for (let n = 2; taken.has(fresh) || organisation.has('person', fresh); n += 1) fresh = `${base}-${n}`;
    take(row, fresh);
  }
  return found;
}

/**
 * The person as the row has it, over the one there is. A text that stands there is taken; an empty cell takes away only
 * what an earlier import brought.
 */
export function layPerson(draft: Draft, id: string, row: PersonRow, kept: ImportedRow | undefined): void {
  const before = draft.get('person', id);
  const { values } = row;
  const had = kept?.values ?? {};
  const taken = <T>(field: string, old: T | null, read: (text: string) => T | null): T | null => {
    const text = values[field];
    if (text !== undefined) return read(text) ?? old;
    return had[field] === undefined ? old : null;
  };
  const numberField = values['number'] === undefined && had['number'] === undefined ? 'id' : 'number';
  const start = taken('start', before?.from ?? null, dayIn);
  const end = taken('end', before?.to ?? null, dayIn);
  const person: Person = {
    ...before,
    id,
    name: before !== undefined && Object.values(labelBoth(before.name)).includes(row.name) ? before.name : row.name,
    number: taken(numberField, before?.number ?? null, (text) => text.slice(0, 60)),
    email: taken('email', before?.email ?? null, (text) => text.slice(0, 254)),
    capacity: capacityIn(values['capacity'] ?? '') ?? before?.capacity ?? 100,
    from: start,
    to: start !== null && end !== null && end < start ? (before?.to ?? null) : end,
  };
  const photo = taken('photo', before?.photo ?? null, (text) => (isPhoto(text) ? text : null));
  if (photo !== null || before?.photo !== undefined) person.photo = photo;
  const fields = ownFields(before?.fields, row, had, numberField === 'number');
  if (Object.keys(fields).length > 0 || before?.fields !== undefined) person.fields = fields;
  draft.put('person', person);
}

/** Where an account stands beside a number, under this heading. */
const ACCOUNT = '帐号';
/** As many as a record may have. */
const MOST_FIELDS = 40;

function ownFields(before: OwnFields | undefined, { values }: PersonRow, had: Readonly<Record<string, string>>, hasNumber: boolean): OwnFields {
  const fields: Record<string, string> = { ...before };
  for (const key of Object.keys(had)) if (key.startsWith('own:') && values[key] === undefined) delete fields[key.slice(4)];
  for (const [key, text] of Object.entries(values)) {
    if (key.startsWith('own:') && (Object.keys(fields).length < MOST_FIELDS || Object.hasOwn(fields, key.slice(4)))) fields[key.slice(4)] = text;
  }
  if (hasNumber && values['id'] !== undefined && values['id'] !== values['number']) fields[ACCOUNT] = values['id'].slice(0, 500);
  return fields;
}

const FUNCTION_WORDS: readonly (readonly [RegExp, BusinessFunction])[] = [
  [/技术|开发|研发|程序|系统|engineer|develop|technolog|system|\bit\b/iu, 'technology'],
  [/客服|售后|售前|customer service|support/iu, 'customer-service'],
  [/直播|主播|场控|live/iu, 'live'],
  [/设计|美工|视觉|摄影|修图|design|photo/iu, 'design'],
  [/推广|投放|市场|营销|内容|marketing|ads|content/iu, 'marketing'],
  [/仓|物流|发货|打包|配送|warehouse|logistic|packing/iu, 'warehouse'],
  [/采购|供应|供应链|supply|purchas|procure/iu, 'supply'],
  [/财务|会计|出纳|financ|account(?:ant|ing)/iu, 'finance'],
  [/人事|行政|招聘|人力|hr|human|\badmin|recruit/iu, 'hr-admin'],
  [/数据|分析|data|analy/iu, 'data'],
  [/会员|私域|社群|member|crm/iu, 'member'],
  [/分销|渠道|distribut|channel/iu, 'distribution'],
  [/商务|招商|business development|\bbd\b/iu, 'business-development'],
  [/总经理|总裁|总监|董事|ceo|coo|cfo|cto|founder|创始人|president|general manager/iu, 'management'],
];

/** The function a title or the unit's name speaks of; operations where neither says one. */
export function functionOf(title: string, unit: string): BusinessFunction {
  for (const text of [title, unit]) {
    for (const [words, of] of FUNCTION_WORDS) if (words.test(text)) return of;
  }
  return 'operations';
}

export function assignmentId(person: string, position: string): string {
  return `assignment-${shortHash(`${person} ${position}`)}`;
}
