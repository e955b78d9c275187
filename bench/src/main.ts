import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { browserRows } from './browser-rows.ts';
import { buildRows } from './build-rows.ts';
import { changeRows } from './change-rows.ts';
import { checksRows } from './checks-rows.ts';
import { documentRows } from './document-rows.ts';
import { erlangRows } from './erlang-rows.ts';
import { exportRows } from './export-rows.ts';
import { importRows } from './import-rows.ts';
import { layoutRows } from './layout-rows.ts';
import { packingRows } from './packing-rows.ts';
import { rosterRows } from './roster-rows.ts';
import { pictureRows } from './picture-rows.ts';
import { printSection } from './print.ts';
import type { Section } from './section.ts';

const makers: Readonly<Record<string, () => Promise<Section>>> = {
  build: buildRows,
  change: changeRows,
  checks: checksRows,
  layout: layoutRows,
  picture: pictureRows,
  export: exportRows,
  import: importRows,
  documents: documentRows,
  erlang: erlangRows,
  packing: packingRows,
  roster: rosterRows,
  browser: browserRows,
};

const HELP = `npm run bench -- [--json FILE] [${Object.keys(makers).join(' ')}]`;

/** Where and under what load: no figure says anything without it. */
function machine() {
  return { node: process.version, cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), load: loadavg()[0] ?? 0 };
}

function loadText({ load, cores }: ReturnType<typeof machine>): string {
  return `load ${load.toFixed(1)} on ${cores} cores`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
  const asked = [...positionals, ...(values.only?.split(',') ?? [])];
  const names = asked.length > 0 ? asked : Object.keys(makers);
  const unknown = names.find((name) => makers[name] === undefined);
  if (values.help === true || unknown !== undefined) {
    console.log(unknown === undefined ? HELP : `There is no "${unknown}".\n${HELP}`);
    return unknown === undefined ? 0 : 2;
  }
  const before = machine();
  const started = performance.now();
  console.log(`Node ${before.node}, ${before.cpu}, ${loadText(before)}. Medians; compare within one run only.\n`);
  const sections: Section[] = [];
  for (const name of names) {
    const section = await makers[name]?.();
    if (section === undefined) continue;
    sections.push(section);
    console.log(`${printSection(section)}\n`);
  }
  const seconds = (performance.now() - started) / 1000;
  const after = machine();
  console.log(`${seconds.toFixed(0)} s; ${loadText(after)} at the end.`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine: { ...before, loadAtEnd: after.load }, seconds, sections }, null, 2)}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
