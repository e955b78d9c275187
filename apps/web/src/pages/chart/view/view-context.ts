import type { View, ViewSettings } from '@bandi/organisation';
import { createContext, useContext } from 'react';
import type { ChartModel } from '../../../chart/chart-model.ts';

/** How the chart is looked at just now, and how that is changed. */
export interface ViewState {
  readonly settings: ViewSettings;
  readonly change: (patch: Partial<ViewSettings>) => void;
  /** The kept view it began from, null for none. */
  readonly active: View | null;
  /** Whether the settings are other than those kept. */
  readonly isChanged: boolean;
  readonly open: (view: View | null) => void;
  readonly model: ChartModel;
}

export const ViewContext = createContext<ViewState | null>(null);

export function useView(): ViewState {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('outside of a chart page');
  return view;
}
