import type { Change, Finding, Label } from '@bandi/organisation';
import { isWork, labelText, laneName, laneOf } from '@bandi/organisation';
import { Input, Select, Switch } from 'antd';
import { useId } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { NameInput } from '../../parts/name-input.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { FindingList } from '../../session/finding-list.tsx';
import { processAct, stepCalled } from './process-acts.ts';
import { SpanInput } from './span-input.tsx';

type StepFields = Omit<Extract<Change, { type: 'set-process-step' }>, 'type' | 'step'>;

/** One step: who does it, by when, with what, what it takes and gives, and the duties it fulfils. */
export function StepPanel({ id, findings, onBack }: { readonly id: string; readonly findings: readonly Finding[]; readonly onBack: () => void }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const field = useId();
  const step = organisation.get('process-step', id);
  if (step === undefined) return null;
  const called = stepCalled(step);
  const set = (fields: StepFields) => change([{ type: 'set-process-step', step: id, ...fields }], processAct('editStep', called));
  const lane = laneOf(organisation, step);
  const process = organisation.get('process', step.process);
  const loads = [...organisation.all('load')].filter(({ carriers }) => carriers.length > 0).map(({ activity, name }) => ({ value: activity, label: labelText(name, language) }));
  const activities = (step.activities ?? []).filter((activity) => loads.some(({ value }) => value === activity));
  const duties = step.duties.filter((duty) => organisation.has('duty', duty));
  return (
    <>
      <header className="side__head">
        <button type="button" className="link-button step-panel__back" onClick={onBack}><Icon name="left" />{process === undefined ? words.title : labelText(process.name, language)}</button>
        <NameInput key={id} value={step.name ?? ''} label={words.stepName} onSave={(name) => set({ name })} />
        <p className="quiet">{words.kinds[step.kind]}{lane === undefined ? '' : ` · ${labelText(laneName(organisation, lane), language)}`}</p>
      </header>
      <div className="side__fields side__fields--steps">
        <label htmlFor={`${field}-sla`}>{words.sla}</label>
        <SpanInput key={id} id={`${field}-sla`} value={step.sla} onSave={(sla) => set({ sla })} />
        <label htmlFor={`${field}-system`}>{words.system}</label>
        <Input key={`${id} ${JSON.stringify(step.system)}`} id={`${field}-system`} defaultValue={step.system === null ? '' : labelText(step.system, language)} maxLength={200} placeholder={words.systemHint}
          onBlur={(event) => {
            const typed = event.target.value.trim();
            if (typed !== (step.system === null ? '' : labelText(step.system, language))) set({ system: typed === '' ? null : typed });
          }} onPressEnter={(event) => event.currentTarget.blur()} />
        <label htmlFor={`${field}-in`}>{words.inputs}</label>
        <LabelList id={`${field}-in`} labels={step.inputs} onChange={(inputs) => set({ inputs })} />
        <label htmlFor={`${field}-out`}>{words.outputs}</label>
        <LabelList id={`${field}-out`} labels={step.outputs} onChange={(outputs) => set({ outputs })} />
        <label htmlFor={`${field}-duties`}>{words.duties}</label>
        <Select id={`${field}-duties`} mode="multiple" value={duties} showSearch={{ optionFilterProp: 'label' }} placeholder={words.dutiesHint} onChange={(next: string[]) => set({ duties: next })} options={[...organisation.all('duty')].map(({ id: duty, name }) => ({ value: duty, label: labelText(name, language) }))} />
        {isWork(step) ? (
          <>
            <label htmlFor={`${field}-work`}>{words.activities}</label>
            <Select id={`${field}-work`} mode="multiple" value={activities} showSearch={{ optionFilterProp: 'label' }} placeholder={words.activitiesHint} maxCount={20} onChange={(next: string[]) => set({ activities: next })} options={loads} />
            <span id={`${field}-critical`}>{words.critical}</span>
            <span className="step-panel__critical"><Switch aria-labelledby={`${field}-critical`} checked={step.critical} onChange={(critical) => set({ critical })} /><small className="quiet">{words.criticalHint}</small></span>
          </>
        ) : null}
      </div>
      <FindingList findings={findings} isCounted />
    </>
  );
}

/** A list of texts: typed with Enter between them. One that stays keeps its other language. */
function LabelList({ id, labels, onChange }: { readonly id: string; readonly labels: readonly Label[]; readonly onChange: (labels: Label[]) => void }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const known = new Map(labels.map((label) => [labelText(label, language), label]));
  return (
    <Select id={id} mode="tags" open={false} suffixIcon={null} value={[...known.keys()]} placeholder={words.listHint} maxCount={20} tokenSeparators={['\n', '；', ';']}
      onChange={(next: string[]) => onChange(next.map((text) => text.trim().slice(0, 200)).filter((text) => text !== '').map((text) => known.get(text) ?? text))} />
  );
}
