import type { BusinessFunction, PartHolder } from '@bandi/organisation';
import { LABEL_LIMIT, businessFunctions, holderMeant, labelText, processFromList, readStepList, spanText } from '@bandi/organisation';
import { Button, Input, Modal, Select } from 'antd';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { LaneHolder } from './holder.ts';
import { HolderChoice } from './holder-choice.tsx';
import { newProcessId } from './new-process-id.ts';
import { processAct } from './process-acts.ts';

/** A process from a list of who does what: what is understood is shown as it is typed, and everybody named is matched or asked for. */
export function ListDialog({ open, onClose, onMade }: { readonly open: boolean; readonly onClose: () => void; readonly onMade: (process: string) => void }) {
  const { processes: words, functions, common } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const [name, setName] = useState('');
  const [of, setOf] = useState<BusinessFunction>('operations');
  const [list, setList] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, LaneHolder>>>({});
  const field = useId();
  const typed = useDeferredValue(list);
  const { steps, problems } = useMemo(() => readStepList(typed), [typed]);
  const people = useMemo(() => [...new Set(steps.map(({ who }) => who))], [steps]);
  const found = useMemo(() => new Map<string, PartHolder>(people.map((who) => [who, holderMeant(organisation, who)])), [people, organisation]);
  const holderOf = (who: string): LaneHolder => chosen[who] ?? { ...(found.get(who) ?? { position: null, unit: null }), outside: false };
  const isOpen = (who: string): boolean => { const { position, unit, outside } = holderOf(who); return position === null && unit === null && !outside; };
  const titleOf = (who: string): string | null => {
    const { position, unit, outside } = holderOf(who);
    const label = position === null ? organisation.get('unit', unit ?? '')?.name : organisation.get('position', position)?.title;
    return outside ? words.outsideShort : label === undefined ? null : labelText(label, language);
  };
  const asked = people.filter(isOpen).length;
  const make = () => {
    const made = processFromList(list);
    if (!made.ok) return;
    const id = newProcessId();
    const called = name.trim().slice(0, LABEL_LIMIT) || words.newProcessName;
    const lanes = made.lanes.map((lane) => ({ ...lane, ...holderOf(labelText(lane.name, language)) }));
    if (change([{ type: 'add-process', id, name: called, function: of, lanes, steps: made.steps }], processAct('addProcess', called)) === null) onMade(id);
  };
  return (
    <Modal open={open} onCancel={onClose} title={words.listTitle} width={1040} destroyOnHidden className="list-dialog" afterClose={() => { setList(''); setName(''); setChosen({}); }}
      footer={[<Button key="cancel" onClick={onClose}>{common.cancel}</Button>, <Button key="ok" type="primary" disabled={steps.length === 0 || problems.length > 0} onClick={make}>{words.listMake}</Button>]}>
      <div className="list-form">
        <div className="list-form__in">
          <div className="side__fields">
            <label htmlFor={`${field}-name`}>{words.processName}</label>
            <Input id={`${field}-name`} value={name} maxLength={LABEL_LIMIT} placeholder={words.newProcessName} onChange={(event) => setName(event.target.value)} autoFocus />
            <label htmlFor={`${field}-of`}>{words.function}</label>
            <Select id={`${field}-of`} value={of} onChange={setOf} options={businessFunctions.map((value) => ({ value, label: functions[value] }))} />
          </div>
          <label htmlFor={`${field}-list`} className="list-form__label">{words.listSteps}</label>
          <p className="quiet list-form__hint">{words.listHow}</p>
          <Input.TextArea id={`${field}-list`} value={list} onChange={(event) => setList(event.target.value)} placeholder={words.listExample} autoSize={{ minRows: 10, maxRows: 18 }} spellCheck={false} />
        </div>
        <div className="list-form__out" aria-live="polite">
          <h3>{words.listUnderstood}{steps.length === 0 ? null : <span className="num faint process-count">{words.listCount(steps.length, people.length)}</span>}</h3>
          {steps.length === 0 && problems.length === 0 ? <p className="quiet">{words.listEmpty}</p> : null}
          {problems.length === 0 ? null : <ul className="list-form__problems" role="alert">{problems.slice(0, 8).map(({ line, text }) => <li key={line}>{text[language]}</li>)}</ul>}
          {steps.length === 0 ? null : (
            <ol className="listed">
              {steps.map(({ line, who, what, result, sla }, at) => (
                <li key={line}>
                  <span className="listed__number num">{at + 1}</span>
                  <span className="listed__body">
                    <span className="listed__what" dir="auto">{what}{result === null ? null : <span className="quiet">{words.gives(result)}</span>}</span>
                    <span className="listed__who quiet" dir="auto">{who}{titleOf(who) === null ? <span className="listed__open">{words.listAsked}</span> : titleOf(who) === who ? <Icon name="check" /> : <><Icon name="right" />{titleOf(who)}</>}</span>
                  </span>
                  {sla === null ? null : <span className="listed__time num quiet">{spanText(sla)[language]}</span>}
                </li>
              ))}
            </ol>
          )}
          {people.length === 0 ? null : (
            <section>
              <h3>{words.lanes}</h3>
              <p className={asked > 0 ? 'process-import__asked' : 'quiet'}>{asked > 0 ? words.listOpen(asked) : words.listAllFound}</p>
              <ul className="lane-rows">
                {people.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))).map((who) => (
                  <li key={who}>
                    <span className="lane-rows__part" dir="auto">{who}</span>
                    <HolderChoice value={holderOf(who)} label={words.whoPlays(who)} onChange={(holder) => setChosen({ ...chosen, [who]: holder })} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </Modal>
  );
}
