import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runTool } from './run-command.mjs';

/**
 * Checks the types of every workspace, the tests and the bench. Every tsconfig file takes the sources of the packages it
 * imports into its program; those that ask for the same are checked as one, so that no file is checked five times over.
 */
const folders = ['packages', 'apps'].flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`));
const projects = [...folders, 'tests', 'tests/faults', 'bench'].flatMap((folder) => {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full).filter((name) => /^tsconfig.*\.json$/u.test(name)).map((name) => `${folder}/${name}`);
});

const cache = path.join(root, '.cache', 'types');
mkdirSync(cache, { recursive: true });

/** Projects whose options are equal, each group with one file that includes what they include. */
function groupsOf(files) {
  const groups = new Map();
  for (const file of files.toSorted((a, b) => a.localeCompare(b))) {
    const folder = path.dirname(path.join(root, file));
    const { extends: base, compilerOptions = {}, include = ['.'], exclude = [], ...rest } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    const absolute = (place) => path.resolve(folder, place);
    const sorted = Object.fromEntries(Object.entries(compilerOptions).toSorted(([a], [b]) => a.localeCompare(b)));
    // What is left out of one project must not be left out of another: such a project stands alone.
    const key = JSON.stringify([base === undefined ? null : absolute(base), sorted, rest, exclude.length > 0 ? file : '']);
    const group = groups.get(key) ?? { files: [], base: base === undefined ? undefined : absolute(base), compilerOptions, rest, include: [], exclude: exclude.map(absolute) };
    group.files.push(file);
    group.include.push(...include.map(absolute));
    groups.set(key, group);
  }
  return [...groups.values()].map((group, index) => {
    if (group.files.length === 1) return { name: group.files[0], config: group.files[0] };
    const config = path.join(cache, `together-${index}.json`);
    // `types` are looked for from the file's own folder, which here is below the root like all others.
    writeFileSync(config, JSON.stringify({ extends: group.base, compilerOptions: group.compilerOptions, ...group.rest, include: group.include, exclude: group.exclude }, null, 2));
    return { name: group.files.join(', '), config };
  });
}

const failed = [];
const groups = groupsOf(projects);
// The largest first, so that the last does not run alone.
const queue = groups.toSorted((a, b) => b.name.length - a.name.length);
async function worker() {
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    const { code, output } = await runTool('node_modules/typescript/lib/tsc.js', ['-p', group.config, '--pretty', 'false'], { quiet: true });
    if (code === 0) continue;
    failed.push(group.name);
    console.error(`${group.name}:\n${output.trim()}`);
  }
}
await Promise.all([worker(), worker()]);
if (projects.length === 0) {
  console.error('no tsconfig.json found');
  process.exitCode = 1;
}
console.log(failed.length === 0 ? `Types: ${projects.length} projects fine, checked as ${groups.length} programs.` : `Types failed: ${failed.join('; ')}`);
if (failed.length > 0) process.exitCode = 1;
