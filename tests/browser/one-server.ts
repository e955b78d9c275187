import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for the addresses of the run's Bandi server and of its browser: see `startBandi`. */
    bandiOnDemand: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 180_000;

interface Running {
  readonly address: string;
  /** Where Playwright connects to the browser. */
  readonly browser: string;
  stop(): Promise<void>;
}

/** The real server and a browser to look at it. */
async function start(): Promise<Running> {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  return {
    address: server.address,
    browser: browser.wsEndpoint(),
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

async function startBrowser() {
  const { findChromium } = (await import(new URL('../../scripts/chromium.mjs', import.meta.url).href)) as { findChromium: () => string | null };
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found; npm test installs one');
  return chromium.launchServer({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** The real server as built, on an empty data folder. */
async function startServer(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const entry = path.join(root, 'apps/server/dist/main.js');
  if (!existsSync(entry) || !existsSync(path.join(root, 'apps/web/dist/index.html'))) throw new Error('not built; run npm run build first');
  const data = await mkdtemp(path.join(tmpdir(), 'bandi-browser-'));
  const server = spawn(process.execPath, [entry], { env: { ...process.env, PORT: '0', BANDI_DATA: path.join(data, 'data'), DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test run that is cut short leaves no server behind.
  const end = (): boolean => server.kill('SIGKILL');
  process.once('exit', end);
  const address = await addressOf(server);
  return {
    address,
    async stop() {
      process.off('exit', end);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/u.exec(said);
      if (found !== null) resolve(found[0]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`the server did not start:\n${said}`)), START_MS).unref();
  });
}

/**
 * One server and one browser for all browser tests of a run, started when the first of them asks, as one server has many
 * visitors: making its database and its sample takes longer than most of the tests, and so do a dozen browsers.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<Running> | null = null;
  const door = createServer((_, response) => {
    starting ??= start();
    starting.then(({ address, browser }) => response.end(JSON.stringify({ address, browser }))).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('no port for the tests to ask on');
  project.provide('bandiOnDemand', `http://127.0.0.1:${address.port}/`);
  return async () => {
    door.close();
    door.closeAllConnections();
    const running = await starting?.catch(() => null);
    await running?.stop();
  };
}
