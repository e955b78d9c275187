import type { ImportField } from '@bandi/exchange/people-import';
import { fieldNames, personFields, plainHeading, sensitive, unitFields } from '@bandi/exchange/people-import';
import { Select } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { Importing } from './use-import.ts';
import type { SheetSeen } from './worker-messages.ts';

/** Rows below the headings that are shown beside their meaning. */
const ROWS = 6;

/** What each column of each sheet means, beside the first of what stands in it. */
export function ColumnsView({ importing }: { readonly importing: Importing }) {
  return <div className="list-sheets">{importing.sheets.map((sheet, at) => <SheetColumns key={at} sheet={sheet} at={at} importing={importing} />)}</div>;
}

function SheetColumns({ sheet, at, importing }: { readonly sheet: SheetSeen; readonly at: number; readonly importing: Importing }) {
  const { importPeople: people } = useTexts();
  const { language } = useLanguage();
  const { kind, headRow, sample, columns } = sheet;
  const fields: readonly ImportField[] = kind === 'units' ? unitFields : personFields;
  const options = [...fields.map((field) => ({ value: field as string, label: fieldNames[field][language] })), { value: '', label: people.passOver }];
  const below = sample.slice(headRow + 1, headRow + 1 + ROWS);
  const heads = [{ value: -1, label: people.noHeadings }, ...sample.map((row, place) => ({ value: place, label: `${people.rowOf(row.at)} ${row.cells.filter((text) => text !== '').slice(0, 4).join('、')}` }))];
  return (
    <section className="list-sheet">
      <header>
        <h2 dir="auto">{sheet.name}</h2>
        <span className="quiet num">{people.rows(sheet.rowCount)}</span>
        {sheet.layout === null ? null : <span className="tag">{people.knownAs(sheet.layout[language])}</span>}
        {sheet.notes.map((note) => <span key={note} className="tag">{people.notes[note]}</span>)}
        <span className="top__space" />
        <Select<string> aria-label={people.sheetKind} value={kind ?? 'none'} popupMatchSelectWidth={false} options={[{ value: 'people', label: people.kindPeople }, { value: 'units', label: people.kindUnits }, { value: 'none', label: people.kindNone }]}
          onChange={(next) => { if (next === 'people' || next === 'units') importing.reread(at, headRow, next); else importing.leaveSheet(at); }} />
        {kind === null ? null : (
          <Select<number> aria-label={people.headRow} className="list-sheet__head" value={headRow} options={heads} popupMatchSelectWidth={360} labelRender={({ value }) => (Number(value) === -1 ? people.noHeadings : people.headIn(sample[Number(value)]?.at ?? 1))}
            onChange={(next) => importing.reread(at, next, kind)} />
        )}
      </header>
      {kind === null ? null : (
        <div className="list-grid" tabIndex={0} role="region" aria-label={people.columnsOf(sheet.name)}>
          <table>
            <thead>
              <tr>
                {columns.map(({ heading, field, isSure }, column) => (
                  <th key={column} scope="col" className={field === null ? 'is-left-out' : undefined}>
                    <span className="list-grid__heading" title={heading}>{heading === '' ? people.columnOf(column + 1) : heading}{isSure || field === null || field === 'own' ? null : <small>{people.guessed}</small>}</span>
                    <Select<string> size="small" aria-label={people.meaningOf(heading)} value={field ?? ''} options={options} popupMatchSelectWidth={false}
                      onChange={(next) => importing.chooseColumn(at, column, fields.find((one) => one === next) ?? null)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {below.map((row) => <tr key={row.at}>{columns.map(({ field }, column) => <td key={column} dir="auto" className={field === null ? 'is-left-out' : undefined}>{(row.cells[column] ?? '').slice(0, 60)}</td>)}</tr>)}
            </tbody>
          </table>
        </div>
      )}
      {kind !== null && columns.some(({ heading, field }) => field === null && sensitive.test(plainHeading(heading))) ? <p className="quiet list-private"><Icon name="shield" />{people.leftOutAsPrivate}</p> : null}
      {kind !== null && !columns.some(({ field }) => field === 'name' || field === 'first-name' || field === 'unit-name') ? <p className="notice notice--amber"><Icon name="warning" />{kind === 'units' ? people.needsUnitName : people.needsName}</p> : null}
    </section>
  );
}
