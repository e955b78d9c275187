import path from 'node:path';
import { processFormats } from '@bandi/exchange';
import { importProcess, processOfFile, readBpmn, updatedProcess } from '@bandi/exchange/bpmn';
import type { DrawnProcess, Holder } from '@bandi/exchange/bpmn';
import { makeProcessFile } from '@bandi/exchange/node';
import type { Organisation, Process } from '@bandi/organisation';
import { DRAWING_LIMIT, businessFunctions, decideAll, labelBoth, labelText, toDocument } from '@bandi/organisation';
import type { Call, RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ExitCode } from '../exit-codes.ts';
import { findPosition } from '../input/find-position.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { readBytes } from '../input/read-text.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { printProcesses } from '../report/print-processes.ts';
import { wording } from '../report/wording.ts';

/** `bandi processes`: the processes of an organisation; one as a BPMN file or a list of steps; a BPMN file as a process. */
export const run: RunCommand = async (call) => {
  const [file = '', action = 'list', what] = call.words;
  if (action !== 'list' && what === undefined) return call.refuse(refused({ text: both(`${action} 还需要 WHAT`, `${action} needs WHAT`), expected: action === 'export' ? both('流程的编号或名称', 'the id or name of a process') : both('BPMN 文件', 'a BPMN file') }).problems);
  const read = await readOrganisation(file, call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const { organisation } = read.value;
  if (action === 'export') return await exportProcess(call, organisation, what ?? '', file);
  if (action === 'import') return await importFile(call, organisation, what ?? '', file);
  printProcesses(organisation, call.language, call.terminal);
  return exitCodes.fine;
};

async function exportProcess(call: Call, organisation: Organisation, word: string, file: string): Promise<ExitCode> {
  const found = findProcess(organisation, word, file);
  if (!found.ok) return call.refuse(found.problems);
  const ending = path.extname(call.option('output') ?? '').slice(1).toLowerCase();
  const format = ending === '' || ending === 'xml' ? 'bpmn' : processFormats.find((one) => one === ending);
  if (format === undefined) return call.refuse(refused({ file: call.option('output') ?? null, text: both('看不出要写成什么格式', 'the name does not say which format'), expected: both(processFormats.map((one) => `.${one}`).join('、'), processFormats.map((one) => `.${one}`).join(', ')) }).problems);
  const made = await makeProcessFile(organisation, { kind: 'process', process: found.value.id, format, language: call.language, day: call.today });
  if (!made.ok) return call.refuse(refused({ file, text: both('这个流程画不出来', 'this process cannot be drawn') }).problems);
  if (made.missing.length > 0) call.terminal.error([{ text: both(`字库里没有这些字符，画成了方框：${made.missing.join('')}`, `no font has these characters; they are drawn as boxes: ${made.missing.join('')}`)[call.language], style: 'dim' }]);
  return await give(call, format === 'pdf' || format === 'png' ? made.data : new TextDecoder().decode(made.data));
}

async function importFile(call: Call, organisation: Organisation, file: string, organisationFile: string): Promise<ExitCode> {
  const bytes = await readBytes(file, DRAWING_LIMIT * 4);
  if (!bytes.ok) return call.refuse(bytes.problems.map((problem) => ({ ...problem, file })));
  const read = await readBpmn(bytes.value);
  if (!read.ok) return call.refuse(refused({ file, text: read.problem.text }).problems);
  const holders = holdersOf(call.option('bind') ?? '', organisation, read.drawn, organisationFile);
  if (!holders.ok) return call.refuse(holders.problems);
  const { drawn } = read;
  const of = businessFunctions.find((one) => one === (call.option('function') ?? drawn.facts?.function)) ?? 'operations';
  const name = call.option('name');
  const into = await updateOf(call, organisation, drawn, holders.value, organisationFile);
  if (into !== null && !into.ok) return call.refuse(into.problems);
  const { change, lanes, leftOut } = into?.value ?? importProcess(organisation, drawn, { id: freeId(organisation), function: of, holders: holders.value, ...(name === undefined ? {} : { name }) });
  const decision = decideAll(organisation, [change]);
  if (!decision.ok) return call.refuse(refused({ file, text: decision.refusal.text }).problems);
  organisation.applyDiffMutable(decision.diff);
  const { language, terminal } = call;
  for (const lane of lanes) {
    if (lane.position === null && lane.unit === null && lane.outside !== true) terminal.error([{ text: both(`泳道“${labelText(lane.name, 'zh')}”还没有人担任，可用 --bind 指定`, `nobody plays lane “${labelText(lane.name, 'en')}” yet; --bind says who`)[language], style: 'yellow' }]);
  }
  for (const left of leftOut) terminal.error([{ text: left.text[language], style: 'dim' }]);
  return await give(call, `${JSON.stringify(toDocument(organisation), null, 2)}\n`);
}

/** The change of a process that `--update` names, by its own or for `auto` by the id or name in the file; null where a new one is asked for. */
async function updateOf(call: Call, organisation: Organisation, drawn: DrawnProcess, holders: Record<string, Holder>, file: string): Promise<Read<ReturnType<typeof updatedProcess>> | null> {
  const word = call.option('update');
  if (word === undefined) return null;
  const known = word === 'auto' ? processOfFile(organisation, drawn) : null;
  const found = findProcess(organisation, known ?? word, file);
  if (!found.ok) return found;
  const { id, document } = found.value;
  const before = document === null ? null : await readBpmn(document);
  return { ok: true, value: updatedProcess(organisation, id, drawn, { holders, base: before?.ok === true ? before.drawn : null }) };
}

/** Writes to the file asked for, else to standard output. */
async function give(call: Call, text: string | Uint8Array): Promise<ExitCode> {
  const { terminal, language } = call;
  const target = call.option('output');
  if (target === undefined) {
    terminal.raw(typeof text === 'string' ? text : new TextDecoder().decode(text));
    return exitCodes.fine;
  }
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text }]);
  if (!written.ok) return call.refuse(written.problems);
  terminal.error([{ text: `${wording[language].written}${wording[language].colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
}

/** A process by its id, else by its name in either language where only one has it. */
function findProcess(organisation: Organisation, word: string, file: string): Read<Process> {
  const byId = organisation.get('process', word);
  if (byId !== undefined) return { ok: true, value: byId };
  const all = [...organisation.all('process')];
  const named = all.filter(({ name }) => isCalled(labelBoth(name), word));
  const [only] = named;
  if (only !== undefined && named.length === 1) return { ok: true, value: only };
  const ids = (named.length > 1 ? named : all).map(({ id }) => id).slice(0, 20);
  return refused({ file, text: named.length > 1 ? both(`有 ${named.length} 个流程叫“${word}”`, `${named.length} processes are called "${word}"`) : both(`没有流程“${word}”`, `there is no process "${word}"`), expected: ids.length === 0 ? null : both(ids.join('、'), ids.join(', ')) });
}

/** Who plays which lane, from `lane=position` with commas between. */
function holdersOf(text: string, organisation: Organisation, { lanes }: DrawnProcess, file: string): Read<Record<string, Holder>> {
  const holders: Record<string, Holder> = {};
  for (const pair of text.split(/[,，]/u).map((part) => part.trim()).filter((part) => part !== '')) {
    const [said = '', holder = ''] = pair.split(/[=＝]/u).map((part) => part.trim());
    const lane = lanes.find(({ element, name }) => element === said || (name ?? '').toLowerCase() === said.toLowerCase());
    const known = lanes.map(({ element, name }) => name ?? element);
    if (lane === undefined || holder === '') return refused({ text: both(`--bind 里的“${pair}”不对`, `"${pair}" in --bind is not right`), expected: both(`泳道=岗位；泳道有：${known.join('、')}`, `lane=position; the lanes are ${known.join(', ')}`) });
    const position = findPosition(organisation, holder, file);
    if (!position.ok) return position;
    holders[lane.element] = { position: position.value.id, unit: null };
  }
  return { ok: true, value: holders };
}

function isCalled(name: { readonly zh: string; readonly en: string }, word: string): boolean {
  return [name.zh, name.en].some((text) => text.toLowerCase() === word.trim().toLowerCase());
}

function freeId(organisation: Organisation): string {
  for (let n = 1; ; n += 1) if (!organisation.has('process', `process-${n}`)) return `process-${n}`;
}
