import type { Catalogue } from '@bandi/blueprints';
import { nearest } from '@bandi/blueprints';
import { catalogueKinds } from '../command-line/catalogue-kinds.ts';
import type { RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import { both } from '../language.ts';
import { refused } from '../problem.ts';
import { kindNames } from '../report/catalogue-entries.ts';
import { printEntry } from '../report/print-entry.ts';

/** `bandi catalog show`: an entry of any kind with its figures and where they come from. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const id = call.words[0] ?? '';
  const found = catalogueKinds.filter((kind) => catalogue.value[kind].has(id));
  if (found.length === 0) return call.refuse(refused({ text: both(`知识库里没有“${id}”`, `the catalogue has no "${id}"`), expected: both('编号（bandi catalog list 可查）', 'an id (see bandi catalog list)'), nearest: nearestId(id, catalogue.value) }).problems);
  if (call.has('json')) {
    terminal.raw(`${JSON.stringify(Object.fromEntries(found.map((kind) => [kind, catalogue.value[kind].get(id)])), null, 2)}\n`);
    return exitCodes.fine;
  }
  for (const [index, kind] of found.entries()) {
    if (index > 0) terminal.line();
    terminal.line({ text: id, style: 'bold' }, { text: `  ${kindNames[kind][language]}`, style: 'dim' });
    printEntry(kind, id, catalogue.value, language, terminal);
  }
  return exitCodes.fine;
};

function nearestId(id: string, catalogue: Catalogue): string | null {
  return nearest(id, catalogueKinds.flatMap((kind) => [...catalogue[kind].keys()]));
}
