import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { processAsList } from '@bandi/organisation';
import { writeBpmn } from '../bpmn/write-bpmn.ts';
import { papers } from '../picture/paper.ts';
import { processPicture } from './process-picture.ts';
import type { ProcessFormat } from './process-formats.ts';

export interface ProcessFileRequest {
  readonly kind: 'process';
  readonly process: string;
  readonly format: ProcessFormat;
  readonly language: Language;
  /** The day it is made, `YYYY-MM-DD`. */
  readonly day: string;
}

export type MadeProcessFile = { readonly ok: true; readonly data: Uint8Array; readonly missing: readonly string[] } | { readonly ok: false; readonly problem: 'no-process' };

/** A process as a file, without a browser: to go on with in another tool, as a picture, to print, or as text. */
export async function makeProcessFile(organisation: ReadonlyOrganisation, { process, format, language, day }: ProcessFileRequest): Promise<MadeProcessFile> {
  if (!organisation.has('process', process)) return { ok: false, problem: 'no-process' };
  if (format === 'txt') return text(processAsList(organisation, process, language));
  if (format === 'bpmn') return text((await writeBpmn(organisation, process, language)) ?? '');
  const picture = await processPicture(organisation, process, language);
  if (picture === null) return { ok: false, problem: 'no-process' };
  if (format === 'svg') return text((await import('./paint-svg.ts')).processSvg(picture));
  if (format === 'png') return { ok: true, data: await (await import('./paint-png.ts')).processPng(picture), missing: [] };
  const { bytes, missing } = await (await import('./paint-pdf.ts')).processPdf(picture, [papers.A4, papers.A3, papers.A2], new Date(`${day}T00:00:00Z`));
  return { ok: true, data: bytes, missing };
}

function text(content: string): MadeProcessFile {
  return { ok: true, data: new TextEncoder().encode(content), missing: [] };
}
