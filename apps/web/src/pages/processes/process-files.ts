import { writeBpmn } from '@bandi/exchange/bpmn';
import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { processAsList } from '@bandi/organisation';
import { orderFile } from '../../api/order-file.ts';

export const fileKinds = ['bpmn', 'pdf', 'svg', 'png', 'txt'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FileOf {
  readonly workspace: string;
  readonly scenario: string;
  readonly organisation: ReadonlyOrganisation;
  readonly process: string;
}

/** A process as a file; what has to be drawn is drawn by the server. Throws as `orderFile` does. */
export async function processFile({ workspace, scenario, organisation, process }: FileOf, kind: FileKind, language: Language): Promise<Blob> {
  if (kind === 'txt') return new Blob([processAsList(organisation, process, language)], { type: 'text/plain;charset=utf-8' });
  if (kind === 'bpmn') return new Blob([(await writeBpmn(organisation, process, language)) ?? ''], { type: 'application/xml' });
  return await (await orderFile(workspace, scenario, `processes/${encodeURIComponent(process)}/files`, { format: kind, lang: language })).blob();
}
