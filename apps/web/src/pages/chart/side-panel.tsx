import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** Beside the chart on a wide window, a sheet from below on a phone. The chart stays in reach of both. */
export function SidePanel({ label, onClose, children }: { readonly label: 'findings' | 'position' | 'unit'; readonly onClose: () => void; readonly children: ReactNode }) {
  const { common, findings, panel } = useTexts();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // The focus goes back to where it came from only if it was in here.
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus();
    };
  }, []);
  const name = { findings: findings.title, position: panel.position, unit: panel.unit }[label];
  return (
    <aside className="side" ref={box} aria-label={name}>
      <button type="button" className="icon-button side__close" aria-label={common.close} title={common.close} onClick={onClose}><Icon name="close" /></button>
      {children}
    </aside>
  );
}
