import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = path.join(root, 'apps/cli/dist/bandi.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly program?: string;
}

/** Runs the real bundle as a process of its own. In English unless the environment or `--lang` says otherwise. */
export async function bandi(args: readonly string[], { stdin, env = {}, cwd = root, program = bundle }: RunOptions = {}): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { PATH, HOME, LANG: 'en_US.UTF-8', ...env } });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { error += text; });
  // A command that refuses at once does not read what is sent.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, out, error };
}

/** Brings the bundle up to date once for a file of tests. */
export function useBundle(): void {
  beforeAll(async () => {
    const built = await bandi(['--version'], { program: path.join(root, 'apps/cli/bin/bandi.mjs') });
    if (built.code !== 0) throw new Error(built.error);
  }, 120_000);
}

/** A folder for the files of one file of tests, with a way to write into it. */
export function useFolder(): { readonly folder: string; readonly write: (name: string, content: string | Uint8Array) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'bandi-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    write(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
  };
}

/** No refusal ever shows a stack or a fault of the program. */
export function looksLikeRefusal({ code, out, error }: Run): boolean {
  return code === 2 && out === '' && error.trim() !== '' && !/\n\s+at |Error:|has a fault|node:internal/u.test(error);
}
