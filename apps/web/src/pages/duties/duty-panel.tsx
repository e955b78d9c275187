import type { BusinessFunction, Finding } from '@bandi/organisation';
import { businessFunctions, dutyGroups, labelText, partsIn } from '@bandi/organisation';
import { AutoComplete, Button, Popconfirm, Select, Switch } from 'antd';
import { useId } from 'react';
import type { Catalogue } from '../../api/types.ts';
import { Icon } from '../../parts/icon.tsx';
import { NameInput } from '../../parts/name-input.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { FindingList } from '../../session/finding-list.tsx';
import { DutyHolders } from './duty-holders.tsx';
import { dutyStep } from './duty-step.ts';

/** One duty: its name, where it stands, who holds it, where it comes from, and what the checks say of it. */
export function DutyPanel({ id, findings, catalogue, onGone }: { readonly id: string; readonly findings: readonly Finding[]; readonly catalogue: Catalogue | null; readonly onGone: () => void }) {
  const { duties: words, functions, common } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const field = useId();
  const duty = organisation.get('duty', id);
  if (duty === undefined) return null;
  const job = catalogue?.jobs.find(({ duties }) => duties.some((one) => one.id === duty.catalogue));
  const origin = job?.duties.find((one) => one.id === duty.catalogue);
  const own = dutyGroups(organisation).flatMap(({ name }) => (name === null ? [] : [{ value: labelText(name, language) }]));
  const group = duty.group === undefined ? '' : labelText(duty.group, language);
  const setGroup = (name: string) => {
    const next = name.trim();
    if (next !== group) change([{ type: 'set-duty', duty: id, group: next === '' ? null : next }], dutyStep('editDuty', duty.name));
  };
  const held = partsIn(organisation, id).length;
  return (
    <>
      <header className="side__head">
        <p className="quiet">{words.duty}{duty.critical ? <span className="tag tag--amber duty-critical">{words.critical}</span> : null}</p>
        <NameInput key={id} value={duty.name} label={words.dutyName} onSave={(name) => change([{ type: 'set-duty', duty: id, name }], dutyStep('renameDuty', duty.name))} />
      </header>
      <div className="side__fields">
        <label htmlFor={`${field}-function`}>{words.function}</label>
        <Select id={`${field}-function`} value={duty.function} options={businessFunctions.map((value) => ({ value, label: functions[value] }))}
          onChange={(value: BusinessFunction) => change([{ type: 'set-duty', duty: id, function: value }], dutyStep('editDuty', duty.name))} />
        <label htmlFor={`${field}-own`}>{words.ownFunction}</label>
        <AutoComplete key={group} id={`${field}-own`} defaultValue={group} options={own} placeholder={words.ownFunctionHint} maxLength={60} allowClear
          onSelect={(value: string) => setGroup(value)} onClear={() => setGroup('')} onBlur={(event) => setGroup((event.target as HTMLInputElement).value)} />
        <span id={`${field}-critical`}>{words.critical}</span>
        <span><Switch aria-labelledby={`${field}-critical`} checked={duty.critical} onChange={(critical) => change([{ type: 'set-duty', duty: id, critical }], dutyStep('editDuty', duty.name))} /><small className="quiet duty-hint">{words.criticalLong}</small></span>
      </div>
      <section>
        <h3>{words.holders}</h3>
        <DutyHolders duty={duty} />
      </section>
      <FindingList findings={findings} />
      <section>
        <h3>{words.origin}</h3>
        {origin === undefined || job === undefined ? <p className="quiet">{duty.catalogue === null ? words.originOwn : words.originUnknown}</p> : (
          <p className="quiet">{words.originJob(job.name[language])}{origin[language] === labelText(duty.name, language) ? null : <><br />{words.originText(origin[language])}</>}</p>
        )}
      </section>
      <div className="side__actions">
        <Popconfirm title={words.removeConfirm(labelText(duty.name, language), held)} okText={common.remove} cancelText={common.cancel} okButtonProps={{ danger: true }}
          onConfirm={() => { if (change([{ type: 'remove-duty', duty: id, below: 'remove-all' }], dutyStep('removeDuty', duty.name)) === null) onGone(); }}>
          <Button danger icon={<Icon name="trash" />}>{words.remove}</Button>
        </Popconfirm>
      </div>
    </>
  );
}
