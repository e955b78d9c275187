import { businessFunctions, labelText } from '@bandi/organisation';
import { Button, Select } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ExportMenu } from './export-menu.tsx';
import { ProcessFigures } from './process-list.tsx';
import type { ProcessRow } from './process-rows.ts';

/** Above a process: the way back to all, to another, its figures, and what can be done with it. */
export function ProcessSwitch({ row, editing, panelOpen, isNarrow, onOpen, onEdit, onPanel }: {
  readonly row: ProcessRow;
  readonly editing: boolean;
  readonly panelOpen: boolean;
  readonly isNarrow: boolean;
  readonly onOpen: (process: string | null) => void;
  readonly onEdit: () => void;
  readonly onPanel: () => void;
}) {
  const { processes: words, functions } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation } } = useWorkbench();
  const all = [...organisation.all('process')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const options = businessFunctions.flatMap((of) => {
    const own = all.filter((process) => process.function === of);
    return own.length === 0 ? [] : [{ label: functions[of], title: functions[of], options: own.map(({ id, name }) => ({ value: id, label: labelText(name, language) })) }];
  });
  return (
    <div className="process-switch">
      <button type="button" className="icon-button" aria-label={words.all} title={words.all} disabled={editing} onClick={() => onOpen(null)}><Icon name="left" /><span className="top__label">{words.all}</span></button>
      <Select className="process-switch__name" variant="filled" aria-label={words.process} value={row.process.id} options={options} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} disabled={editing} onChange={onOpen} />
      <ProcessFigures row={row} />
      <span className="top__space" />
      {editing ? null : (
        <>
          <ExportMenu process={row.process} />
          {isNarrow ? null : <Button size="small" icon={<Icon name="pencil" />} onClick={onEdit}>{words.edit}</Button>}
          <button type="button" className="icon-button" aria-label={words.details} title={words.details} aria-pressed={panelOpen} onClick={onPanel}><Icon name="sliders" /></button>
        </>
      )}
    </div>
  );
}
