import './require-node.mjs';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Installs the packages when they are missing or the lock file changed since they were installed. Says what it does
 * only when it does something. `say` takes the lines.
 */
export async function setup({ folder = root, say = console.log } = {}) {
  const lockText = readFileSync(path.join(folder, 'package-lock.json'));
  const lockHash = createHash('sha256').update(lockText).digest('hex');
  const stamp = path.join(folder, 'node_modules', '.bandi-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  if (!isInstalled(folder, JSON.parse(lockText.toString()))) {
    say(existsSync(path.join(folder, 'node_modules')) ? 'The packages changed: installing them …' : 'First run: installing the packages …');
    const started = Date.now();
    const { code, output } = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true, cwd: folder });
    if (code !== 0) throw new Error(`npm ci failed (${code}). Is the network or the registry reachable?\n${output.trim()}`);
    say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  writeFileSync(stamp, lockHash);
}

/** True when what npm noted as installed is what the lock file asks for; packages for other systems may be absent. */
function isInstalled(folder, lock) {
  const hidden = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (!place.includes('node_modules/')) return true;
    const found = installed[place];
    if (found === undefined) return wanted.optional === true || wanted.peer === true;
    return wanted.link === true ? found.link === true : found.version === wanted.version && existsSync(path.join(folder, place));
  });
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  await setup().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
