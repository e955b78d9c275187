import path from 'node:path';
import type { ChartView, Direction, ThemeName } from '@bandi/chart';
import { paintSvg, sceneFromOrganisation } from '@bandi/chart';
import type { RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { readOrganisation } from '../input/read-organisation.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import { refused } from '../problem.ts';
import { wording } from '../report/wording.ts';

/** `bandi chart`: an organisation as an SVG picture. The choices were checked when the command line was read. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const day = dayOf(call);
  if (!day.ok) return call.refuse(day.problems);
  const target = call.option('output');
  if (target !== undefined && !/\.svg$/iu.test(target)) {
    return call.refuse(refused({ file: target, text: both('只能画成 SVG', 'the chart is an SVG picture'), expected: both('以 .svg 结尾的文件名', 'a name that ends in .svg') }).problems);
  }
  const read = await readOrganisation(call.words[0] ?? '', call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const svg = paintSvg(sceneFromOrganisation(read.value.organisation, {
    language,
    view: (call.option('view') ?? 'by-unit') as ChartView,
    direction: (call.option('direction') ?? 'top-down') as Direction,
    theme: (call.option('theme') ?? 'light') as ThemeName,
    asOf: call.option('date') === undefined ? null : day.value,
  }));
  if (target === undefined) {
    terminal.raw(svg);
    return exitCodes.fine;
  }
  const written = await writeTogether(path.dirname(target), [{ name: path.basename(target), text: svg }]);
  if (!written.ok) return call.refuse(written.problems);
  terminal.error([{ text: `${wording[language].written}${wording[language].colon}${written.value.join(' ')}`, style: 'dim' }]);
  return exitCodes.fine;
};
