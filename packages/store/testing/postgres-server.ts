import { spawn, execFile } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, chmodSync, mkdtempSync, openSync, closeSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { Account } from './postgres-binaries.ts';
import { accountForServer, postgresFolder } from './postgres-binaries.ts';

const run = promisify(execFile);

/** A real PostgreSQL server for tests, on a free loopback port, its data in a temporary folder. */
export class PostgresServer {
  readonly #scratch: string;
  readonly #programs: string;
  readonly #account: Account | undefined;
  readonly #port: number;
  #process: ChildProcess | null = null;
  #databases = 0;

  private constructor(scratch: string, programs: string, account: Account | undefined, port: number) {
    this.#scratch = scratch;
    this.#programs = programs;
    this.#account = account;
    this.#port = port;
  }

  static async create(): Promise<PostgresServer> {
    const account = accountForServer();
    const scratch = mkdtempSync(join(tmpdir(), 'bandi-postgres-'));
    chmodSync(scratch, 0o755);
    if (account !== undefined) chownSync(scratch, account.uid, account.gid);
    const server = new PostgresServer(scratch, postgresFolder(account, scratch), account, await freePort());
    await run(join(server.#programs, 'bin', 'initdb'), [
      '-D', server.#data, '-U', 'bandi', '--auth=trust', '--no-locale', '--encoding=UTF8', '--no-sync',
    ], { ...account, cwd: scratch, env: server.#environment });
    await server.start();
    return server;
  }

  get #data(): string {
    return join(this.#scratch, 'data');
  }

  get #environment(): NodeJS.ProcessEnv {
    return { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  }

  url(database = 'postgres'): string {
    return `postgres://bandi@127.0.0.1:${this.#port}/${database}`;
  }

  /** Starts the server and waits until it answers. After a kill its children take a moment to go; until then it tries again. */
  async start(): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      const child = this.#launch();
      while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
        if (await this.#answers()) return;
        await sleep(50);
      }
      await sleep(100);
    }
    throw new Error(`PostgreSQL did not start:\n${readFileSync(join(this.#scratch, 'log'), 'utf8').slice(-2_000)}`);
  }

  #launch(): ChildProcess {
    const log = openSync(join(this.#scratch, 'log'), 'a');
    const child = spawn(join(this.#programs, 'bin', 'postgres'), [
      '-D', this.#data, '-p', String(this.#port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=',
    ], { ...this.#account, cwd: this.#scratch, env: this.#environment, stdio: ['ignore', log, log] });
    closeSync(log);
    // A test run that is cut short leaves no server behind.
    const end = (): boolean => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    this.#process = child;
    return child;
  }

  async #answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.url() });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  /** A fresh, empty database; answers its URL. */
  async createDatabase(): Promise<string> {
    this.#databases += 1;
    const name = `test_${this.#databases}`;
    const client = new Client({ connectionString: this.url() });
    await client.connect();
    try {
      await client.query(`create database ${name}`);
    } finally {
      await client.end();
    }
    return this.url(name);
  }

  /** SIGKILL: as if it were cut off. SIGQUIT: PostgreSQL's "immediate" stop, without writing anything out. SIGINT: in order. */
  async signal(signal: 'SIGKILL' | 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.signal('SIGINT');
    await rm(this.#scratch, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
