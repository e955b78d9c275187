import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from './icon.tsx';

export const SIDE_PANEL = 'side-panel';

/** Beside what one works on in a wide window, a sheet from below on a phone: both stay in reach. */
export function SidePanel({ name, onClose, children }: { readonly name: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const { common } = useTexts();
  return (
    <aside className="side" id={SIDE_PANEL} tabIndex={-1} aria-label={name}>
      <button type="button" className="icon-button side__close" aria-label={common.close} title={common.close} onClick={onClose}><Icon name="close" /></button>
      {children}
    </aside>
  );
}
