#!/usr/bin/env node
// In the clone: brings the set-up and the build up to date when they are not, then runs the bundle. What it says goes
// to standard error, so that `--json` output stays one document.
const scripts = new URL('../../../scripts/', import.meta.url);
await import(new URL('require-node.mjs', scripts).href);
const { setup } = await import(new URL('setup.mjs', scripts).href);
const { build } = await import(new URL('build.mjs', scripts).href);
const say = (line) => process.stderr.write(`${line}\n`);
try {
  await setup({ say });
  await build({ names: process.argv.slice(2).includes('serve') ? ['cli', 'server', 'web'] : ['cli'], say });
} catch (error) {
  say(error.message);
  process.exit(1);
}
await import(new URL('../dist/bandi.js', import.meta.url).href);
