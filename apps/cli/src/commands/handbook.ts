import type { RunCommand } from '../command-line/command.ts';
import { unitScope } from '../input/document-scope.ts';
import { writeDocument } from '../output/write-document.ts';

/** `bandi handbook`: the handbook of a unit, or of the whole organisation where none is named, as DOCX or PDF. */
export const run: RunCommand = (call) => writeDocument(call, 'handbook', ({ words }, organisation, file) => {
  const unit = words[1];
  return unit === undefined ? { ok: true, value: 'all' } : unitScope(organisation, unit, file);
});
