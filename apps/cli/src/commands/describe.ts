import type { RunCommand } from '../command-line/command.ts';
import { documentScope } from '../input/document-scope.ts';
import { writeDocument } from '../output/write-document.ts';

/** `bandi describe`: job descriptions of a position, a unit or all, as DOCX or PDF. */
export const run: RunCommand = (call) => writeDocument(call, 'job-descriptions', documentScope);
