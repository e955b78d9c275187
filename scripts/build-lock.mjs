import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.mjs';

const lock = path.join(root, '.cache', 'build-lock');

/** Runs a build alone: two commands started at once must not write the same files. Waits for the other at most 5 min. */
export async function withBuildLock(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (const started = Date.now(); !takeLock();) {
    if (Date.now() - started > 300_000) throw new Error(`Another build is still running. If there is none, remove ${lock}`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(lock, { force: true });
    return false;
  }
}

/** False when the process that took the lock is gone: it was killed and could not give it back. */
function holderLives() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
