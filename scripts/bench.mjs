import './require-node.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runTool } from './run-command.mjs';
import { setup } from './setup.mjs';

// The bench has packages of its own (the peers it is measured against), which nothing else may use.
const bench = path.join(root, 'bench');
await setup();
if (existsSync(path.join(bench, 'package-lock.json'))) await setup({ folder: bench });
const { code } = await runTool(path.join(bench, 'run.mjs'), process.argv.slice(2));
process.exitCode = code;
