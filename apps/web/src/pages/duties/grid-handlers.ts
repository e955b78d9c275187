import type { KeyOrder } from './matrix-keys.ts';
import type { Place, Range, Selection } from './selection.ts';

/** What the grid asks for. */
export interface GridHandlers {
  readonly onSelect: (selection: Selection) => void;
  readonly onOrder: (order: Exclude<KeyOrder, { do: 'select' }>) => void;
  /** Details of the row or the column. */
  readonly onOpen: (place: Place) => void;
  readonly onCopy: (cut: boolean) => string | null;
  readonly onPaste: (text: string) => void;
  /** What is selected drawn out to a larger range. */
  readonly onFill: (to: Range) => void;
}
