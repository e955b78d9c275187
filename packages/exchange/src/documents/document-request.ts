import type { Language } from '@bandi/organisation';
import type { DocumentCatalogue } from './document-catalogue.ts';

/** Job descriptions; advert, scorecard and probation of a vacancy; what a unit is and does. */
export const documentKinds = ['job-descriptions', 'hiring-kit', 'handbook'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentFormats = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentFiles: Readonly<Record<DocumentFormat, { readonly extension: string; readonly type: string }>> = {
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { extension: 'pdf', type: 'application/pdf' },
};

/** Of one position, of a unit with all below it, or of the whole organisation. */
export type DocumentScope = { readonly position: string } | { readonly unit: string } | 'all';

export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  /** A handbook of a position is that of its unit. Hiring kits of more than one position are those with vacancies. */
  readonly scope: DocumentScope;
  readonly language: Language;
  /** The day it is made, and whose vacancies count, `YYYY-MM-DD`. */
  readonly day: string;
  /** Pay is left out unless asked for here. */
  readonly pay: boolean;
  /** The name on every page; null: that of the business. */
  readonly company: string | null;
  /** A PNG, JPEG, WebP or SVG file. */
  readonly logo: Uint8Array | null;
  readonly catalogue: DocumentCatalogue;
}

/** How far the work is, from 0 to 1. */
export type DocumentProgress = (share: number) => void;
