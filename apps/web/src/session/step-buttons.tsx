import { Icon } from '../parts/icon.tsx';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { useWorkbench } from './session-context.ts';
import { useRevision } from './use-session.ts';

/** A step back and forth, each called by what it takes back or makes again. */
export function StepButtons({ onUndo, onRedo }: { readonly onUndo: () => void; readonly onRedo: () => void }) {
  const { chart } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  useRevision(session);
  const { undoStep, redoStep } = session;
  const undoLabel = undoStep === null ? chart.nothingToUndo : chart.undoStep(undoStep[language]);
  const redoLabel = redoStep === null ? chart.nothingToRedo : chart.redoStep(redoStep[language]);
  return (
    <>
      <button type="button" className="icon-button" aria-label={undoLabel} title={undoLabel} disabled={undoStep === null} onClick={onUndo}><Icon name="undo" /></button>
      <button type="button" className="icon-button" aria-label={redoLabel} title={redoLabel} disabled={redoStep === null} onClick={onRedo}><Icon name="redo" /></button>
    </>
  );
}
