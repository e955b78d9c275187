import type { Finding } from '@bandi/organisation';
import { elementOf, labelText, processElementId, spanText, stepsOf } from '@bandi/organisation';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import type { Now } from '../../session/session.ts';
import { Message } from '../../parts/message.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useThemeState } from '../../theme/theme-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { longestWay } from './longest-way.ts';
import { ProcessPanel } from './process-panel.tsx';
import { processRow } from './process-rows.ts';
import { ProcessSwitch } from './process-switch.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepRows } from './step-rows.tsx';

const Diagram = lazy(async () => ({ default: (await import('./diagram.tsx')).Diagram }));
const DrawingEditor = lazy(async () => ({ default: (await import('./drawing-editor.tsx')).DrawingEditor }));

/** One process: its drawing, or on a phone its steps, and beside it what is chosen in it. */
export function OpenedProcess({ id, step: first, findings, now, isNarrow, editing, panelOpen, onPanel, onEdit, onOpen }: {
  readonly id: string;
  /** The step to begin with, by element. */
  readonly step: string | null;
  readonly findings: readonly Finding[];
  readonly now: Now;
  readonly isNarrow: boolean;
  readonly editing: boolean;
  readonly panelOpen: boolean;
  readonly onPanel: (isOpen: boolean) => void;
  readonly onEdit: (isEditing: boolean) => void;
  /** Another process, or the list. */
  readonly onOpen: (process: string | null) => void;
}) {
  const { processes: words, common } = useTexts();
  const { language } = useLanguage();
  const { session: { organisation } } = useWorkbench();
  // A drawing takes its colours and words as it comes up.
  const look = `${useThemeState().isDark ? 'dark' : 'light'} ${language}`;
  const [chosen, setChosen] = useState<string | null>(first);
  const [xml, setXml] = useState<string | null>(null);
  const process = organisation.get('process', id);

  useEffect(() => {
    let stopped = false;
    const write = async () => {
      const { writeBpmn } = await import('@bandi/exchange/bpmn');
      const written = await writeBpmn(now.organisation, id, language);
      if (!stopped && written !== undefined) setXml(written);
    };
    if (!isNarrow) void write();
    return () => { stopped = true; };
  }, [now, id, language, isNarrow]);

  const row = useMemo(() => (process === undefined ? null : processRow(now.organisation, process, findings)), [now, process, findings]);
  const badges = useMemo(() => stepsOf(now.organisation, id).flatMap(({ element, sla }) => (sla === null ? [] : [{ element, text: spanText(sla)[language] }])), [now, id, language]);
  const marked = useMemo(() => new Set((row?.findings ?? []).flatMap(({ records }) => records.filter(({ type }) => type === 'process-step' || type === 'process-lane').map((record) => record.id))), [row]);
  const wrong = useMemo(() => [...marked].filter((record) => record.startsWith(`${id}:`)).map(elementOf), [marked, id]);
  const path = useMemo(() => longestWay(now.organisation, id), [now, id]);
  if (process === undefined || row === null) return null;

  const stepId = chosen === null ? null : processElementId(id, chosen);
  const step = stepId !== null && organisation.has('process-step', stepId) ? stepId : null;
  const lane = stepId !== null && organisation.has('process-lane', stepId) ? chosen : null;
  const choose = (element: string | null) => {
    const known = element !== null && (organisation.has('process-step', processElementId(id, element)) || organisation.has('process-lane', processElementId(id, element)));
    setChosen(known ? element : null);
    if (known) onPanel(true);
  };
  const showStep = (record: string) => choose(elementOf(record));
  const about = (record: string) => row.findings.filter(({ records }) => records.some((one) => one.id === record));
  const name = labelText(process.name, language);
  return (
    <>
      <div className="process-view">
        <ProcessSwitch row={row} editing={editing} panelOpen={panelOpen} isNarrow={isNarrow} onOpen={onOpen} onEdit={() => onEdit(true)} onPanel={() => onPanel(!panelOpen)} />
        {isNarrow ? (
          <div className="process-view__steps">
            {process.purpose === null ? null : <p className="quiet" dir="auto">{labelText(process.purpose, language)}</p>}
            <StepRows organisation={organisation} process={id} marked={marked} path={path} onStep={showStep} />
          </div>
        ) : xml === null ? <Message title={common.loading} quiet /> : (
          <Suspense fallback={<Message title={common.loading} quiet />}>
            {editing
              ? <DrawingEditor key={look} process={process} xml={xml} name={name} onDone={() => onEdit(false)} />
              : <Diagram key={look} xml={xml} name={name} chosen={chosen} wrong={wrong} badges={badges} path={path} onChoose={choose} />}
          </Suspense>
        )}
      </div>
      {panelOpen && !editing ? (
        <SidePanel name={step === null ? words.process : words.step} onClose={() => { onPanel(false); setChosen(null); }}>
          {step === null
            ? <ProcessPanel row={row} lane={lane} markedSteps={marked} path={path} withSteps={!isNarrow} onStep={showStep} onGone={() => onOpen(null)} />
            : <StepPanel key={step} id={step} findings={about(step)} onBack={() => setChosen(null)} />}
        </SidePanel>
      ) : null}
    </>
  );
}
