import path from 'node:path';
import { dutiesCsv, dutyTable } from '@bandi/exchange';
import { dutiesXlsx } from '@bandi/exchange/node';
import type { Call, RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { printDuties } from '../report/print-duties.ts';
import { wording } from '../report/wording.ts';

type Format = 'table' | 'csv' | 'xlsx';

/** `bandi duties`: the responsibility matrix on the screen, as CSV or as a workbook. */
export const run: RunCommand = async (call) => {
  const format = formatOf(call);
  if (!format.ok) return call.refuse(format.problems);
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const { organisation } = read.value;
  const { language, terminal } = call;
  if (format.value === 'table') {
    printDuties(dutyTable(organisation, language), language, terminal);
    return exitCodes.fine;
  }
  const target = call.option('output');
  const made = format.value === 'csv' ? dutiesCsv(organisation, language) : await dutiesXlsx(organisation, { language, day: call.today });
  if (target === undefined) {
    terminal.raw(typeof made === 'string' ? made : '');
    return exitCodes.fine;
  }
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text: made }]);
  if (!written.ok) return call.refuse(written.problems);
  terminal.error([{ text: `${wording[language].written}${wording[language].colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
};

/** The format asked for by a switch, else by the ending of the file; a table where neither says one. */
function formatOf(call: Call): Read<Format> {
  const target = call.option('output');
  const [csv, xlsx] = [call.has('csv'), call.has('xlsx')];
  if (csv && xlsx) return refused({ text: both('--csv 和 --xlsx 只能选一个', '--csv and --xlsx cannot both be given') });
  if (xlsx && target === undefined) return refused({ text: both('工作簿要写到文件里', 'a workbook has to go to a file'), expected: both('-o 文件名.xlsx', '-o FILE.xlsx') });
  if (csv || xlsx) return { ok: true, value: csv ? 'csv' : 'xlsx' };
  if (target === undefined) return { ok: true, value: 'table' };
  const ending = path.extname(target).slice(1).toLowerCase();
  if (ending === 'csv' || ending === 'xlsx') return { ok: true, value: ending };
  return refused({ file: target, text: both('看不出要写成什么格式', 'the name does not say which format'), expected: both('以 .csv 或 .xlsx 结尾的文件名，或加 --csv、--xlsx', 'a name that ends in .csv or .xlsx, or --csv or --xlsx') });
}
