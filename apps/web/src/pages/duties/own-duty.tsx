import type { BusinessFunction, Change } from '@bandi/organisation';
import { LABEL_LIMIT, businessFunctions, dutyGroups, labelText } from '@bandi/organisation';
import { AutoComplete, Button, Input, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { dutyStep } from './duty-step.ts';
import { HolderSelect } from './holder-select.tsx';

/** An id for a duty of one's own. It begins with the time, so that own duties stand in the order they were added. */
export function newDutyId(): string {
  return `duty-${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 6)}`;
}

/** A duty of one's own, under a function or one of one's own. */
export function OwnDuty({ onAdded }: { readonly onAdded: (duty: string) => void }) {
  const { duties: words, functions } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const [name, setName] = useState('');
  const [of, setOf] = useState<BusinessFunction>('operations');
  const [group, setGroup] = useState('');
  const [critical, setCritical] = useState(false);
  const [holder, setHolder] = useState<string | null>(null);
  const field = useId();
  const own = dutyGroups(organisation).flatMap((one) => (one.name === null ? [] : [{ value: labelText(one.name, language) }]));
  const add = () => {
    const called = name.trim();
    if (called === '') return;
    const id = newDutyId();
    const under = group.trim();
    const changes: Change[] = [{ type: 'add-duty', id, name: called, function: of, critical, ...(under === '' ? {} : { group: under }) }];
    if (holder !== null) changes.push({ type: 'set-responsibility', duty: id, position: holder, letter: 'AR' });
    if (change(changes, dutyStep('addDuty', called)) !== null) return;
    setName('');
    onAdded(id);
  };
  return (
    <form className="own-duty" onSubmit={(event) => { event.preventDefault(); add(); }}>
      <label htmlFor={`${field}-name`}>{words.dutyName}</label>
      <Input.TextArea id={`${field}-name`} autoSize={{ minRows: 2, maxRows: 4 }} maxLength={LABEL_LIMIT} value={name} placeholder={words.dutyNameHint} onChange={(event) => setName(event.target.value.replaceAll(/[\r\n]+/gu, ' '))}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); add(); } }} />
      <label htmlFor={`${field}-function`}>{words.function}</label>
      <Select id={`${field}-function`} value={of} onChange={setOf} options={businessFunctions.map((value) => ({ value, label: functions[value] }))} />
      <label htmlFor={`${field}-own`}>{words.ownFunction}</label>
      <AutoComplete id={`${field}-own`} value={group} onChange={setGroup} options={own} maxLength={60} allowClear placeholder={words.ownFunctionHint} />
      <label htmlFor={`${field}-holder`}>{words.whoHere}</label>
      <HolderSelect id={`${field}-holder`} value={holder} onChange={setHolder} />
      <span className="own-duty__critical"><Switch id={`${field}-critical`} checked={critical} onChange={setCritical} aria-labelledby={`${field}-critical-label`} /><label id={`${field}-critical-label`} htmlFor={`${field}-critical`}>{words.critical}<small className="quiet">{words.criticalLong}</small></label></span>
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>{words.addThis}</Button>
    </form>
  );
}
