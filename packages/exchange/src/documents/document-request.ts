import type { Language } from '@bandi/organisation';
import type { JobFacts } from './job-facts.ts';
import type { DocumentScope } from './job-descriptions.ts';

export const documentFormats = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentFiles: Readonly<Record<DocumentFormat, { readonly extension: string; readonly type: string }>> = {
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { extension: 'pdf', type: 'application/pdf' },
};

export interface DocumentRequest {
  readonly kind: 'job-descriptions';
  readonly format: DocumentFormat;
  readonly scope: DocumentScope;
  readonly language: Language;
  /** The day it is made, and whose vacancies count, `YYYY-MM-DD`. */
  readonly day: string;
  /** Pay is left out unless asked for here. */
  readonly pay: boolean;
  /** A PNG, JPEG, WebP or SVG file. */
  readonly logo: Uint8Array | null;
  /** Jobs of the catalogue by id. */
  readonly jobs: ReadonlyMap<string, JobFacts>;
}
