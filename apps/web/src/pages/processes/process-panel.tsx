import type { BusinessFunction, Process } from '@bandi/organisation';
import { businessFunctions, labelText } from '@bandi/organisation';
import { Button, Popconfirm, Select } from 'antd';
import { useId } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { NameInput } from '../../parts/name-input.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { FindingList } from '../../session/finding-list.tsx';
import { LaneRows } from './lane-rows.tsx';
import type { ProcessRow } from './process-rows.ts';
import { processAct } from './process-acts.ts';
import { SpanInput } from './span-input.tsx';
import { StepRows } from './step-rows.tsx';
import { WorkRows } from './work-rows.tsx';

/** One process: what it is for, who plays its parts, its steps, and what the checks say of it. */
export function ProcessPanel({ row, lane, markedSteps, path, withSteps, onStep, onGone }: {
  readonly row: ProcessRow;
  readonly lane: string | null;
  readonly markedSteps: ReadonlySet<string>;
  /** What lies on the way that takes longest. */
  readonly path: readonly string[];
  readonly withSteps: boolean;
  readonly onStep: (step: string) => void;
  readonly onGone: () => void;
}) {
  const { processes: words, functions, common } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation }, change } = useWorkbench();
  const field = useId();
  const { process, findings } = row;
  const set = (fields: Partial<Pick<Process, 'name' | 'function' | 'promise'>>) => change([{ type: 'set-process', process: process.id, ...fields }], processAct('editProcess', process.name));
  return (
    <>
      <header className="side__head">
        <p className="quiet">{words.process}</p>
        <NameInput key={process.id} value={process.name} label={words.processName} onSave={(name) => set({ name })} />
        {process.purpose === null ? null : <p className="quiet" dir="auto">{labelText(process.purpose, language)}</p>}
      </header>
      <div className="side__fields">
        <label htmlFor={`${field}-function`}>{words.function}</label>
        <Select id={`${field}-function`} value={process.function} options={businessFunctions.map((value) => ({ value, label: functions[value] }))} onChange={(value: BusinessFunction) => set({ function: value })} />
        <label htmlFor={`${field}-promise`}>{words.promise}</label>
        <SpanInput key={process.id} id={`${field}-promise`} value={process.promise?.minutes ?? null} least={1}
          onSave={(minutes) => set({ promise: minutes === null ? null : { from: process.promise?.from ?? null, to: process.promise?.to ?? null, minutes } })} />
      </div>
      <section>
        <h3>{words.lanes}</h3>
        <LaneRows process={process.id} marked={lane} />
      </section>
      <FindingList findings={findings} isCounted />
      <section>
        <h3>{words.work}</h3>
        <WorkRows organisation={organisation} process={process.id} />
      </section>
      {withSteps ? (
        <section>
          <h3>{words.steps}</h3>
          {path.length === 0 ? null : <p className="quiet step-rows__legend"><i aria-hidden="true" />{words.onPath}</p>}
          <StepRows organisation={organisation} process={process.id} marked={markedSteps} path={path} onStep={onStep} />
        </section>
      ) : null}
      <div className="side__actions">
        <Popconfirm title={words.removeConfirm(labelText(process.name, language))} okText={common.remove} cancelText={common.cancel} okButtonProps={{ danger: true }}
          onConfirm={() => { if (change([{ type: 'remove-process', process: process.id }], processAct('removeProcess', process.name)) === null) onGone(); }}>
          <Button danger icon={<Icon name="trash" />}>{words.remove}</Button>
        </Popconfirm>
      </div>
    </>
  );
}
