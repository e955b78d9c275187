import { Icon } from '../../parts/icon.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { PeopleHere } from '../../presence/people-here.tsx';
import { SaveState } from '../../session/save-state.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

/** The bar of the processes: steps back and forth, and bringing in a file. */
export function ProcessesBar({ name, editing, onUndo, onRedo, onImport }: {
  readonly name: string;
  /** Somebody draws: steps back are those of the drawing then. */
  readonly editing: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onImport: () => void;
}) {
  const { chart, processes: words } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { undoStep, redoStep } = session;
  const undoLabel = undoStep === null ? chart.nothingToUndo : chart.undoStep(undoStep[language]);
  const redoLabel = redoStep === null ? chart.nothingToRedo : chart.redoStep(redoStep[language]);
  return (
    <TopBar>
      <h1 className="top__title" title={name}>{name}</h1>
      <SaveState session={session} />
      <span className="top__space" />
      <PeopleHere />
      {editing ? null : (
        <>
          <button type="button" className="icon-button" aria-label={undoLabel} title={undoLabel} disabled={undoStep === null} onClick={onUndo}><Icon name="undo" /></button>
          <button type="button" className="icon-button" aria-label={redoLabel} title={redoLabel} disabled={redoStep === null} onClick={onRedo}><Icon name="redo" /></button>
          <button type="button" className="icon-button" aria-label={words.import} onClick={onImport}><Icon name="upload" /><span className="top__label">{words.import}</span></button>
        </>
      )}
    </TopBar>
  );
}
