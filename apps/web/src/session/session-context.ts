import { createContext, useContext } from 'react';
import type { Bilingual, Refusal } from '@bandi/organisation';
import type { Change } from '@bandi/organisation';
import type { Session } from './session.ts';

export interface Workbench {
  readonly workspace: string;
  readonly scenario: string;
  readonly session: Session;
  /** Makes changes; a refusal is shown in words and answered. */
  readonly change: (changes: readonly Change[], name?: Bilingual) => Refusal | null;
  /** Shows a card: selects it and brings it into view. Key as in the chart: `position:<id>`, `unit:<id>`. */
  readonly show: (key: string) => void;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('outside of a chart page');
  return workbench;
}
