import path from 'node:path';
import type { DocumentScope } from '@bandi/exchange';
import { documentFormats, logoLimits } from '@bandi/exchange';
import { makeDocument } from '@bandi/exchange/node';
import type { Organisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { Call, RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { findPosition } from '../input/find-position.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { readBytes } from '../input/read-text.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { wording } from '../report/wording.ts';

/** `bandi describe`: job descriptions of a position, a unit or all, as DOCX or PDF. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const target = call.option('output');
  const ending = path.extname(target ?? '').slice(1).toLowerCase();
  const format = documentFormats.find((one) => one === ending);
  if (target === undefined || format === undefined) {
    return call.refuse(refused({ file: target ?? null, text: target === undefined ? both('没有说写到哪个文件', 'no file to write is named') : both('看不出要写成什么格式', 'the name does not say which format'), expected: both('-o 文件名.docx 或 -o 文件名.pdf', '-o FILE.docx or -o FILE.pdf') }).problems);
  }
  const day = dayOf(call);
  if (!day.ok) return call.refuse(day.problems);
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const { organisation, file } = read.value;
  const scope = scopeOf(call, organisation, file);
  if (!scope.ok) return call.refuse(scope.problems);
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const logoFile = call.option('logo');
  const logo = logoFile === undefined ? null : await readBytes(logoFile, logoLimits.bytes);
  if (logo !== null && !logo.ok) return call.refuse(logo.problems.map((problem) => ({ ...problem, file: logoFile ?? null })));
  const made = await makeDocument(organisation, {
    kind: 'job-descriptions', format, scope: scope.value, language, day: day.value, pay: call.has('pay'), logo: logo === null ? null : logo.value, jobs: catalogue.value.jobs,
  });
  if (!made.ok) {
    return call.refuse(made.problem === 'nothing-to-describe'
      ? refused({ file, text: both('这里没有岗位', 'there is no position here'), expected: both('至少有一个岗位的部门或组织', 'a unit or organisation with at least one position') }).problems
      : refused({ file: logoFile ?? null, text: both('这个标志不能用', 'this logo cannot be used'), expected: both('不超过 1 MB、边长不超过 4096 像素的 PNG、JPEG、WebP，或不引用外部内容的 SVG', 'a PNG, JPEG or WebP of at most 1 MB and 4096 px a side, or an SVG that refers to nothing outside itself') }).problems);
  }
  if (made.missing.length > 0) terminal.error([{ text: both(`字库里没有这些字符，画成了方框：${made.missing.join('')}`, `no font has these characters; they are drawn as boxes: ${made.missing.join('')}`)[language], style: 'dim' }]);
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text: made.data }]);
  if (!written.ok) return call.refuse(written.problems);
  terminal.error([{ text: `${wording[language].written}${wording[language].colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
};

/** What is to be described: a position, a unit, or all; exactly one of them. */
function scopeOf(call: Call, organisation: Organisation, file: string): Read<DocumentScope> {
  const position = call.words[1];
  const unit = call.option('unit');
  const asked = [position !== undefined, unit !== undefined, call.has('all')].filter(Boolean).length;
  if (asked !== 1) {
    return refused({ text: asked === 0 ? both('没有说要哪些岗位的说明书', 'it is not said what to describe') : both('岗位、--unit、--all 只能选一个', 'only one of POSITION, --unit and --all can be given'), expected: both('岗位编号或名称，或 --unit 部门，或 --all', 'a position by id or title, or --unit UNIT, or --all') });
  }
  if (position !== undefined) {
    const found = findPosition(organisation, position, file);
    return found.ok ? { ok: true, value: { position: found.value.id } } : found;
  }
  return unit === undefined ? { ok: true, value: 'all' } : unitScope(organisation, unit, file);
}

/** A unit by its id, else by its name in either language where only one has it. */
function unitScope(organisation: Organisation, word: string, file: string): Read<DocumentScope> {
  if (organisation.has('unit', word)) return { ok: true, value: { unit: word } };
  const wanted = word.trim().toLowerCase();
  const named = [...organisation.all('unit')].filter(({ name }) => Object.values(labelBoth(name)).some((text: string) => text.toLowerCase() === wanted));
  const [only] = named;
  if (only !== undefined && named.length === 1) return { ok: true, value: { unit: only.id } };
  const ids = (named.length > 1 ? named : [...organisation.all('unit')].slice(0, 12)).map(({ id }) => id);
  return refused({
    file, text: named.length > 1 ? both(`有 ${named.length} 个部门叫“${word}”`, `${named.length} units are called "${word}"`) : both(`没有部门“${word}”`, `there is no unit "${word}"`),
    expected: both(`编号：${ids.join('、')}`, `an id: ${ids.join(', ')}`),
  });
}
