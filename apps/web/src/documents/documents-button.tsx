import type { DocumentKind, DocumentScope } from '@bandi/exchange';
import type { ReactNode } from 'react';
import { Suspense, lazy, useState } from 'react';

const DocumentsDialog = lazy(async () => ({ default: (await import('./documents-dialog.tsx')).DocumentsDialog }));

/** Whatever opens the dialog of documents; its code comes when it is first opened. */
export function DocumentsButton({ kind, scope, children }: { readonly kind: DocumentKind; readonly scope: DocumentScope; readonly children: (open: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {children(() => setOpen(true))}
      {isOpen ? <Suspense fallback={null}><DocumentsDialog kind={kind} scope={scope} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}
