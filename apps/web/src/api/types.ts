import type { Activity, Blueprint, BuildSummary, DefaultFigure, InputsFile, Job, Source } from '@bandi/blueprints';
import type { Bilingual, BusinessProfile, CheckStandards, Diff, Finding, MergeConflict, OrganisationDocument } from '@bandi/organisation';

export interface Catalogue {
  readonly jobs: readonly Job[];
  readonly activities: readonly Activity[];
  readonly blueprints: readonly Blueprint[];
  readonly inputs: InputsFile['inputs'];
  readonly defaults: readonly DefaultFigure[];
  readonly sources: readonly Source[];
  readonly standards: Pick<CheckStandards, 'positionLoad' | 'apart'>;
}

export interface Example {
  readonly id: string;
  readonly profile: BusinessProfile;
}

export interface WorkspaceSummary {
  readonly workspace: string;
  readonly name: string;
  readonly createdAt: string;
}

export interface ScenarioSummary {
  readonly scenario: string;
  readonly name: string;
  readonly headVersion: number;
}

export interface BuildAnswer {
  readonly organisation: OrganisationDocument;
  readonly summary: BuildSummary;
}

export interface LoggedChange {
  readonly version: number;
  readonly key: string;
  /** What each of its orders was. */
  readonly names: readonly Bilingual[];
  readonly diff: Diff;
}


export interface RebuildAnswer {
  readonly diff: Diff;
  readonly conflicts: readonly MergeConflict[];
  readonly summary: BuildSummary;
  /** The version written; null when it was only asked for. */
  readonly version: number | null;
}

/** Something wrong in a file: where, what was expected, and what was probably meant. */
export interface FileProblem {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly text: Bilingual;
  readonly expected: Bilingual | null;
  readonly nearest: string | null;
}

/** The organisation in figures as it stands, and what it was last built as. */
export interface SummaryAnswer {
  readonly version: number;
  readonly heads: number;
  readonly fte: number;
  readonly monthlyCost: { readonly amount: number; readonly currency: string };
  readonly built: BuildSummary | null;
  /** Whether the next hires in `built` are complete. */
  readonly triggers: 'looking' | 'found' | 'failed';
}

export interface ChecksAnswer {
  readonly version: number;
  readonly findings: readonly Finding[];
}
