import path from 'node:path';
import { queuePositions, rosterProblem, rosterSheet } from '@bandi/blueprints';
import type { RosterOrder, RosterSheet } from '@bandi/blueprints';
import { rosterIcs } from '@bandi/exchange';
import { rosterXlsx } from '@bandi/exchange/node';
import { PROFILE_ID, daysAfter, weekdayOf } from '@bandi/organisation';
import { LONGEST_DAYS, createRosterSolver } from '@bandi/staffing';
import loadHighs from 'highs';
import type { Call, RunCommand } from '../command-line/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findPosition } from '../input/find-position.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import type { OrganisationFile } from '../input/read-organisation.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { printRoster } from '../report/print-roster.ts';
import { wording } from '../report/wording.ts';

type Catalogue = Parameters<typeof queuePositions>[1];
type Format = 'table' | 'json' | 'xlsx' | 'ics';

/** Four weeks. */
const USUAL_DAYS = 28;

/** `bandi roster`: who works which shift on which day, on the screen, as a workbook or as a calendar. */
export const run: RunCommand = async (call) => {
  const format = formatOf(call);
  if (!format.ok) return call.refuse(format.problems);
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const { organisation } = read.value;
  const order = orderOf(call, read.value, catalogue.value);
  if (!order.ok) return call.refuse(order.problems);
  const profile = organisation.get('profile', PROFILE_ID)?.business;
  if (profile === undefined) return call.refuse(refused({ file: read.value.file, text: both('文件里没有业务画像，算不出每个时段要多少人', 'the file has no business profile, so nobody knows how many are needed when') }).problems);

  const team = rosterProblem(organisation, profile, catalogue.value, order.value);
  const solved = createRosterSolver(await loadHighs()).solve(team.problem);
  if (!solved.ok) return call.refuse(refused({ file: read.value.file, text: solved.refusal.text, expected: solved.refusal.cure }).problems);
  const sheet = rosterSheet(team, solved.value.assignment, order.value.from, catalogue.value, call.language);
  const target = call.option('output');
  if (target !== undefined) {
    const text = format.value === 'ics' ? await rosterIcs(sheet, call.language) : await rosterXlsx(sheet, call.language);
    const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text }]);
    if (!written.ok) return call.refuse(written.problems);
    call.terminal.error([{ text: `${wording[call.language].written}${wording[call.language].colon}${written.value.join(' ')}`, style: 'dim' }]);
    return exitCodes.fine;
  }
  const { status, cost, bound, gap, spread } = solved.value;
  if (format.value === 'json') call.terminal.raw(`${JSON.stringify({ status, cost, bound, gap, spread, roster: withoutLabels(sheet) }, null, 2)}\n`);
  else printRoster(sheet, solved.value, call.language, call.terminal);
  return exitCodes.fine;
};

function withoutLabels({ days, shifts, rows, coverage }: RosterSheet): unknown {
  return { days, shifts, rows: rows.map(({ cells, ...row }) => ({ ...row, shifts: cells.map((cell) => (cell === null ? null : (shifts[cell.shift]?.id ?? null))) })), coverage };
}

function orderOf(call: Call, { organisation, file }: OrganisationFile, catalogue: Catalogue): Read<RosterOrder> {
  const from = call.option('from') ?? nextMonday(call.today);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(from) || Number.isNaN(Date.parse(`${from}T00:00:00Z`)) || daysAfter(from, 0) !== from) return refused({ text: both(`日期“${from}”不成立`, `"${from}" is not a date`), expected: both('年-月-日，如 2026-12-01', 'a date like 2026-12-01') });
  const days = Number(call.option('days') ?? USUAL_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) return refused({ text: both('--days 不成立', '--days is not valid'), expected: both(`1–${LONGEST_DAYS} 的整数`, `a whole number from 1 to ${LONGEST_DAYS}`) });
  const queues = queuePositions(organisation, catalogue);
  if (call.words[1] !== undefined) {
    const found = findPosition(organisation, call.words[1], file);
    if (!found.ok) return found;
    if (!queues.has(found.value.id)) return refused({ file, text: both(`“${call.words[1]}”不承担接待咨询，没有按时段的需求`, `"${call.words[1]}" answers no queue, so there is no demand by the hour`), expected: both(`这些岗位之一：${[...queues.keys()].join('、')}`, `one of: ${[...queues.keys()].join(', ')}`) });
    return { ok: true, value: { positions: [found.value.id], from, days } };
  }
  if (queues.size === 0) return refused({ file, text: both('没有自己的岗位承担接待咨询，不用排班', 'no position of ours answers a queue, so there is nothing to roster') });
  return { ok: true, value: { positions: [...queues.keys()], from, days } };
}

/** The Monday after a day: rosters begin with a week. */
function nextMonday(day: string): string {
  return daysAfter(day, 7 - weekdayOf(day));
}

function formatOf(call: Call): Read<Format> {
  const target = call.option('output');
  if (target === undefined) return { ok: true, value: call.has('json') ? 'json' : 'table' };
  const ending = path.extname(target).slice(1).toLowerCase();
  if (ending === 'xlsx' || ending === 'ics') return { ok: true, value: ending };
  return refused({ file: target, text: both('看不出要写成什么格式', 'the name does not say which format'), expected: both('以 .xlsx 或 .ics 结尾的文件名', 'a name that ends in .xlsx or .ics') });
}
