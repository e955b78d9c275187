import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { lanesOf, stepsOf } from '@bandi/organisation';
import { drawProcess } from './draw-process.ts';
import { bpmnModdle } from './moddle.ts';
import { parseBpmn } from './parse-bpmn.ts';
import { reconcile } from './reconcile.ts';

/**
 * A process as a BPMN 2.0 file. What it means is as the records say today: names, lanes with the titles of who holds
 * them, steps and flows. Where it was drawn, the drawing and all that only the file knows stay; what is new gets a place
 * beside what leads to it. Undefined for a process that is not there.
 */
export async function writeBpmn(organisation: ReadonlyOrganisation, id: string, language: Language): Promise<string | undefined> {
  const process = organisation.get('process', id);
  if (process === undefined) return undefined;
  const subject = { organisation, process, lanes: lanesOf(organisation, id), steps: stepsOf(organisation, id), language };
  const moddle = bpmnModdle();
  const parsed = process.document === null ? null : await parseBpmn(process.document);
  const definitions = parsed?.ok === true ? reconcile(moddle, subject, parsed.definitions) : null;
  return (await moddle.toXML(definitions ?? drawProcess(moddle, subject), { format: true })).xml;
}
