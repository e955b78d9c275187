import type { ReactNode } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';

export const SIDE_PANEL = 'side-panel';

/** Beside the chart on a wide window, a sheet from below on a phone. The chart stays in reach of both. */
export function SidePanel({ label, onClose, children }: { readonly label: 'findings' | 'position' | 'unit' | 'view' | 'filter'; readonly onClose: () => void; readonly children: ReactNode }) {
  const { common, findings, panel, views } = useTexts();
  const name = { findings: findings.title, position: panel.position, unit: panel.unit, view: views.settings, filter: views.filter }[label];
  return (
    <aside className="side" id={SIDE_PANEL} tabIndex={-1} aria-label={name}>
      <button type="button" className="icon-button side__close" aria-label={common.close} title={common.close} onClick={onClose}><Icon name="close" /></button>
      {children}
    </aside>
  );
}
