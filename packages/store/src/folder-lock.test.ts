import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreFailure } from './errors.ts';
import { lockFolder } from './folder-lock.ts';

describe('folder lock', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bandi-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const holdAs = (holder: object): Promise<void> => writeFile(join(folder, 'lock'), JSON.stringify(holder));
  const refused = async (): Promise<StoreFailure> => {
    const failure: unknown = await lockFolder(folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreFailure);
    return failure as StoreFailure;
  };

  it('a folder is held once, and free again when let go', async () => {
    const release = await lockFolder(folder);
    const failure = await refused();
    expect(failure.code).toBe('folder-in-use');
    expect(failure.text.en).toContain(folder);
    expect(failure.text.zh).toContain(folder);
    await release();
    await (await lockFolder(folder))();
    await expect(readFile(join(folder, 'lock'))).rejects.toThrow('ENOENT');
  });

  it('a living process of this machine holds, a dead one does not', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await new Promise((resolve) => other.once('spawn', resolve));
    await holdAs({ pid: other.pid, host: hostname(), began: null, token: 'x' });
    expect((await refused()).facts).toMatchObject({ folder, holder: `${other.pid}@${hostname()}` });
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    await (await lockFolder(folder))();
  });

  it.runIf(process.platform === 'linux')('a process that only has the same number as a dead holder does not hold', async () => {
    await holdAs({ pid: process.pid, host: hostname(), began: '1', token: 'x' });
    await (await lockFolder(folder))();
  });

  it("another machine's lock holds while it is kept fresh", async () => {
    await holdAs({ pid: 1, host: 'elsewhere', began: null, token: 'x' });
    expect((await refused()).code).toBe('folder-in-use');
    const past = new Date(Date.now() - 60_000);
    await utimes(join(folder, 'lock'), past, past);
    await (await lockFolder(folder))();
  });

  it('a lock cut short while it was written holds nobody out', async () => {
    await writeFile(join(folder, 'lock'), '{"pid":12');
    await (await lockFolder(folder))();
  });
});
