import { useEffect } from 'react';
import { useLatest } from '../../parts/use-latest.ts';

export interface Shortcuts {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly close: () => void;
  readonly help: () => void;
}

/** Keys that work wherever the focus is on the page, except while something is being typed or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useLatest(shortcuts);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const element = event.target instanceof HTMLElement ? event.target : null;
      const within = (selector: string) => element !== null && element.closest(selector) !== null;
      if (within('[role="dialog"], [role="menu"], .ant-select')) return;
      const typing = within('input, textarea, [contenteditable]');
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (control && !typing && key === 'z') latest.current[event.shiftKey ? 'redo' : 'undo']();
      else if (control && !typing && key === 'y') latest.current.redo();
      else if (event.key === 'Escape' && !event.defaultPrevented) latest.current.close();
      else if (control || typing || event.altKey) return;
      else if (key === '0') latest.current.fit();
      else if (key === '+' || key === '=') latest.current.zoomIn();
      else if (key === '-') latest.current.zoomOut();
      else if (key === '?') latest.current.help();
      else if (key === '/') document.getElementById('chart-search')?.focus();
      else return;
      if (event.key !== 'Escape') event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}
