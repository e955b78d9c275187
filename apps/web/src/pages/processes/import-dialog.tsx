import { importProcess, readBpmn } from '@bandi/exchange/bpmn';
import type { DrawnProcess, Holder } from '@bandi/exchange/bpmn';
import type { BusinessFunction } from '@bandi/organisation';
import { DRAWING_LIMIT, LABEL_LIMIT, businessFunctions, labelText } from '@bandi/organisation';
import { Button, Input, Modal, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { HolderChoice } from './holder-choice.tsx';
import type { LaneHolder } from './holder.ts';
import { newProcessId } from './new-process-id.ts';
import { processAct } from './process-acts.ts';

/** Four bytes a character at most; what is larger is refused before it is read. */
const MOST_BYTES = DRAWING_LIMIT * 4;

/** A BPMN file to become a process: shows what is in it, asks for the lanes nobody was found for, then takes it whole or not at all. */
export function ImportDialog({ open, onClose, onImported }: { readonly open: boolean; readonly onClose: () => void; readonly onImported: (process: string) => void }) {
  const { processes: words, functions, common } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const [drawn, setDrawn] = useState<DrawnProcess | null>(null);
  const [file, setFile] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [of, setOf] = useState<BusinessFunction>('operations');
  const [holders, setHolders] = useState<Readonly<Record<string, LaneHolder>>>({});
  const input = useRef<HTMLInputElement>(null);
  const field = useId();

  const choose = async (chosen: File) => {
    setDrawn(null);
    setFile(chosen.name);
    setHolders({});
    const read = await readBpmn(chosen.size > MOST_BYTES ? ' '.repeat(DRAWING_LIMIT + 1) : new Uint8Array(await chosen.arrayBuffer()));
    if (!read.ok) {
      setProblem(read.problem.text[language]);
      return;
    }
    const { facts, name: said } = read.drawn;
    const known = businessFunctions.find((one) => one === facts?.function);
    setProblem(null);
    setDrawn(read.drawn);
    setName(facts?.name === undefined || facts.name === null ? (said ?? chosen.name.replace(/\.[^.]*$/u, '')) : labelText(facts.name, language));
    if (known !== undefined) setOf(known);
  };
  const given = (lane: string): Holder | undefined => {
    const holder = holders[lane];
    return holder === undefined ? undefined : { position: holder.position, unit: holder.unit };
  };
  const chosenHolders = Object.fromEntries(Object.keys(holders).flatMap((lane) => { const holder = given(lane); return holder === undefined ? [] : [[lane, holder]]; }));
  const made = drawn === null ? null : importProcess(organisation, drawn, { id: 'preview', function: of, holders: chosenHolders });
  const take = () => {
    if (drawn === null) return;
    const id = newProcessId();
    const called = name.trim();
    const kept = drawn.facts?.name ?? null;
    const own = called !== '' && (kept === null || labelText(kept, language) !== called);
    const { change: add } = importProcess(organisation, drawn, { id, function: of, holders: chosenHolders, ...(own ? { name: called.slice(0, LABEL_LIMIT) } : {}) });
    const lanes = add.lanes?.map((lane) => ({ ...lane, ...(holders[lane.element]?.outside === true ? { outside: true } : {}) }));
    if (change([{ ...add, ...(lanes === undefined ? {} : { lanes }) }], processAct('importProcess', add.name)) === null) onImported(id);
  };
  const asked = made?.lanes.filter(({ element }) => { const holder = drawn === null ? null : importedHolder(element); return holder === null; }).length ?? 0;
  function importedHolder(element: string): LaneHolder | null {
    const own = holders[element];
    if (own !== undefined) return own.position === null && own.unit === null && !own.outside ? null : own;
    const lane = made?.lanes.find((one) => one.element === element);
    return lane === undefined || (lane.position === null && lane.unit === null) ? null : { position: lane.position, unit: lane.unit, outside: false };
  }
  return (
    <Modal open={open} onCancel={onClose} title={words.importTitle} width={640} destroyOnHidden
      afterClose={() => { setDrawn(null); setProblem(null); setFile(''); }}
      footer={[<Button key="cancel" onClick={onClose}>{common.cancel}</Button>, <Button key="ok" type="primary" disabled={drawn === null} onClick={take}>{words.importDo}</Button>]}>
      <div className="process-import">
        <div className="process-import__choose">
          <p className="quiet">{words.importHint}</p>
          <Button icon={<Icon name="upload" />} onClick={() => input.current?.click()}>{words.importChoose}</Button>
          <input ref={input} type="file" accept=".bpmn,.xml,application/xml,text/xml" hidden aria-hidden="true" tabIndex={-1}
            onChange={(event) => { const chosen = event.target.files?.[0]; event.target.value = ''; if (chosen !== undefined) void choose(chosen); }} />
        </div>
        {problem === null ? null : <div className="notice" role="alert"><Icon name="warning" /><div><strong dir="auto">{file}</strong><p>{problem}</p></div></div>}
        {drawn === null || made === null ? null : (
          <>
            <p className="process-import__found"><Icon name="check" />{words.importFound(file, drawn.steps.length, drawn.lanes.length)}</p>
            <div className="side__fields">
              <label htmlFor={`${field}-name`}>{words.processName}</label>
              <Input id={`${field}-name`} value={name} maxLength={LABEL_LIMIT} onChange={(event) => setName(event.target.value)} />
              <label htmlFor={`${field}-function`}>{words.function}</label>
              <Select id={`${field}-function`} value={of} onChange={setOf} options={businessFunctions.map((value) => ({ value, label: functions[value] }))} />
            </div>
            {made.lanes.length === 0 ? <p className="quiet">{words.noLanes}</p> : (
              <section>
                <h3>{words.importLanes}</h3>
                <p className={asked > 0 ? 'process-import__asked' : 'quiet'}>{asked > 0 ? words.importAsked(asked) : words.importAllFound}</p>
                <ul className="lane-rows">
                  {made.lanes.map((lane) => {
                    const part = labelText(lane.name, language);
                    return (
                      <li key={lane.element}>
                        <span className="lane-rows__part" dir="auto">{part}</span>
                        <HolderChoice value={importedHolder(lane.element) ?? { position: null, unit: null, outside: false }} label={words.whoPlays(part)} onChange={(holder) => setHolders({ ...holders, [lane.element]: holder })} />
                      </li>
                    );
                  })}
                </ul>
              </section>
            )}
            {made.leftOut.length === 0 ? null : (
              <section>
                <h3>{words.leftOut(made.leftOut.length)}</h3>
                <ul className="process-import__left quiet">{made.leftOut.slice(0, 50).map((left, at) => <li key={at} dir="auto">{left.text[language]}</li>)}</ul>
              </section>
            )}
          </>
        )}
      </div>
    </Modal>
  );
}
