import path from 'node:path';
import type { DocumentKind, DocumentScope } from '@bandi/exchange';
import { documentFormats, logoLimits } from '@bandi/exchange';
import type { MadeDocument } from '@bandi/exchange/node';
import { makeDocument } from '@bandi/exchange/node';
import type { Organisation } from '@bandi/organisation';
import type { Call } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { readBytes } from '../input/read-text.ts';
import { both } from '../language.ts';
import type { Problem, Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { wording } from '../report/wording.ts';
import { writeTogether } from './write-together.ts';

/** Makes a document of the organisation named first and writes it to `-o`, in the format its ending says. */
export async function writeDocument(call: Call, kind: DocumentKind, scopeOf: (call: Call, organisation: Organisation, file: string) => Read<DocumentScope>): Promise<ExitCode> {
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
    kind, format, scope: scope.value, language, day: day.value, pay: call.has('pay'), company: call.option('company') ?? null, logo: logo === null ? null : logo.value, catalogue: catalogue.value,
  });
  if (!made.ok) return call.refuse(problemsOf(made.problem, file, logoFile ?? null));
  if (made.missing.length > 0) terminal.error([{ text: both(`字库里没有这些字符，画成了方框：${made.missing.join('')}`, `no font has these characters; they are drawn as boxes: ${made.missing.join('')}`)[language], style: 'dim' }]);
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text: made.data }]);
  if (!written.ok) return call.refuse(written.problems);
  terminal.error([{ text: `${wording[language].written}${wording[language].colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
}

function problemsOf(problem: Extract<MadeDocument, { ok: false }>['problem'], file: string, logo: string | null): readonly Problem[] {
  if (problem === 'nothing-to-describe') return refused({ file, text: both('这里没有岗位', 'there is no position here'), expected: both('至少有一个岗位的部门或组织', 'a unit or organisation with at least one position') }).problems;
  if (problem === 'nothing-vacant') return refused({ file, text: both('这里没有空缺岗位', 'nothing here is vacant'), expected: both('有空缺的部门或组织；单个岗位不论是否空缺都可以', 'a unit or organisation with a vacancy; a single position may be vacant or not') }).problems;
  return refused({ file: logo, text: both('这个标志不能用', 'this logo cannot be used'), expected: both('不超过 1 MB、边长不超过 4096 像素的 PNG、JPEG、WebP，或不引用外部内容的 SVG', 'a PNG, JPEG or WebP of at most 1 MB and 4096 px a side, or an SVG that refers to nothing outside itself') }).problems;
}
