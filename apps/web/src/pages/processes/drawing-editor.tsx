import Modeler from 'bpmn-js/lib/Modeler';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { readBpmn, redrawnProcess } from '@bandi/exchange/bpmn';
import type { Process } from '@bandi/organisation';
import { Icon } from '../../parts/icon.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { dropDrawing, fingerprint, keepDrawing, readDrawing } from './drawing-draft.ts';
import type { DrawingParts } from './drawing-look.ts';
import { begin, drawingSettings, pageColours } from './drawing-look.ts';
import { modelerWords } from './modeler-words.ts';
import { processAct } from './process-acts.ts';

/** Room for the tools at the left, in px. */
const PALETTE = 110;
/** How long after the last stroke the drawing is kept in the browser. */
const KEEP_AFTER_MS = 300;

/** A process to draw on. Saving makes one change of everything; until then the drawing is kept in this browser only. */
export function DrawingEditor({ process, xml, name, onDone }: { readonly process: Process; readonly xml: string; readonly name: string; readonly onDone: () => void }) {
  const { processes: words, common, chart } = useTexts();
  const { language } = useLanguage();
  const { message, modal } = App.useApp();
  const { workspace, scenario, session: { organisation }, change } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const modeler = useRef<Modeler<DrawingParts> | null>(null);
  const [begun] = useState(() => readDrawing(workspace, scenario, process.id) ?? { xml, base: fingerprint(organisation, process.id) });
  const [changed, setChanged] = useState(() => begun.xml !== xml);
  const [steps, setSteps] = useState({ undo: false, redo: false });

  useEffect(() => {
    const container = box.current;
    if (container === null) return undefined;
    const made = new Modeler<DrawingParts>({ container, ...drawingSettings(pageColours()), additionalModules: [{ translate: ['value', modelerWords(language)] }] });
    modeler.current = made;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = async () => {
      const isDrawn = await made.importXML(begun.xml).then(() => true, () => false);
      if (modeler.current !== made) return;
      if (isDrawn) begin(made.get('canvas'), PALETTE);
      else void message.error(words.drawingFailed);
    };
    void draw();
    const keep = async () => {
      const { xml: now } = await made.saveXML({ format: true });
      if (modeler.current !== made || now === undefined) return;
      keepDrawing(workspace, scenario, process.id, { xml: now, base: begun.base });
    };
    made.on('commandStack.changed', () => {
      const stack = made.get('commandStack');
      setSteps({ undo: stack.canUndo(), redo: stack.canRedo() });
      if (!stack.canUndo() && !stack.canRedo()) return;
      setChanged(true);
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), KEEP_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      modeler.current = null;
      made.destroy();
    };
  }, [language, workspace, scenario, process.id, begun, message, words]);

  const leave = () => {
    dropDrawing(workspace, scenario, process.id);
    onDone();
  };
  const write = async () => {
    const made = modeler.current;
    if (made === null) return;
    const { xml: now } = await made.saveXML({ format: true });
    const read = await readBpmn(now ?? '');
    if (!read.ok) {
      void message.error(read.problem.text[language]);
      return;
    }
    const { change: redraw, leftOut } = redrawnProcess(organisation, process.id, read.drawn);
    if (change([redraw], processAct('redraw', process.name)) !== null) return;
    leave();
    if (leftOut.length > 0) void message.info(words.leftOutShort(leftOut.length));
  };
  const save = () => {
    if (begun.base === fingerprint(organisation, process.id)) void write();
    else modal.confirm({ title: words.changedMeanwhile, content: words.changedMeanwhileText, okText: words.saveAnyway, cancelText: common.cancel, onOk: write });
  };
  const discard = () => {
    if (changed) modal.confirm({ title: words.discardConfirm, okText: words.discard, okButtonProps: { danger: true }, cancelText: words.keepDrawing, onOk: leave });
    else leave();
  };
  const stack = (what: 'undo' | 'redo') => modeler.current?.get('commandStack')[what]();
  return (
    <div className="drawing is-editing">
      <div className="drawing__bar" role="toolbar" aria-label={words.drawingTools}>
        <button type="button" className="icon-button" aria-label={chart.undo} title={chart.undo} disabled={!steps.undo} onClick={() => stack('undo')}><Icon name="undo" /></button>
        <button type="button" className="icon-button" aria-label={chart.redo} title={chart.redo} disabled={!steps.redo} onClick={() => stack('redo')}><Icon name="redo" /></button>
        <span className="quiet drawing__state" role="status">{changed ? words.notSaved : words.drawHint}</span>
        <Button size="small" onClick={discard}>{changed ? words.discard : common.cancel}</Button>
        <Button size="small" type="primary" disabled={!changed} onClick={save}>{words.saveDrawing}</Button>
      </div>
      <div ref={box} className="drawing__box" role="application" aria-label={words.drawingOf(name)} />
    </div>
  );
}
