import { catalogueKinds } from '../command-line/catalogue-kinds.ts';
import type { RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import { entriesOf, kindNames } from '../report/catalogue-entries.ts';
import { printTable } from '../terminal/table.ts';

/** `bandi catalog list`: how much the catalogue holds, or every entry of one kind. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const kind = catalogueKinds.find((name) => name === call.words[0]);
  if (kind === undefined) {
    const counts = catalogueKinds.map((name) => ({ kind: name, entries: catalogue.value[name].size }));
    if (call.has('json')) terminal.raw(`${JSON.stringify(counts, null, 2)}\n`);
    else printTable(terminal, [{ title: '' }, { title: '' }, { title: '', align: 'right' }], counts.map(({ kind: name, entries }) => [{ text: name, style: 'cyan' }, kindNames[name][language], String(entries)]), 0);
    return exitCodes.fine;
  }
  const entries = entriesOf(kind, catalogue.value);
  if (call.has('json')) terminal.raw(`${JSON.stringify([...catalogue.value[kind].values()], null, 2)}\n`);
  else printTable(terminal, [{ title: '' }, { title: '', wraps: kind === 'defaults' }, { title: '', wraps: true }], entries.map(({ id, name, about }) => [{ text: id, style: 'cyan' }, name[language], { text: about[language], style: 'dim' }]), 0);
  return exitCodes.fine;
};
