import type { View, ViewSettings } from '@bandi/organisation';
import { defaultView, defaultViewSettings, sameValue } from '@bandi/organisation';
import { useCallback, useMemo, useState } from 'react';
import type { Now } from '../../../session/session.ts';

/** The settings the chart is drawn by: those of the default view at first, those of another when it is opened. */
export function useViewSettings(now: Now, narrow: boolean): {
  readonly settings: ViewSettings;
  readonly active: View | null;
  readonly isChanged: boolean;
  readonly change: (patch: Partial<ViewSettings>) => void;
  readonly open: (view: View | null) => void;
} {
  const [plain] = useState<ViewSettings>(() => (narrow ? { ...defaultViewSettings, direction: 'left-right' } : defaultViewSettings));
  const [state, setState] = useState<{ readonly id: string | null; readonly settings: ViewSettings }>(() => {
    const first = defaultView(now.organisation);
    return first === null ? { id: null, settings: plain } : { id: first.id, settings: first.settings };
  });
  const active = useMemo(
    () => (state.id === null ? null : (now.organisation.get('view', state.id) ?? null)),
    [now, state.id],
  );
  const change = useCallback((patch: Partial<ViewSettings>) => setState((before) => ({ ...before, settings: { ...before.settings, ...patch } })), []);
  const open = useCallback((view: View | null) => setState(view === null ? { id: null, settings: plain } : { id: view.id, settings: view.settings }), [plain]);
  return { settings: state.settings, active, isChanged: !sameValue(active?.settings ?? plain, state.settings), change, open };
}
