import type { ChartView as ViewKind } from '@bandi/chart';
import type { Bilingual, Change, Refusal } from '@bandi/organisation';
import type { ChartModel } from '../../../chart/chart-model.ts';
import type { ChartView } from '../../../chart/chart-view.ts';
import type { Session } from '../../../session/session.ts';

/** What editing on the chart needs of the page. */
export interface EditingParts {
  readonly session: Session;
  /** `<workspace>/<scenario>`: cut cards only move within one. */
  readonly scenario: string;
  readonly kind: ViewKind;
  readonly model: ChartModel;
  readonly view: ChartView | null;
  /** The card one is at. */
  readonly current: string | null;
  readonly setCurrent: (key: string) => void;
  /** Makes changes; a refusal is shown and answered. */
  readonly change: (changes: readonly Change[], called?: Bilingual) => Refusal | null;
  /** Shows the details of a card; `enter` puts the keyboard there. */
  readonly open: (key: string, enter: boolean) => void;
  readonly isPanelOpen: boolean;
  readonly closePanel: () => void;
  readonly toggle: (key: string) => void;
  /** Makes a card visible that is folded away or out of sight, and goes there. */
  readonly reach: (key: string) => void;
  readonly say: (text: string, how: 'info' | 'warning') => void;
  /** Nothing may be changed now. */
  readonly closed: boolean;
}
