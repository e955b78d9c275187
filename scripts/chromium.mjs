import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';
import { env } from 'node:process';
import { runCommand, runTool } from './run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Places where a browser of the Chromium family usually is on this system, best first. */
function usualPlaces() {
  const home = homedir();
  if (platform() === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
    return apps.flatMap((app) => [`/Applications/${app}`, path.join(home, 'Applications', app)]);
  }
  if (platform() === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** Browsers that Playwright downloaded earlier, newest first. */
function playwrightCache() {
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? {
    darwin: path.join(homedir(), 'Library/Caches/ms-playwright'),
    win32: path.join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  }[platform()] ?? path.join(homedir(), '.cache/ms-playwright');
  if (!existsSync(folder)) return [];
  const inside = [
    'chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe', 'chrome-win/chrome.exe',
  ];
  const versions = readdirSync(folder).filter((name) => /^chromium-\d+$/u.test(name));
  return versions.toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((version) => inside.map((program) => path.join(folder, version, program)));
}

/** The path of a Chromium that is here, or null. `CHROMIUM_PATH` goes before all. */
export function findChromium() {
  const given = env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const onPath = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, platform() === 'win32' ? `${name}.exe` : name)));
  return [...onPath, ...usualPlaces(), ...playwrightCache()].find((place) => existsSync(place)) ?? null;
}

function isDebianRoot() {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  // Ubuntu's chromium package only points to a snap, which does not run in a container.
  return /^ID=debian$/mu.test(release) || (/^ID_LIKE=.*debian/mu.test(release) && !/^ID=ubuntu$/mu.test(release));
}

/** A Chromium for the browser tests: one that is here, else a new one. Says which. Throws with the cure when none can be had. */
export async function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found !== null) {
    say(`Browser: using ${found}`);
    return found;
  }
  const tried = [];
  if (isDebianRoot()) {
    say('Browser: none found, installing Chromium with apt-get …');
    const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await runCommand('apt-get', ['update', '-qq'], options);
    const { code, output } = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
    if (code !== 0) tried.push(output.trim().split('\n').slice(-3).join('\n'));
  }
  if (findChromium() === null) {
    say('Browser: none found, downloading Chromium with Playwright …');
    const root = platform() === 'linux' && process.getuid?.() === 0;
    const { code, output } = await runTool('node_modules/playwright-core/cli.js', ['install', ...(root ? ['--with-deps'] : []), 'chromium'], { quiet: true });
    if (code !== 0) tried.push(output.trim().split('\n').slice(-3).join('\n'));
  }
  const installed = findChromium();
  if (installed === null) {
    throw new Error(`No Chromium could be installed for the browser tests. Install Chromium or Chrome, or set CHROMIUM_PATH.\n${tried.join('\n')}`);
  }
  say(`Browser: installed ${installed}`);
  return installed;
}
