import path from 'node:path';
import type { GoneChoice, ImportPlan, MappedSheet, Mend, Table } from '@bandi/exchange/people-import';
import { goneChoices, mapSheet, personFields, planImport, readSource, recogniseTable, tableLimits, unitFields } from '@bandi/exchange/people-import';
import { Organisation, decideAll, toDocument } from '@bandi/organisation';
import type { Call, RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { STDIN, readBytes } from '../input/read-text.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { printImport } from '../report/print-import.ts';
import { wording } from '../report/wording.ts';

/** Stands for an organisation without anything in it. */
const NEW = 'new';

/** `bandi import`: a list of people, and of units, into an organisation: what would change, or the organisation changed. */
export const run: RunCommand = async (call) => {
  const [file = '', ...lists] = call.words;
  const day = dayOf(call);
  if (!day.ok) return call.refuse(day.problems);
  const read = file === NEW ? null : await readOrganisation(file, call.stdin);
  if (read !== null && !read.ok) return call.refuse(read.problems);
  const organisation = read === null ? new Organisation() : read.value.organisation;
  const tables = await readTables(lists);
  if (!tables.ok) return call.refuse(tables.problems);
  const sheets = sheetsOf(call, tables.value, organisation);
  if (!sheets.ok) return call.refuse(sheets.problems);
  const gone: GoneChoice = goneChoices.find((one) => one === call.option('gone')) ?? 'keep';
  const plan = planImport(organisation, { sheets: sheets.value, gone, day: day.value });
  const names = sheets.value.map(({ name }) => name);
  const target = call.option('output');
  if (target === undefined) {
    printImport(plan, names, sheets.value, gone, call.language, (...spans) => call.terminal.line(...spans));
    return plan.counts.errors > 0 ? exitCodes.findings : exitCodes.fine;
  }
  printImport(plan, names, sheets.value, gone, call.language, (...spans) => call.terminal.error(spans.map((span) => (typeof span === 'string' ? { text: span } : span))));
  if (plan.counts.errors > 0) return exitCodes.findings;
  return await write(call, organisation, plan, target);
};

async function write(call: Call, organisation: Organisation, { diff }: ImportPlan, target: string) {
  const decision = decideAll(organisation, [{ type: 'apply-diff', diff }]);
  if (!decision.ok) return call.refuse(refused({ text: decision.refusal.text }).problems);
  organisation.applyDiffMutable(decision.diff);
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text: `${JSON.stringify(toDocument(organisation), null, 2)}\n` }]);
  if (!written.ok) return call.refuse(written.problems);
  const words = wording[call.language];
  call.terminal.error([{ text: `${words.written}${words.colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
}

async function readTables(files: readonly string[]): Promise<Read<readonly Table[]>> {
  const tables: Table[] = [];
  for (const file of files) {
    if (file === STDIN) return refused({ file, text: both('名单要从文件读', 'a list has to be in a file'), expected: both('文件名', 'the name of a file') });
    const bytes = await readBytes(file, tableLimits.fileBytes);
    if (!bytes.ok) return { ok: false, problems: bytes.problems.map((problem) => ({ ...problem, file })) };
    const read = readSource(path.basename(file), bytes.value);
    if (!read.ok) return refused({ file, text: read.problem.text, expected: read.problem.cure });
    tables.push(...read.tables);
  }
  return { ok: true, value: tables };
}

/** The tables that are lists, their columns as recognised and as `--map` says. */
function sheetsOf(call: Call, tables: readonly Table[], organisation: Organisation): Read<readonly MappedSheet[]> {
  const chosen = mapping(call.option('map') ?? '');
  if (!chosen.ok) return chosen;
  const mends = skipped(call.option('skip') ?? '');
  if (!mends.ok) return mends;
  const wanted = call.option('sheet');
  const sheets = tables.filter(({ name }) => wanted === undefined || name === wanted).flatMap((table): MappedSheet[] => {
    const reading = recogniseTable(table, (source) => ({ ...organisation.get('import-source', source)?.columns, ...chosen.value }));
    const sheet = mapSheet(table, reading, mends.value);
    return sheet !== null && sheet.columns.some(({ field }) => field === 'name' || field === 'first-name' || field === 'unit-name') ? [sheet] : [];
  });
  if (sheets.length > 0) return { ok: true, value: sheets };
  const names = tables.map(({ name }) => name).join('、');
  return refused({ text: both('没有认出名单：找不到姓名列或部门名称列', 'no list was found: there is no column of names'), expected: both(`用 --map "列标题=name,…" 指定；工作表有：${names}`, `--map "HEADING=name,…"; the sheets are: ${names}`) });
}

function mapping(text: string): Read<Readonly<Record<string, string>>> {
  const fields: readonly string[] = [...personFields, ...unitFields, 'none'];
  const chosen: Record<string, string> = {};
  for (const pair of text.split(/[,，]/u).map((part) => part.trim()).filter((part) => part !== '')) {
    const at = pair.lastIndexOf('=');
    const [heading, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || !fields.includes(field)) return refused({ text: both(`--map 里的“${pair}”不对`, `"${pair}" in --map is not right`), expected: both(`列标题=字段；字段有：${fields.join('、')}`, `HEADING=FIELD; the fields are ${fields.join(', ')}`) });
    chosen[heading] = field === 'none' ? '' : field;
  }
  return { ok: true, value: chosen };
}

function skipped(text: string): Read<readonly Mend[]> {
  const mends: Mend[] = [];
  for (const part of text.split(/[,，\s]+/u).filter((one) => one !== '')) {
    const row = Number(part);
    if (!Number.isInteger(row) || row < 1) return refused({ text: both(`--skip 里的“${part}”不是行号`, `"${part}" in --skip is no row`), expected: both('表格里的行号，用逗号隔开', 'numbers of rows as the spreadsheet shows them, with commas between') });
    mends.push({ sheet: 0, row, column: null, text: '' });
  }
  return { ok: true, value: mends };
}
