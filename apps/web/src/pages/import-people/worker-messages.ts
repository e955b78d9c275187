import type { GoneChoice, ImportField, ImportProblem, Mend, PersonChange, PlanStep, TableKind, TableNote } from '@bandi/exchange/people-import';
import type { Bilingual, Label, TypedRecord } from '@bandi/organisation';

/** A file that was chosen, or text that was pasted. */
export interface ListSource {
  readonly name: string;
  readonly content: ArrayBuffer | string;
}

export interface SheetColumn {
  readonly heading: string;
  readonly field: ImportField | null;
  readonly isSure: boolean;
}

/** How a sheet is to be read, as it was recognised and then chosen. */
export interface SheetChoice {
  readonly kind: TableKind | null;
  /** The place of the row of headings; -1: none. */
  readonly headRow: number;
  readonly columns: readonly SheetColumn[];
}

export interface SheetSeen extends SheetChoice {
  readonly name: string;
  /** The layout it was known by; null where it was read by its headings alone. */
  readonly layout: Bilingual | null;
  readonly notes: readonly TableNote[];
  readonly rowCount: number;
  /** The first rows, headings and what stands above them too. */
  readonly sample: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

export type ImportTo = { readonly kind: 'new'; readonly name: string } | { readonly kind: 'scenario'; readonly workspace: string; readonly scenario: string; readonly key: string };

export interface PlanOrder {
  readonly sheets: readonly SheetChoice[];
  readonly mends: readonly Mend[];
  readonly gone: GoneChoice;
  readonly day: string;
}

export type ToWorker =
  | { readonly kind: 'read'; readonly sources: readonly ListSource[]; readonly records: readonly TypedRecord[] }
  /** Reads a sheet anew with another row of headings or another kind. */
  | { readonly kind: 'reread'; readonly sheet: number; readonly headRow: number; readonly as: TableKind }
  | { readonly kind: 'plan'; readonly order: PlanOrder }
  | { readonly kind: 'send'; readonly order: PlanOrder; readonly to: ImportTo };

export interface ShownPerson {
  readonly key: string;
  readonly name: string;
  readonly title: Label | null;
  readonly unit: Label | null;
  readonly changes: readonly PersonChange[];
}

export interface ShownProblem extends ImportProblem {
  /** Whose row it is, as far as it says. */
  readonly who: string;
  readonly sheetName: string;
}

export interface ShownPlan {
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'gone' | 'errors' | 'warnings' | 'newUnits' | 'newPositions', number>>;
  readonly problems: readonly ShownProblem[];
  readonly added: readonly ShownPerson[];
  readonly changed: readonly ShownPerson[];
  readonly same: readonly ShownPerson[];
  readonly gone: readonly ShownPerson[];
  readonly conflicts: readonly { readonly key: string; readonly text: Bilingual }[];
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly step: 'file' | PlanStep | 'send'; readonly share: number | null }
  | { readonly kind: 'read'; readonly sheets: readonly SheetSeen[]; readonly refused: readonly { readonly name: string; readonly text: Bilingual; readonly cure: Bilingual }[] }
  | { readonly kind: 'reread'; readonly sheet: number; readonly seen: SheetSeen }
  | { readonly kind: 'planned'; readonly plan: ShownPlan }
  | { readonly kind: 'sent'; readonly workspace: string | null }
  | { readonly kind: 'not-sent'; readonly text: Bilingual; readonly cure: Bilingual }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken'; readonly message: string };
