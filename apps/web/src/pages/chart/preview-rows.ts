import type { Diff, Label, Language, Organisation, Position, RecordUpdate } from '@bandi/organisation';
import { isOwn, labelText, monthlyPayCents, nameOf } from '@bandi/organisation';
import { formatFte, formatMoney } from '../../texts/numbers.ts';
import type { Texts } from '../../texts/texts.ts';

/** A change in words: what, and what becomes of it. */
export interface PreviewRow {
  readonly key: string;
  readonly what: string;
  readonly becomes: string;
}

export interface Preview {
  /** Own heads and monthly pay in cents after the diff less before it. */
  readonly heads: number;
  readonly payCents: number;
  /** Positions that come, go or change their heads: what people look for first. */
  readonly people: readonly PreviewRow[];
  /** Everything else on units and positions. */
  readonly rest: readonly PreviewRow[];
}

/** What a diff does to units and positions, people first. Duties, loads and reasons follow from these and are left out. */
export function previewOf(diff: Diff, organisation: Organisation, words: Texts, language: Language): Preview {
  const people: PreviewRow[] = [];
  const rest: PreviewRow[] = [];
  let [heads, payCents] = [0, 0];
  const count = (position: Position, sign: 1 | -1) => {
    if (!isOwn(position)) return;
    heads += sign * position.heads;
    payCents += sign * monthlyPayCents(position);
  };
  const text = (label: Label) => labelText(label, language);
  for (const [sign, list] of [[1, diff.added], [-1, diff.removed]] as const) {
    for (const { type, record } of list) {
      const key = `${type} ${record.id}`;
      if (type === 'position') {
        count(record, sign);
        people.push({ key, what: text(record.title), becomes: sign > 0 ? words.rebuild.newHeads(record.heads) : words.rebuild.goneHeads(record.heads) });
      } else if (type === 'unit') rest.push({ key, what: text(record.name), becomes: sign > 0 ? words.rebuild.newUnit : words.rebuild.goneUnit });
    }
  }
  // New records are not in the organisation yet, so a line to one is named from the diff.
  const added = new Map(diff.added.map((entry) => [`${entry.type} ${entry.record.id}`, 'title' in entry.record ? text(entry.record.title) : 'name' in entry.record ? text(entry.record.name ?? entry.record.id) : entry.record.id]));
  const named = (type: 'unit' | 'position', id: unknown) => (typeof id !== 'string' ? words.common.none : added.get(`${type} ${id}`) ?? nameOf(organisation, type, id)[language]);
  for (const update of diff.updated) {
    const { type, id } = update;
    if (type !== 'unit' && type !== 'position') continue;
    const before = type === 'position' ? organisation.get('position', id) : undefined;
    if (before !== undefined) {
      count(before, -1);
      count({ ...before, ...update.after }, 1);
    }
    const row = { key: `${type} ${id}`, what: nameOf(organisation, type, id)[language] };
    if ('heads' in update.after) people.push({ ...row, becomes: words.rebuild.heads(String(update.before['heads']), String(update.after['heads'])) });
    const parts = fieldsInWords(update, words, language, named);
    if (parts.length > 0) rest.push({ ...row, key: `${row.key} fields`, becomes: parts.join(words.common.listSeparator) });
  }
  return { heads, payCents, people, rest };
}

type Named = (type: 'unit' | 'position', id: unknown) => string;

function fieldsInWords({ type, before, after }: RecordUpdate, words: Texts, language: Language, named: Named): string[] {
  const { panel, rebuild } = words;
  const parts: string[] = [];
  const line = (field: string, name: string, show: (value: unknown) => string) => {
    if (field in after) parts.push(rebuild.becomes(name, show(before[field]), show(after[field])));
  };
  const label = (value: unknown) => (value === null || value === undefined ? words.common.none : labelText(value as Label, language));
  if (type === 'unit') {
    line('name', panel.unitName, label);
    line('lead', panel.lead, (id) => named('position', id));
    line('parent', panel.parentUnit, (id) => named('unit', id));
    if ('mission' in after) parts.push(rebuild.changedField(panel.mission));
    return parts;
  }
  line('title', panel.title, label);
  line('unit', panel.unit, (id) => named('unit', id));
  line('reportsTo', panel.reportsTo, (id) => named('position', id));
  line('pay', panel.pay, (pay) => {
    const typical = (pay as Position['pay'])?.typical;
    return typical === undefined ? words.common.none : formatMoney(typical.cents / 100, typical.currency, language);
  });
  // Approved posts go with the heads unless not every head is full-time.
  if ('fte' in after && !('heads' in after)) line('fte', panel.fte, (fte) => formatFte(Number(fte), language));
  if ('standIns' in after) parts.push(rebuild.changedField(rebuild.standIns));
  return parts;
}
