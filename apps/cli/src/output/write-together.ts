import { mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileFailure } from '../input/read-text.ts';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';

export interface NewFile {
  readonly name: string;
  readonly text: string | Uint8Array;
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
    for (const made of await makeFolder(folder)) undo.push(() => rmdir(made));
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
    // Every step is tried: one that fails must not keep the others from putting things back.
    for (const step of undo.toReversed()) await step().catch(() => {});
    return refused({ file: at, ...fileFailure(error) });
  }
  for (const { kept } of steps) await rm(kept, { force: true });
  return { ok: true, value: steps.map(({ target }) => target) };
}

/**
 * Makes a folder and those above it that are missing; answers those made, the outermost first. Not `recursive: true`,
 * which never ends where the system answers ENOENT for a folder whose parent is there, as below /proc.
 */
async function makeFolder(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = path.resolve(folder); !(await exists(at)); at = path.dirname(at)) missing.unshift(at);
  if (missing.length === 0 && !(await isFolder(folder))) throw Object.assign(new Error(`${folder} is a file`), { code: 'EEXIST' });
  const made: string[] = [];
  try {
    for (const one of missing) {
      await mkdir(one);
      made.push(one);
    }
  } catch (error) {
    for (const one of made.toReversed()) await rmdir(one);
    throw error;
  }
  return made;
}

async function writeSynced(file: string, text: string | Uint8Array): Promise<void> {
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
