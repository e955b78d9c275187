import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** "Input/output error" in the numbering of the WASM system interface; PostgreSQL stops at once when it sees it. */
const EIO = 29;

interface FileStream {
  /** The file descriptor of the host. */
  readonly nfd?: number;
  readonly node: unknown;
}

/** The part of Emscripten's host file system that is completed here. */
interface HostFileSystem {
  readonly stream_ops: { fsync?: (stream: FileStream) => number };
  realPath(node: unknown): string;
}

/**
 * PGlite's folder with fsync. PGlite starts PostgreSQL with fsync off, and its file system answers "done" to every
 * request to flush without passing it on: a killed process loses nothing, a power cut can. Here the request reaches
 * the disk, so that an acknowledged change is on it.
 */
export class DurableFolder extends NodeFS {
  /** Requests to flush passed on so far. A test counts them: were PGlite to change its ways, nothing else would show. */
  flushes = 0;

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = emscriptenOpts.preRun ?? [];
    preRun.push((module) => {
      const host = module.NODEFS as unknown as HostFileSystem;
      host.stream_ops.fsync = (stream) => {
        this.flushes += 1;
        return flush(host, stream);
      };
    });
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

function flush(host: HostFileSystem, stream: FileStream): number {
  try {
    if (stream.nfd !== undefined) {
      fsyncSync(stream.nfd);
      return 0;
    }
    const opened = openSync(host.realPath(stream.node), 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    return 0;
  } catch {
    return EIO;
  }
}

/**
 * PGlite's own start parameters with fsync on. `wal_sync_method`: only the plain fsync call passes through the file
 * system, `fdatasync` ends in a stub.
 */
export function durableStartParams(): string[] {
  return [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];
}

/** Flushes every file below a folder, the folders themselves too. */
export async function flushTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await flushTree(path);
    else if (entry.isFile()) await flushPath(path);
  }
  await flushPath(folder);
}

/** Flushes one file, or one folder's list of names (which Windows does not offer, nor need). */
export async function flushPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}
