import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileFailure } from '../input/read-text.ts';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files into a folder (made where it is missing), all or none: each is written aside and named rightly only when
 * all are there; what stood there before comes back when one cannot be. Answers the paths written.
 */
export async function writeTogether(folder: string, files: readonly NewFile[]): Promise<Read<readonly string[]>> {
  const steps = files.map(({ name, text }) => {
    const target = path.join(folder, name);
    return { target, text, draft: path.join(folder, `.${name}.${process.pid}.new`), kept: path.join(folder, `.${name}.${process.pid}.old`) };
  });
  let at = folder;
  const undo: (() => Promise<void>)[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { target } of steps) {
      if (await isFolder(target)) return refused({ file: target, text: both('这里已有同名文件夹', 'a folder of this name is in the way'), expected: both('文件，或空位', 'a file, or nothing') });
    }
    for (const { target, draft, text } of steps) {
      at = target;
      undo.push(() => rm(draft, { force: true }));
      await writeSynced(draft, text);
    }
    for (const { target, draft, kept } of steps) {
      at = target;
      if (await exists(target)) {
        await rename(target, kept);
        undo.push(() => rename(kept, target));
      } else undo.push(() => rm(target, { force: true }));
      await rename(draft, target);
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    return refused({ file: at, ...fileFailure(error) });
  }
  for (const { kept } of steps) await rm(kept, { force: true });
  return { ok: true, value: steps.map(({ target }) => target) };
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then((about) => about.isDirectory(), () => false);
}
