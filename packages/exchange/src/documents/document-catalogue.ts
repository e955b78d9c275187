import type { Bilingual } from '@bandi/organisation';
import type { JobFacts } from './job-facts.ts';

/** A regular report: which jobs write it, best first. */
export interface ReportFacts {
  readonly id: string;
  readonly name: Bilingual;
  readonly by: readonly string[];
  readonly due: Bilingual;
  readonly contents: Bilingual;
  readonly sources: readonly string[];
}

interface Sourced {
  /** Keys of `DocumentCatalogue.sources`. */
  readonly sources: readonly string[];
}

/** How candidates are scored. Every figure is the catalogue's. */
export interface ScorecardFacts extends Sourced {
  /** Marks from the best down. */
  readonly scale: Sourced & { readonly marks: readonly { readonly mark: number; readonly name: Bilingual; readonly means: Bilingual }[] };
  readonly weighting: Sourced & { readonly text: Bilingual };
  readonly most: Sourced & { readonly skills: number; readonly duties: number };
  readonly recommend: Sourced & { readonly mean: number; readonly floor: number };
  /** `{item}` in `ask` stands for the skill, duty or question. */
  readonly parts: readonly { readonly about: 'skill' | 'duty' | 'critical-duty' | 'values'; readonly name: Bilingual; readonly ask: Bilingual }[];
  readonly values: readonly Bilingual[];
}

/** A stage of the probation. */
export interface StageFacts extends Sourced {
  readonly day: number;
  readonly name: Bilingual;
  /** The duties done alone by then: those it does that are not critical, those that are, those it answers for. */
  readonly takes: 'routine' | 'critical' | 'answers';
  /** Share of full output, 0–1; null where none is asked for yet. */
  readonly output: { readonly low: number; readonly high: number } | null;
  readonly goals: readonly Bilingual[];
  readonly proof: Bilingual;
}

export interface HiringFacts {
  readonly advert: { readonly most: Sourced & { readonly duties: number } };
  readonly scorecard: ScorecardFacts;
  readonly probation: {
    readonly stages: readonly StageFacts[];
    readonly verdicts: readonly Bilingual[];
    /** The longest probation in months for contracts of at least so many months, shortest first. */
    readonly limits: Sourced & { readonly terms: readonly { readonly contractMonths: number; readonly months: number }[]; readonly law: Bilingual };
  };
}

/** What documents say that the organisation itself does not keep. Handed in as plain values. */
export interface DocumentCatalogue {
  readonly jobs: ReadonlyMap<string, JobFacts>;
  readonly reports: ReadonlyMap<string, ReportFacts>;
  readonly hiring: HiringFacts;
  readonly sources: ReadonlyMap<string, { readonly url: string | null }>;
}
