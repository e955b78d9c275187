import { importProcess, processOfFile, readBpmn, updatedProcess } from '@bandi/exchange/bpmn';
import type { DrawnProcess } from '@bandi/exchange/bpmn';
import type { BusinessFunction } from '@bandi/organisation';
import { DRAWING_LIMIT, LABEL_LIMIT, businessFunctions, labelText } from '@bandi/organisation';
import { Button, Input, Modal, Radio, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import type { LaneHolder } from './holder.ts';
import { ImportLanes } from './import-lanes.tsx';
import { newProcessId } from './new-process-id.ts';
import { processAct } from './process-acts.ts';

/** Four bytes a character at most; what is larger is refused before it is read. */
const MOST_BYTES = DRAWING_LIMIT * 4;
const NEW = '';

interface ReadFile {
  readonly drawn: DrawnProcess;
  /** The process here that it is of, and how that was last drawn; null where there is none. */
  readonly of: string | null;
  readonly base: DrawnProcess | null;
}

/** A BPMN file to become a process, or to bring one that is here up to date: shows what is in it, asks for the lanes nobody was found for, then takes it whole or not at all. */
export function ImportDialog({ open, onClose, onImported }: { readonly open: boolean; readonly onClose: () => void; readonly onImported: (process: string) => void }) {
  const { processes: words, functions, common } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const [read, setRead] = useState<ReadFile | null>(null);
  const [file, setFile] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [target, setTarget] = useState(NEW);
  const [name, setName] = useState('');
  const [of, setOf] = useState<BusinessFunction>('operations');
  const [holders, setHolders] = useState<Readonly<Record<string, LaneHolder>>>({});
  const input = useRef<HTMLInputElement>(null);
  const field = useId();

  const choose = async (chosen: File) => {
    setRead(null);
    setFile(chosen.name);
    setHolders({});
    const result = await readBpmn(chosen.size > MOST_BYTES ? ' '.repeat(DRAWING_LIMIT + 1) : new Uint8Array(await chosen.arrayBuffer()));
    if (!result.ok) {
      setProblem(result.problem.text[language]);
      return;
    }
    const { drawn } = result;
    const { facts, name: said } = drawn;
    const known = processOfFile(organisation, drawn);
    const document = organisation.get('process', known ?? '')?.document ?? null;
    const before = document === null ? null : await readBpmn(document);
    setProblem(null);
    setRead({ drawn, of: known, base: before?.ok === true ? before.drawn : null });
    setTarget(known ?? NEW);
    setName(facts?.name === undefined || facts.name === null ? (said ?? chosen.name.replace(/\.[^.]*$/u, '')) : labelText(facts.name, language));
    const fits = businessFunctions.find((one) => one === facts?.function);
    if (fits !== undefined) setOf(fits);
  };
  const isUpdate = target !== NEW && organisation.has('process', target);
  const made = read === null ? null : isUpdate
    ? updatedProcess(organisation, target, read.drawn, { holders, base: target === read.of ? read.base : null })
    : importProcess(organisation, read.drawn, { id: 'preview', function: of, holders });
  const take = () => {
    if (read === null || made === null) return;
    if (made.change.type === 'redraw-process') {
      const called = organisation.get('process', target)?.name ?? target;
      if (change([made.change], processAct('updateProcess', called)) === null) onImported(target);
      return;
    }
    const called = name.trim().slice(0, LABEL_LIMIT);
    const kept = read.drawn.facts?.name ?? null;
    const own = called !== '' && (kept === null || labelText(kept, language) !== called);
    const add = { ...made.change, id: newProcessId(), ...(own ? { name: called } : {}) };
    if (change([add], processAct('importProcess', add.name)) === null) onImported(add.id);
  };
  const existing = [...organisation.all('process')].map((process) => ({ value: process.id, label: labelText(process.name, language) })).toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Modal open={open} onCancel={onClose} title={words.importTitle} width={640} destroyOnHidden
      afterClose={() => { setRead(null); setProblem(null); setFile(''); }}
      footer={[<Button key="cancel" onClick={onClose}>{common.cancel}</Button>, <Button key="ok" type="primary" disabled={read === null} onClick={take}>{isUpdate ? words.importUpdate : words.importDo}</Button>]}>
      <div className="process-import">
        <div className="process-import__choose">
          <p className="quiet">{words.importHint}</p>
          <Button icon={<Icon name="upload" />} onClick={() => input.current?.click()}>{words.importChoose}</Button>
          <input ref={input} type="file" accept=".bpmn,.xml,application/xml,text/xml" hidden aria-hidden="true" tabIndex={-1}
            onChange={(event) => { const chosen = event.target.files?.[0]; event.target.value = ''; if (chosen !== undefined) void choose(chosen); }} />
        </div>
        {problem === null ? null : <div className="notice" role="alert"><Icon name="warning" /><div><strong dir="auto">{file}</strong><p>{problem}</p></div></div>}
        {read === null || made === null ? null : (
          <>
            <p className="process-import__found"><Icon name="check" />{words.importFound(file, read.drawn.steps.length, read.drawn.lanes.length)}</p>
            {existing.length === 0 ? null : (
              <Radio.Group value={isUpdate} onChange={(event) => { setTarget(event.target.value === true ? (read.of ?? existing[0]?.value ?? NEW) : NEW); setHolders({}); }}
                options={[{ value: true, label: words.importInto }, { value: false, label: words.importAsNew }]} />
            )}
            <div className="side__fields">
              {isUpdate ? (
                <>
                  <label htmlFor={`${field}-target`}>{words.process}</label>
                  <Select id={`${field}-target`} value={target} showSearch={{ optionFilterProp: 'label' }} options={existing} onChange={(id: string) => { setTarget(id); setHolders({}); }} />
                </>
              ) : (
                <>
                  <label htmlFor={`${field}-name`}>{words.processName}</label>
                  <Input id={`${field}-name`} value={name} maxLength={LABEL_LIMIT} onChange={(event) => setName(event.target.value)} />
                  <label htmlFor={`${field}-function`}>{words.function}</label>
                  <Select id={`${field}-function`} value={of} onChange={setOf} options={businessFunctions.map((value) => ({ value, label: functions[value] }))} />
                </>
              )}
            </div>
            {isUpdate ? <p className="quiet">{words.importKeeps}</p> : null}
            <ImportLanes lanes={made.lanes} onHolder={(lane, holder) => setHolders({ ...holders, [lane]: holder })} />
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
