import './require-node.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { withBuildLock } from './build-lock.mjs';
import { bundle } from './bundle.mjs';
import { compareInputs, filesBelow, writeStamp } from './inputs.mjs';
import { root } from './root.mjs';
import { runTool } from './run-command.mjs';

const everyBuild = ['packages', 'package-lock.json', 'scripts/build.mjs', 'scripts/bundle.mjs'];

/** What can be built: from which files, to which file, and how. */
const targets = {
  server: {
    what: 'server', inputs: ['apps/server'], entry: 'apps/server/src/main.ts', result: 'apps/server/dist/main.js',
    make: () => bundle({ entries: { main: 'apps/server/src/main.ts', 'build-worker': 'apps/server/src/start/build-worker.ts', 'picture-worker': 'apps/server/src/pictures/picture-worker.ts' }, outdir: 'apps/server/dist' }),
  },
  cli: {
    what: 'command line', inputs: ['apps/cli'], entry: 'apps/cli/src/main.ts', result: 'apps/cli/dist/bandi.js',
    make: () => bundle({ entries: { bandi: 'apps/cli/src/main.ts' }, outdir: 'apps/cli/dist', short: true }),
  },
  web: {
    what: 'web page', inputs: ['apps/web'], entry: 'apps/web/index.html', result: 'apps/web/dist/index.html',
    async make() {
      const { code, output } = await runTool('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], { quiet: true, cwd: path.join(root, 'apps/web') , env: { NODE_ENV: 'production' } });
      if (code !== 0) throw new Error(`Building the web page failed:\n${output.trim()}`);
    },
  },
};

/** Names of the targets whose inputs changed since they were built. */
function staleTargets(names) {
  return names.flatMap((name) => {
    const target = targets[name];
    if (!existsSync(path.join(root, target.entry))) return [];
    const stamp = path.join(root, '.cache', `built-${name}.json`);
    const { changed, touched, note } = compareInputs(filesBelow([...everyBuild, ...target.inputs]), stamp);
    if (changed || !existsSync(path.join(root, target.result))) return [{ name, target, stamp, note }];
    if (touched) writeStamp(stamp, note);
    return [];
  });
}

/** Builds what is stale of the named targets, and says so. Fast when nothing is: it only looks at times and sizes. */
export async function build({ names = Object.keys(targets), say = console.log } = {}) {
  if (staleTargets(names).length === 0) return;
  await withBuildLock(async () => {
    // Asked again: the process that held the lock may just have built it.
    for (const { target, stamp, note } of staleTargets(names)) {
      const started = Date.now();
      say(`Building the ${target.what} …`);
      await target.make();
      writeStamp(stamp, note);
      say(`Built the ${target.what} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    }
  });
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  await build().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
