import type { Diff, MergeConflict } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import type { AnyRecord, Label, RecordType } from '@bandi/organisation';
import { useLanguage, useTexts } from '../texts/use-texts.ts';

export type NameOf = (type: RecordType, id: string) => string;

const SHOWN = 12;
/** What people think in; the rest (duties, loads) follows from it and would only fill the list. */
const telling = new Set<RecordType>(['unit', 'position', 'person']);

/** A diff in words: units and positions that come, go and change, then the conflicts. */
export function DiffList({ diff, conflicts, nameOf }: {
  readonly diff: Diff;
  readonly conflicts: readonly MergeConflict[];
  /** The name of a record that stays, for updates. */
  readonly nameOf?: NameOf;
}) {
  const { rebuild, chart } = useTexts();
  const { language } = useLanguage();
  const kind = (type: RecordType) => (type === 'unit' || type === 'position' || type === 'person' ? chart.searchKinds[type] : type);
  const name = (record: AnyRecord): string => {
    const label: Label = 'title' in record ? record.title : 'name' in record ? record.name ?? record.id : record.id;
    return labelText(label, language);
  };
  const added = diff.added.filter(({ type }) => telling.has(type)).map(({ type, record }) => `${kind(type)} ${name(record)}`);
  const removed = diff.removed.filter(({ type }) => telling.has(type)).map(({ type, record }) => `${kind(type)} ${name(record)}`);
  const changed = diff.updated.filter(({ type, after }) => telling.has(type) && !onlyReasons(after)).map((update) => {
    const heads = 'heads' in update.after ? ` ${rebuild.heads(String(update.before['heads']), String(update.after['heads']))}` : '';
    return `${kind(update.type)} ${nameOf?.(update.type, update.id) ?? update.id}${heads}`;
  });
  const nothing = added.length + removed.length + changed.length === 0;
  return (
    <div className="diff">
      <h4>{rebuild.previewTitle}</h4>
      {nothing ? <p className="quiet">{rebuild.nothing}</p> : null}
      <Group title={rebuild.added} sign="+" rows={added} />
      <Group title={rebuild.removed} sign="−" rows={removed} />
      <Group title={rebuild.changed} sign="±" rows={changed} />
      {conflicts.length === 0 ? null : (
        <div className="notice notice--amber">
          <div>
            <strong>{rebuild.conflicts(conflicts.length)}</strong>
            <p>{rebuild.conflictHint}</p>
            <ul>{conflicts.slice(0, SHOWN).map((conflict) => <li key={`${conflict.type} ${conflict.id} ${conflict.field ?? ''}`}>{conflict.text[language]}</li>)}</ul>
          </div>
        </div>
      )}
    </div>
  );
}

function onlyReasons(after: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(after).every((field) => field === 'reasons' || field === 'order');
}

function Group({ title, sign, rows }: { readonly title: string; readonly sign: string; readonly rows: readonly string[] }) {
  const { rebuild } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section>
      <h5>{title}</h5>
      <ul>
        {rows.slice(0, SHOWN).map((row) => <li key={row}><span aria-hidden="true">{sign}</span> {row}</li>)}
        {rows.length > SHOWN ? <li className="faint">{rebuild.more(rows.length - SHOWN)}</li> : null}
      </ul>
    </section>
  );
}
