import type { ReactNode } from 'react';
import { SidePanel as Panel } from '../../parts/side-panel.tsx';
import { useTexts } from '../../texts/use-texts.ts';

export { SIDE_PANEL } from '../../parts/side-panel.tsx';

/** What stands beside the chart, by what it shows. */
export function SidePanel({ label, onClose, children }: { readonly label: 'findings' | 'position' | 'unit' | 'view' | 'filter'; readonly onClose: () => void; readonly children: ReactNode }) {
  const { findings, panel, views } = useTexts();
  const name = { findings: findings.title, position: panel.position, unit: panel.unit, view: views.settings, filter: views.filter }[label];
  return <Panel name={name} onClose={onClose}>{children}</Panel>;
}
