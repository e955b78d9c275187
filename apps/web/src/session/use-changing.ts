import { App } from 'antd';
import { useCallback } from 'react';
import { useLanguage } from '../texts/use-texts.ts';
import type { Workbench } from './session-context.ts';
import type { Session } from './session.ts';

/** Changes to a session, and its steps back and forth; a refusal is shown in words. */
export function useChanging(session: Session): { readonly change: Workbench['change']; readonly undo: () => void; readonly redo: () => void } {
  const { message } = App.useApp();
  const { language } = useLanguage();
  const told = useCallback<(refusal: ReturnType<Workbench['change']>) => typeof refusal>((refusal) => {
    if (refusal !== null) void message.warning(refusal.text[language]);
    return refusal;
  }, [message, language]);
  const change = useCallback<Workbench['change']>((changes, called) => told(session.change(changes, called)), [session, told]);
  return { change, undo: () => { told(session.undo()); }, redo: () => { told(session.redo()); } };
}
