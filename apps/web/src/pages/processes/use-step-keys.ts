import { useEffect } from 'react';
import { useLatest } from '../../parts/use-latest.ts';

/** Undo and redo wherever the focus is, except while something is typed or a dialog is open; null leaves the keys to others. */
export function useStepKeys(steps: { readonly undo: () => void; readonly redo: () => void } | null): void {
  const latest = useLatest(steps);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const element = event.target instanceof HTMLElement ? event.target : null;
      if (!(event.ctrlKey || event.metaKey) || latest.current === null) return;
      if (element !== null && element.closest('[role="dialog"], input, textarea, [contenteditable]') !== null) return;
      const key = event.key.toLowerCase();
      if (key === 'z') latest.current[event.shiftKey ? 'redo' : 'undo']();
      else if (key === 'y') latest.current.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}
