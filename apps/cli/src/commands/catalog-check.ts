import type { Catalogue } from '@bandi/blueprints';
import { catalogueKinds } from '../command-line/catalogue-kinds.ts';
import type { RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { YAML_BYTES, layOver, readCatalogue } from '../input/read-catalogue.ts';
import { readText } from '../input/read-text.ts';
import { kindNames } from '../report/catalogue-entries.ts';
import { wording } from '../report/wording.ts';
import { printTable, printText } from '../terminal/table.ts';

/** `bandi catalog check`: whether a user's own catalogue fits over the built-in one, and what it adds and replaces. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const words = wording[language];
  const own = await readText(call.words[0] ?? '', YAML_BYTES, call.stdin);
  if (!own.ok) return call.refuse(own.problems);
  const laid = layOver(own.value);
  if (!laid.ok) return call.refuse(laid.problems);
  const base = await readCatalogue(undefined, call.stdin);
  if (!base.ok) return call.refuse(base.problems);
  terminal.line({ text: `${words.valid}${words.colon}${own.value.file}`, style: 'green' });
  const rows = catalogueKinds.flatMap((kind) => changesOf(base.value[kind], laid.value[kind]).map(({ id, isNew }) => [
    { text: isNew ? words.adding : words.replacing, style: isNew ? 'green' as const : 'yellow' as const }, kindNames[kind][language], id,
  ]));
  if (rows.length === 0) printText(terminal, words.changesNothing);
  else printTable(terminal, [{ title: '' }, { title: '' }, { title: '' }], rows);
  return exitCodes.fine;
};

/** Entries that are new, or other objects than the built-in ones were read as. */
function changesOf(base: Catalogue[(typeof catalogueKinds)[number]], laid: typeof base): { id: string; isNew: boolean }[] {
  return [...laid].flatMap(([id, entry]) => {
    const old = base.get(id);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(entry) ? [] : [{ id, isNew: old === undefined }];
  });
}
