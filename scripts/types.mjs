import './require-node.mjs';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runTool } from './run-command.mjs';

/** Checks the types of every workspace, the tests and the bench: each of their tsconfig files, two at a time. */
const folders = ['packages', 'apps'].flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`));
const projects = [...folders, 'tests', 'bench'].flatMap((folder) => {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full).filter((name) => /^tsconfig.*\.json$/u.test(name)).map((name) => `${folder}/${name}`);
});

const failed = [];
const queue = projects.toSorted((a, b) => a.localeCompare(b));
async function worker() {
  for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
    const { code, output } = await runTool('node_modules/typescript/lib/tsc.js', ['-p', project, '--pretty', 'false'], { quiet: true });
    if (code === 0) continue;
    failed.push(project);
    console.error(`${project}:\n${output.trim()}`);
  }
}
await Promise.all([worker(), worker()]);
if (projects.length === 0) {
  console.error('no tsconfig.json found');
  process.exitCode = 1;
}
console.log(failed.length === 0 ? `Types: ${projects.length} projects fine.` : `Types: ${failed.length} of ${projects.length} projects failed: ${failed.join(', ')}`);
if (failed.length > 0) process.exitCode = 1;
