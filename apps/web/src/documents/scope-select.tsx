import type { DocumentScope } from '@bandi/exchange';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, walkUnits } from '@bandi/organisation';
import { Select } from 'antd';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { scopeKey, scopeOf } from './document-scopes.ts';

/** The whole, a unit with all below it, or the position the dialog was opened at. */
export function ScopeSelect({ id, organisation, value, position, disabled, onChange }: {
  readonly id: string;
  readonly organisation: ReadonlyOrganisation;
  readonly value: DocumentScope;
  readonly position: string | null;
  readonly disabled: boolean;
  readonly onChange: (scope: DocumentScope) => void;
}) {
  const { documents: words } = useTexts();
  const { language } = useLanguage();
  const title = position === null ? undefined : organisation.get('position', position)?.title;
  const options = [
    ...(position === null || title === undefined ? [] : [{ value: scopeKey({ position }), label: words.scopePosition(labelText(title, language)) }]),
    { value: 'all', label: words.scopeAll },
    ...Array.from(walkUnits(organisation, null), ({ unit, depth }) => ({ value: scopeKey({ unit: unit.id }), label: `${'　'.repeat(Math.min(depth, 6))}${words.scopeUnit(labelText(unit.name, language))}` })),
  ];
  return <Select<string> id={id} className="documents__scope" showSearch optionFilterProp="label" value={scopeKey(value)} options={options} disabled={disabled} onChange={(key) => onChange(scopeOf(key))} />;
}
