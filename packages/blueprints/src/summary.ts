import type { Bilingual, BusinessFunction, Finding, Reason, Stage } from '@bandi/organisation';

export interface HeadsAndFte {
  readonly heads: number;
  /** In people, not hundredths: 2.35. */
  readonly fte: number;
}

export type ByFunction = Readonly<Partial<Record<BusinessFunction, HeadsAndFte>>>;

export interface PeakSummary {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly multiple: number;
  readonly temporaryHeads: number;
  /** The day by which temporary people must start to be useful when the peak begins. */
  readonly rampUpFrom: string;
  readonly byFunction: Readonly<Partial<Record<BusinessFunction, number>>>;
}

export interface SummaryPosition {
  readonly id: string;
  readonly job: string | null;
  readonly title: Bilingual;
  readonly unit: string;
  readonly reportsTo: string | null;
  readonly heads: number;
  readonly fte: number;
  readonly function: BusinessFunction;
  readonly reasons: readonly Reason[];
}

/** The smallest rise of one input, all others as they are, that adds a person, and where. */
export interface Trigger {
  readonly position: string;
  readonly job: string;
  readonly driver: string;
  readonly driverName: Bilingual;
  readonly unit: Bilingual;
  /** The value of the input today. */
  readonly now: number;
  /** The value at which the person is needed. */
  readonly at: number;
  /** How many people more in all. */
  readonly adds: number;
}

export interface DefaultUsed {
  readonly id: string;
  readonly name: Bilingual;
  readonly value: number;
  readonly unit: Bilingual;
  readonly trust: 'measured' | 'published' | 'rule-of-thumb';
  readonly sources: readonly string[];
}

export interface BuildSummary {
  readonly structure: string;
  /** The structure that size and kind of business alone would choose. */
  readonly suggested: string;
  readonly stage: Stage;
  /** Own people in a normal month. */
  readonly heads: number;
  readonly fte: number;
  readonly outsourcedFte: number;
  /** Gross pay of a normal month, in the profile's currency (not cents). */
  readonly monthlyCost: { readonly amount: number; readonly currency: string };
  /** monthlyCost over sales of a month; null without sales. */
  readonly payrollShareOfGmv: number | null;
  readonly byFunction: ByFunction;
  readonly peaks: readonly PeakSummary[];
  readonly units: readonly { readonly id: string; readonly name: Bilingual; readonly parent: string | null; readonly heads: number }[];
  readonly positions: readonly SummaryPosition[];
  readonly triggers: readonly Trigger[];
  readonly findings: readonly Finding[];
  /** Every figure the profile left out and the catalogue filled in. */
  readonly defaults: readonly DefaultUsed[];
  /** How the packing into positions ended. */
  readonly packing: {
    readonly status: 'optimal' | 'feasible';
    /** No plan has fewer people. */
    readonly headsProven: boolean;
    /** Heads or pay are at most so much above what is proven to be needed, as a share. */
    readonly gap: number;
  };
}
