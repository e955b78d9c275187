import './require-node.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

try {
  await setup();
  await build({ names: ['server', 'web'] });
  const { main } = await import(pathToFileURL(path.join(root, 'apps/server/dist/main.js')).href);
  // Prints the address once it listens, and runs until it is stopped.
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
