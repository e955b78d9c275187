import { Icon } from '../../parts/icon.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { PeopleHere } from '../../presence/people-here.tsx';
import { SaveState } from '../../session/save-state.tsx';
import { useWorkbench } from '../../session/session-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { StepButtons } from '../../session/step-buttons.tsx';

/** The bar of the processes: steps back and forth, and bringing in a file. */
export function ProcessesBar({ name, editing, onUndo, onRedo, onImport, onList }: {
  readonly name: string;
  /** Somebody draws: steps back are those of the drawing then. */
  readonly editing: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onImport: () => void;
  /** A new process from a list of steps. */
  readonly onList: () => void;
}) {
  const { processes: words } = useTexts();
  const { session } = useWorkbench();
  return (
    <TopBar>
      <h1 className="top__title" title={name}>{name}</h1>
      <SaveState session={session} />
      <span className="top__space" />
      <PeopleHere />
      {editing ? null : (
        <>
          <StepButtons onUndo={onUndo} onRedo={onRedo} />
          <button type="button" className="icon-button" aria-label={words.listNew} onClick={onList}><Icon name="plus" /><span className="top__label">{words.listNew}</span></button>
          <button type="button" className="icon-button" aria-label={words.import} onClick={onImport}><Icon name="upload" /><span className="top__label">{words.import}</span></button>
        </>
      )}
    </TopBar>
  );
}
