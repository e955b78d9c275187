import { useEffect } from 'react';
import { useLatest } from '../../parts/use-latest.ts';

/** Undo, redo, search and closing, wherever the focus is, except while something is typed or a dialog is open. */
export function usePageKeys(keys: { readonly undo: () => void; readonly redo: () => void; readonly close: () => void; readonly search: () => void }): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const element = event.target instanceof HTMLElement ? event.target : null;
      if (element?.closest('[role="dialog"], [role="menu"], .ant-select') !== null && element !== null) return;
      const typing = element !== null && element.closest('input, textarea, [contenteditable]') !== null;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (control && !typing && key === 'z') latest.current[event.shiftKey ? 'redo' : 'undo']();
      else if (control && !typing && key === 'y') latest.current.redo();
      else if (event.key === 'Escape' && !event.defaultPrevented) latest.current.close();
      else if (!control && !typing && !event.altKey && key === '/') latest.current.search();
      else return;
      if (event.key !== 'Escape') event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}
