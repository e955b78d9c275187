import { labelText, matrixUnits } from '@bandi/organisation';
import { Select } from 'antd';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

/** One position of the organisation, or nobody yet. */
export function HolderSelect({ id, value, onChange }: { readonly id?: string; readonly value: string | null; readonly onChange: (position: string | null) => void }) {
  const { duties: words } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation } } = useWorkbench();
  const options = matrixUnits(organisation).map(({ unit, positions }) => ({
    label: labelText(unit.name, language), title: labelText(unit.name, language),
    options: positions.map((position) => ({ value: position.id, label: labelText(position.title, language) })),
  }));
  return (
    <Select {...(id === undefined ? {} : { id })} className="holder-select" allowClear value={value} placeholder={words.nobodyYet} aria-label={words.whoHere} showSearch={{ optionFilterProp: 'label' }} options={options}
      onChange={(position: string | undefined) => onChange(position ?? null)} />
  );
}
