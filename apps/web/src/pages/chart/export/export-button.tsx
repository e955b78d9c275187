import { Suspense, lazy, useState } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import { useTexts } from '../../../texts/use-texts.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));

/** Opens the dialog of files and links; its code comes when it is first opened. */
export function ExportButton({ name }: { readonly name: string }) {
  const { exporting } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="icon-button" aria-haspopup="dialog" aria-label={exporting.open} title={exporting.open} onClick={() => setOpen(true)}>
        <Icon name="download" /><span className="top__label">{exporting.open}</span>
      </button>
      {open ? <Suspense fallback={null}><ExportDialog name={name} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
