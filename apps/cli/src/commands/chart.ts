import path from 'node:path';
import type { PictureNote, PictureRequest } from '@bandi/exchange';
import { logoLimits, paperLimits, paperNames, paperOf, pngLimits } from '@bandi/exchange';
import { makePicture } from '@bandi/exchange/node';
import type { Language, ViewSettings } from '@bandi/organisation';
import { cardFieldNames, labelText } from '@bandi/organisation';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { chartExtensions, formatOfFile } from '../command-line/chart-extensions.ts';
import type { Call, RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { readBytes } from '../input/read-text.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Problem, Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { wording } from '../report/wording.ts';
import { viewOf } from './chart-view.ts';

/** `bandi chart`: an organisation as a picture, in the format that the file's name asks for. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const target = call.option('output');
  const format = target === undefined ? 'svg' : formatOfFile(target);
  if (target !== undefined && format === undefined) {
    const endings = chartExtensions.map((ending) => `.${ending}`);
    return call.refuse(refused({ file: target, text: both('看不出要画成什么格式', 'the name does not say which format'), expected: both(`以 ${endings.join('、')} 之一结尾的文件名`, `a name that ends in one of ${endings.join(', ')}`) }).problems);
  }
  const choices = readChoices(call);
  if (!choices.ok) return call.refuse(choices.problems);
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const view = viewWith(call, read.value.organisation, choices.value.fields);
  if (!view.ok) return call.refuse(view.problems);
  const logo = await readLogoFile(call.option('logo'));
  if (!logo.ok) return call.refuse(logo.problems);
  const { paper, percent, width, day } = choices.value;
  const made = await makePicture(read.value.organisation, {
    format: format ?? 'svg', language, theme: call.option('theme') === 'dark' ? 'dark' : 'light', view: view.value, pay: call.has('pay'),
    title: call.option('title') ?? null, legend: !call.has('no-legend'), today: day, dated: !call.has('no-date'), logo: logo.value,
    paper, pages: (call.option('pages') ?? 'one') as PictureRequest['pages'], percent, width,
  });
  if (!made.ok) {
    return call.refuse(refused({
      file: call.option('logo') ?? null,
      text: made.problem === 'logo-too-large' ? both('标志文件太大', 'the logo is too large') : both('这个标志不能用', 'this logo cannot be used'),
      expected: both('不超过 1 MB、边长不超过 4096 像素的 PNG、JPEG、WebP，或不引用外部内容的 SVG', 'a PNG, JPEG or WebP of at most 1 MB and 4096 px a side, or an SVG that refers to nothing outside itself'),
    }).problems);
  }
  for (const note of made.notes) terminal.error([{ text: noteText(note, language), style: 'dim' }]);
  if (target === undefined) {
    terminal.raw(new TextDecoder().decode(made.data));
    return exitCodes.fine;
  }
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text: made.data }]);
  if (!written.ok) return call.refuse(written.problems);
  terminal.error([{ text: `${wording[language].written}${wording[language].colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
};

interface Choices {
  readonly day: string;
  readonly paper: PictureRequest['paper'];
  readonly percent: number;
  readonly width: number | null;
  readonly fields: ViewSettings['fields'] | null;
}

/** What was typed that only this command understands; everything wrong with it at once. */
function readChoices(call: Call): Read<Choices> {
  const problems: Problem[] = [];
  const add = (zh: string, en: string, expected: ReturnType<typeof both>): void => void problems.push(...refused({ text: both(zh, en), expected }).problems);
  const number = (name: string, least: number, most: number): number | null => {
    const text = call.option(name);
    if (text === undefined) return null;
    const value = Number(text);
    if (/^\d{1,5}$/u.test(text) && value >= least && value <= most) return value;
    add(`--${name} 的值“${text}”不对`, `"${text}" is not a value of --${name}`, both(`${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most}`));
    return null;
  };
  const width = number('width', pngLimits.least, pngLimits.most);
  const percent = number('scale', 10, 400) ?? 100;
  const page = call.option('page');
  const paper = page === undefined ? null : paperOf(page) ?? null;
  if (page !== undefined && paper === null) {
    const { least, most } = paperLimits;
    add(`不认识纸张“${page}”`, `"${page}" is not a paper`, both(`${paperNames.join('、')}，或毫米数 宽x高（${least} 到 ${most}）`, `${paperNames.join(', ')}, or width x height in mm such as 900x600 (${least} to ${most})`));
  }
  const named = call.option('fields')?.split(',').map((field) => field.trim()).filter((field) => field !== '') ?? null;
  const fields = cardFieldNames.filter((field) => named?.includes(field));
  const unknown = named?.find((field) => !cardFieldNames.some((known) => known === field));
  if (unknown !== undefined) add(`没有卡片字段“${unknown}”`, `there is no field "${unknown}"`, both(cardFieldNames.join('、'), cardFieldNames.join(', ')));
  const day = dayOf(call);
  if (!day.ok) problems.push(...day.problems);
  return problems.length > 0 || !day.ok ? { ok: false, problems } : { ok: true, value: { day: day.value, paper, percent, width, fields: named === null ? null : fields } };
}

/** The view asked for, with what was chosen beside it. */
function viewWith(call: Call, organisation: ReadonlyOrganisation, fields: ViewSettings['fields'] | null): Read<ViewSettings> {
  const view = viewOf(organisation, call.option('view'), (label) => labelText(label, call.language));
  if (!view.ok) return view;
  const direction = call.option('direction');
  return {
    ok: true,
    value: {
      ...view.value,
      ...(fields === null ? {} : { fields }),
      ...(direction === undefined ? {} : { direction: direction === 'left-right' ? 'left-right' as const : 'top-down' as const }),
      ...(call.option('date') === undefined ? {} : { asOf: call.option('date') ?? null }),
    },
  };
}

async function readLogoFile(file: string | undefined): Promise<Read<Uint8Array | null>> {
  if (file === undefined) return { ok: true, value: null };
  const bytes = await readBytes(file, logoLimits.bytes);
  return bytes.ok ? bytes : { ok: false, problems: bytes.problems.map((problem) => ({ ...problem, file })) };
}

function noteText(note: PictureNote, language: Language): string {
  switch (note.code) {
    case 'missing-characters': return both(`字库里没有这些字符，画成了方框：${note.characters}`, `no font has these characters; they are drawn as boxes: ${note.characters}`)[language];
    case 'smaller': return both(`为了不超过 400 张，缩小到了 ${note.percent}%`, `made smaller, to ${note.percent} %, so that 400 sheets are enough`)[language];
    case 'small-text': return both(`已按这张纸排得最紧，字还是只有 ${note.points} 磅，看不清；大约要 ${note.pages} 张这样的纸，可用 --pages tiled 或 --pages per-unit`, `however the cards are arranged, names are only ${note.points} pt high on this page; about ${note.pages} such pages would do: --pages tiled or --pages per-unit keeps them readable`)[language];
    default: return both(`共 ${note.lines} 条线；Mermaid 默认最多画 500 条，要在页面里调大 maxEdges`, `there are ${note.lines} lines; Mermaid draws 500 unless maxEdges is set higher on the page`)[language];
  }
}
