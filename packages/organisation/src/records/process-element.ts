import { z } from 'zod';

/**
 * The id of a lane, step or flow within its process, which is also its id in BPMN files: an XML name. Unlike ids of
 * records it may have capitals and any script, because files of other tools do.
 */
export const elementIdSchema = z.string().regex(/^[\p{L}_][\p{L}\p{M}\p{N}._-]{0,99}$/u, 'a letter or _ first, then letters, digits and . _ -, at most 100');

/** The id of the record of a lane or step: there is one for each element of a process. */
export function processElementId(process: string, element: string): string {
  return `${process}:${element}`;
}

/** The element in the id of such a record. */
export function elementOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

export const processElementIdSchema = z.string().max(221);

export const ELEMENT_ID_MESSAGE = 'the ids of process and element joined by ":"';
