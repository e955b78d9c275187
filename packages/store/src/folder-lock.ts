import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, utimes, writeFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreFailure } from './errors.ts';

/** How often the holder shows it is alive, and after how long without that another machine's lock counts as left behind. */
const BEAT_MS = 5_000;
const SILENCE_MS = 30_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the kernel counts it (Linux), so that a later process with the same number differs. */
  readonly began: string | null;
  readonly token: string;
}

/**
 * Takes a data folder for this process alone: PGlite does not notice a second one and both would ruin the files. The
 * lock names its holder; one whose holder is dead is taken over. Fails with `folder-in-use`. Answers how to let go.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const own: Holder = { pid: process.pid, host: hostname(), began: await beginOf(process.pid), token: randomUUID() };
  const text = JSON.stringify(own);
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const holder = await readHolder(path);
    if (holder !== null && (await isAlive(holder, path))) throw inUse(folder, holder);
    const next = `${path}.${own.token}`;
    await writeFile(next, text);
    await rename(next, path);
    // Two may find the same dead holder at once: the last to rename has the folder, the other sees it here.
    await sleep(100);
    const now = await readHolder(path);
    if (now?.token !== own.token) throw inUse(folder, now);
  }
  const beat = setInterval(() => {
    const now = new Date();
    // A missed beat is no trouble on its own: on this machine the process number decides.
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return async () => {
    clearInterval(beat);
    if ((await readHolder(path))?.token === own.token) await rm(path, { force: true });
  };
}

function inUse(folder: string, holder: Holder | null): StoreFailure {
  return new StoreFailure('folder-in-use', { folder, holder: holder === null ? '?' : `${holder.pid}@${holder.host}` });
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number') return null;
    return holder as Holder;
  } catch {
    // Gone, or cut short by a kill while it was written: nobody holds by it.
    return null;
  }
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    const { mtimeMs } = await stat(path);
    return Date.now() - mtimeMs < SILENCE_MS;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives but belongs to another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return holder.began === null || holder.began === (await beginOf(holder.pid));
}

/** Start time of a process, field 22 of /proc/PID/stat; the name in field 2 may hold spaces, hence the cut at `)`. */
async function beginOf(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
