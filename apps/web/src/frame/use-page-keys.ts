import { useEffect } from 'react';
import { useLatest } from '../parts/use-latest.ts';

export interface PageKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Escape, where nothing in the page has used it. */
  readonly close?: () => void;
  /** What single keys do, by the key in lower case. */
  readonly plain?: Readonly<Record<string, () => void>>;
}

/** Keys that work wherever the focus is on the page, except while something is typed or a dialog is open; null leaves them to others. */
export function usePageKeys(keys: PageKeys | null): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const element = event.target instanceof HTMLElement ? event.target : null;
      const within = (selector: string) => element !== null && element.closest(selector) !== null;
      if (latest.current === null || within('[role="dialog"], [role="menu"], .ant-select')) return;
      const typing = within('input, textarea, [contenteditable]');
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const { undo, redo, close, plain } = latest.current;
      if (key === 'escape') {
        if (!event.defaultPrevented) close?.();
        return;
      }
      const does = typing ? undefined : control ? (key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : undefined) : event.altKey ? undefined : plain?.[key];
      if (does === undefined) return;
      does();
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}
