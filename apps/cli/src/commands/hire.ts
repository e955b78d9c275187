import type { RunCommand } from '../command-line/command.ts';
import { documentScope } from '../input/document-scope.ts';
import { writeDocument } from '../output/write-document.ts';

/** `bandi hire`: hiring kits of a position, or of the vacancies of a unit or of all, as DOCX or PDF. */
export const run: RunCommand = (call) => writeDocument(call, 'hiring-kit', documentScope);
