import type { Change } from '../changes/index.ts';
import type { Bilingual } from '../label.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { RecordType, Records } from '../records/index.ts';
import type { Fact } from '../refusal.ts';

export type FindingLevel = 'error' | 'warning' | 'notice';

/** The worse, the higher. */
export const levelRank: Readonly<Record<FindingLevel, number>> = { error: 2, warning: 1, notice: 0 };

/** Something a check found wrong or risky. */
export interface Finding {
  /** The check's id, e.g. `duty-without-accountable`. */
  readonly check: string;
  readonly level: FindingLevel;
  /** Stable over runs while the cause lasts: the check and the records. */
  readonly id: string;
  readonly records: readonly { readonly type: RecordType; readonly id: string }[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly text: Bilingual;
  /** Why it matters and what to do. */
  readonly advice: Bilingual;
  /** Changes that mend it, to be applied together. Empty when only people can. */
  readonly mend: readonly Change[];
}

/** Figures that checks measure against, as sourced data. They come in as an argument; `packages/blueprints` has ours. */
export interface CheckStandards {
  /** People one lead answers for, by kind of work. */
  readonly span: Readonly<Record<'routine' | 'skilled' | 'managerial', { readonly low: number; readonly high: number }>>;
  /** Most layers (lead levels + 1) usual up to so many heads, smallest first. */
  readonly layers: readonly { readonly upToHeads: number; readonly layers: number }[];
  /** Load of a position in hundredths of its FTE; above `error` work surely stays undone. */
  readonly positionLoad: { readonly low: number; readonly high: number; readonly error: number };
  /** From which size of a team or unit a rule makes sense. */
  readonly sizes: {
    /** Below so many heads nobody has a second: worth a remark, no more. */
    readonly standInsFromHeads: number;
    /** Below so many heads there are not enough people to keep everything apart. */
    readonly separateFromHeads: number;
    /** Up to so many heads leads work themselves, and a narrow span says nothing. */
    readonly pureLeadsAboveHeads: number;
    /** From so many heads of its own on, a unit without a lead is more than a remark. */
    readonly leadFromHeads: number;
  };
  /** Most duties one position usually answers for, in an organisation of at least `fromHeads` heads. */
  readonly accountable: { readonly high: number; readonly fromHeads: number };
  /** Hand-overs between two positions, over all processes, that are many, and the reporting lines between them that are far. */
  readonly handOvers: { readonly often: number; readonly farLines: number };
  /** Usual share of pay cost in sales by stage. */
  readonly payrollShare: Readonly<Record<'startup' | 'growth' | 'mature', { readonly low: number; readonly high: number }>>;
  /** Pairs of catalogue duties that one person must not hold together. */
  readonly apart: readonly { readonly id: string; readonly one: readonly string[]; readonly other: readonly string[]; readonly why: Bilingual }[];
  /** Jobs of the catalogue that name a measure. */
  readonly measured: readonly { readonly job: string; readonly name: Bilingual }[];
}

export interface CheckContext {
  readonly standards: CheckStandards;
  /** The day the check is made for, `YYYY-MM-DD`. */
  readonly today: string;
  /** Sales of a normal month in cents of the profile's currency, and the stage, where a profile is known. */
  readonly business: { readonly salesCents: number; readonly currency: string; readonly stage: 'startup' | 'growth' | 'mature' } | null;
}

/**
 * A value worked out of an organisation, of all of it or (with `id`) of one record. It is found again by the function
 * itself, so declare it once, outside of what asks for it. Whoever reads it is stale only when it comes out differently.
 */
export type Derivation<T> = (organisation: CheckReading, context: CheckContext, id: string) => T;

/** What a check reads: the records, and values that checks share. */
export interface CheckReading extends ReadonlyOrganisation {
  derived<T>(derivation: Derivation<T>, id?: string): T;
}

export interface CheckDefinition {
  readonly id: string;
  readonly name: Bilingual;
  /** By type of record: what is wrong with one of them; `whole`: with the organisation as such. */
  readonly find: CheckParts;
}

type CheckParts = {
  readonly [T in RecordType]?: (organisation: CheckReading, context: CheckContext, record: Records[T]) => Iterable<Finding>;
} & {
  readonly whole?: (organisation: CheckReading, context: CheckContext) => Iterable<Finding>;
};
