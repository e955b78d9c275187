import { useEffect } from 'react';
import { useLatest } from '../../../parts/use-latest.ts';

/** Copy, cut and paste as the browser tells them, while the keyboard is in the chart. */
export function useClipboard(handlers: {
  readonly onCopy: (data: DataTransfer | null, cut: boolean) => boolean;
  readonly onPaste: (data: DataTransfer) => void;
}): void {
  const latest = useLatest(handlers);
  useEffect(() => {
    const listening = new AbortController();
    const inChart = () => {
      const at = document.activeElement;
      if (at !== null && at.closest('input, textarea, [contenteditable], [role="dialog"], [role="menu"]') !== null) return false;
      // A text that is marked on the page is what the user means to copy.
      return at !== null && at.closest('[role="tree"]') !== null && document.getSelection()?.isCollapsed !== false;
    };
    const copy = (event: ClipboardEvent) => {
      if (inChart() && latest.current.onCopy(event.clipboardData, event.type === 'cut')) event.preventDefault();
    };
    const paste = (event: ClipboardEvent) => {
      if (!inChart() || event.clipboardData === null) return;
      event.preventDefault();
      latest.current.onPaste(event.clipboardData);
    };
    const { signal } = listening;
    document.addEventListener('copy', copy, { signal });
    document.addEventListener('cut', copy, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => listening.abort();
  }, [latest]);
}
