import type { Catalogue } from '@bandi/blueprints';
import { nearest } from '@bandi/blueprints';
import { paintSvg, sceneFromOrganisation } from '@bandi/chart';
import { positionsCsv } from '@bandi/exchange';
import type { Language, Organisation } from '@bandi/organisation';
import { toDocument } from '@bandi/organisation';
import { buildTeam } from '../build-team.ts';
import type { RunCommand } from '../command-line/command.ts';
import { dayOf } from '../command-line/day.ts';
import { exitCodes } from '../exit-codes.ts';
import { readCatalogue } from '../input/read-catalogue.ts';
import { readProfileFile } from '../input/read-profile.ts';
import { both } from '../language.ts';
import { writeTogether } from '../output/write-together.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { printBuild } from '../report/print-build.ts';
import { structureFigures } from '../report/structure-figures.ts';
import { wording } from '../report/wording.ts';

/** `bandi build`: profile → team, told on the terminal, as one JSON document, or written to a folder. */
export const run: RunCommand = async (call) => {
  const { language, terminal } = call;
  const day = dayOf(call);
  if (!day.ok) return call.refuse(day.problems);
  const catalogue = await readCatalogue(call.option('catalog'), call.stdin);
  if (!catalogue.ok) return call.refuse(catalogue.problems);
  const asked = structureOf(call.option('structure'), catalogue.value);
  if (!asked.ok) return call.refuse(asked.problems);
  const read = await readProfileFile(call.words[0] ?? '', catalogue.value, call.stdin);
  if (!read.ok) return call.refuse(read.problems);
  const { profile, file, note } = read.value;
  if (note !== null) terminal.error([{ text: `${file}: ${note[language]}`, style: 'yellow' }]);

  const { organisation, summary, chosen } = await buildTeam(profile, catalogue.value, { structure: asked.value, triggers: !call.has('no-triggers'), today: day.value });

  const folder = call.option('out');
  if (folder !== undefined) {
    const written = await writeTogether(folder, filesOf(organisation, day.value, language));
    if (!written.ok) return call.refuse(written.problems);
    const paths = written.value.join(' ');
    terminal.error([{ text: `${wording[language].written}${wording[language].colon}${paths}`, style: 'dim' }]);
  }
  if (call.has('json')) terminal.raw(`${JSON.stringify({ organisation: toDocument(organisation), summary, ...(chosen === null ? {} : { comparedWith: structureFigures(chosen) }) }, null, 2)}\n`);
  else printBuild({ name: profile.name, organisation, summary, catalogue: catalogue.value, asked: (asked.value ?? profile.structure) !== undefined, chosen }, language, terminal);
  return exitCodes.fine;
};

function structureOf(id: string | undefined, { blueprints }: Catalogue): Read<string | undefined> {
  if (id === undefined || blueprints.has(id)) return { ok: true, value: id };
  const known = [...blueprints.keys()];
  return refused({ text: both(`没有架构模板“${id}”`, `there is no structure "${id}"`), expected: both(known.join('、'), known.join(', ')), nearest: nearest(id, known) });
}

function filesOf(organisation: Organisation, day: string, language: Language): { name: string; text: string }[] {
  return [
    { name: 'organisation.json', text: `${JSON.stringify(toDocument(organisation), null, 2)}\n` },
    { name: 'chart.svg', text: paintSvg(sceneFromOrganisation(organisation, { language })) },
    { name: 'positions.csv', text: positionsCsv(organisation, { language, day }) },
  ];
}
