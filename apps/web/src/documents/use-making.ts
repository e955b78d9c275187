import { useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../session/session-context.ts';
import type { DocumentOrder } from './order-document.ts';
import { orderDocument } from './order-document.ts';

export type Making = { readonly state: 'idle' } | { readonly state: 'making'; readonly share: number } | { readonly state: 'failed'; readonly error: unknown };

/** Has a document made and says how far it is. Stopping it, or leaving, ends the work on the server. */
export function useMaking(): { readonly making: Making; readonly make: (order: DocumentOrder, done: (file: Blob) => void) => void; readonly stop: () => void } {
  const { workspace, scenario } = useWorkbench();
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const run = async (order: DocumentOrder, done: (file: Blob) => void): Promise<void> => {
    const mine = new AbortController();
    current.current?.abort();
    current.current = mine;
    setMaking({ state: 'making', share: 0 });
    try {
      const file = await orderDocument(workspace, scenario, order, (share) => { if (!mine.signal.aborted) setMaking({ state: 'making', share }); }, mine.signal);
      setMaking({ state: 'idle' });
      done(file);
    } catch (error) {
      if (!mine.signal.aborted) setMaking({ state: 'failed', error });
    }
  };
  const stop = (): void => {
    current.current?.abort();
    setMaking({ state: 'idle' });
  };
  return { making, make: (order, done) => void run(order, done), stop };
}
