import type { Change, StoryStep, View } from '@bandi/organisation';
import { changeDefinitionOf, labelBoth, viewsInOrder } from '@bandi/organisation';
import { useWorkbench } from '../../../session/session-context.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { called } from '../../../session/called.ts';
import { useView } from './view-context.ts';

export interface KeptViews {
  readonly add: (name: string, steps?: readonly StoryStep[]) => void;
  readonly update: (view: View) => void;
  readonly rename: (id: string, name: string) => void;
  readonly setDefault: (view: View, isDefault: boolean) => void;
  readonly remove: (view: View) => void;
  /** Replaces the steps of the view that is open; keeps what is shown as a new view where none is. */
  readonly setSteps: (steps: readonly StoryStep[]) => void;
}

/** What can be done with the views of the organisation, through its changes. */
export function useKeptViews(): KeptViews {
  const { views } = useTexts();
  const { session, change } = useWorkbench();
  const { settings, active, open } = useView();
  /** Makes a change under a name with the view's own in it. */
  const make = (order: Change, name: View['name']): boolean => {
    const what = changeDefinitionOf(order.type)?.name ?? { zh: '', en: '' };
    return change([order], called(what, labelBoth(name))) === null;
  };
  const add = (name: string, steps: readonly StoryStep[] = []): void => {
    const id = `view-${crypto.randomUUID().slice(0, 8)}`;
    if (make({ type: 'add-view', id, name, settings, steps: [...steps] }, name)) open(session.organisation.get('view', id) ?? null);
  };
  return {
    add,
    update: (view) => { make({ type: 'set-view', view: view.id, settings }, view.name); },
    rename: (id, name) => { make({ type: 'set-view', view: id, name }, name); },
    setDefault: (view, isDefault) => { make({ type: 'set-view', view: view.id, isDefault }, view.name); },
    remove: (view) => {
      if (make({ type: 'remove-view', view: view.id }, view.name) && active?.id === view.id) open(null);
    },
    setSteps: (steps) => {
      if (active === null) add(views.newName(viewsInOrder(session.organisation).length + 1), steps);
      else make({ type: 'set-view', view: active.id, steps: [...steps] }, active.name);
    },
  };
}
