import './require-node.mjs';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { root } from './root.mjs';
import { runTool } from './run-command.mjs';
import { setup } from './setup.mjs';
import { countReport } from './test-count.mjs';

// Everything: set-up, build, types, lint, tests, browser tests. A step that fails does not keep the others from running.
const reports = path.join(root, '.cache', 'test');
/** @type {{ passed: number, failed: number, skipped: number, failures: string[] }} */
const total = { passed: 0, failed: 0, skipped: 0, failures: [] };

function add(count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  total.failures.push(...count.failures);
}

/** One step that passes or fails as a whole. */
async function step(name, work) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const error = await work().then(() => null, (reason) => reason);
  if (error !== null) console.error(error.message);
  console.log(`── ${name}: ${error === null ? 'passed' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  add({ passed: error === null ? 1 : 0, failed: error === null ? 0 : 1, skipped: 0, failures: error === null ? [] : [name] });
  return error === null;
}

async function tool(entry, args) {
  const { code } = await runTool(entry, args);
  if (code !== 0) throw new Error(`ended with ${code}`);
}

async function vitest(name, args, env) {
  console.log(`\n── ${name}`);
  const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
  const { code } = await runTool('node_modules/vitest/vitest.mjs', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env });
  add(countReport(report, code));
}

function finish() {
  const lines = [
    ...total.failures.slice(0, 50).map((failure) => `FAILED  ${failure}`),
    `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  ];
  writeFileSync(path.join(reports, 'closing.txt'), `${lines.join('\n')}\n`);
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
if (await step('set-up', () => setup())) {
  await step('build', () => build());
  await step('types', () => tool('scripts/types.mjs', []));
  await step('lint', () => tool('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']));
  await vitest('tests', ['--exclude', 'tests/browser/**'], {});
  if (existsSync(path.join(root, 'tests/browser'))) {
    let browser = null;
    if (await step('browser', async () => { browser = await ensureChromium(); })) {
      await vitest('browser tests', ['tests/browser'], { CHROMIUM_PATH: browser });
    }
  }
}
finish();
