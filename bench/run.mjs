import path from 'node:path';
import { bundle } from '../scripts/bundle.mjs';
import { root } from '../scripts/root.mjs';
import { runCommand } from '../scripts/run-command.mjs';

// Bundled like the product itself, then run by a Node of its own: with a collector that can be asked to work between
// rows, so that no row pays for the garbage of another.
await bundle({ entries: { bench: 'bench/src/main.ts' }, outdir: 'bench/.cache' });
const { code } = await runCommand(process.execPath, ['--expose-gc', '--enable-source-maps', path.join(root, 'bench/.cache/bench.js'), ...process.argv.slice(2)]);
process.exitCode = code;
