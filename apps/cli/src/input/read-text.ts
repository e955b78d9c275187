import { open, stat } from 'node:fs/promises';
import type { Bilingual } from '@bandi/organisation';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { decodeText } from './decode.ts';

export interface TextFile {
  /** As shown in messages. */
  readonly file: string;
  readonly text: string;
  /** Something the user should know though the file could be read. */
  readonly note: Bilingual | null;
}

/** The name of standard input on the command line. */
export const STDIN = '-';

/** Reads a whole text file, or standard input for `-`, of at most so many bytes; larger ones are never read to the end. */
export async function readText(file: string, most: number, stdin: AsyncIterable<Uint8Array>): Promise<Read<TextFile>> {
  const shown = file === STDIN ? '<stdin>' : file === '' ? '""' : file;
  const bytes = file === STDIN ? await readStream(stdin, most) : await readBytes(file, most);
  if (!bytes.ok) return { ok: false, problems: bytes.problems.map((problem) => ({ ...problem, file: shown })) };
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) {
    return refused({ file: shown, text: both('不是文本文件', 'this is not a text file'), expected: both('UTF-8 编码的文本', 'text in UTF-8') });
  }
  return { ok: true, value: { file: shown, text: decoded.text, note: decoded.note } };
}

async function readStream(stream: AsyncIterable<Uint8Array>, most: number): Promise<Read<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return tooLarge(null, most);
    chunks.push(chunk);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

/** Reads a whole file of at most so many bytes. */
export async function readBytes(file: string, most: number): Promise<Read<Uint8Array>> {
  try {
    // Asked before opening: opening a pipe that nobody writes to would wait for ever.
    const about = await stat(file);
    if (about.isDirectory()) return refused({ text: both('这是一个文件夹', 'this is a folder'), expected: both('文件', 'a file') });
    if (about.isFile() && about.size > most) return tooLarge(about.size, most);
    const handle = await open(file, 'r');
    try {
      return await readStream(handle.createReadStream({ autoClose: false }), most);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refused(fileFailure(error));
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`;
}

function tooLarge(size: number | null, most: number): Read<never> {
  return refused({
    text: size === null ? both('内容太大', 'there is too much of it') : both(`文件太大（${megabytes(size)}）`, `the file is too large (${megabytes(size)})`),
    expected: both(`不超过 ${megabytes(most)}`, `at most ${megabytes(most)}`),
  });
}

const failures: Readonly<Record<string, Bilingual>> = {
  ENOENT: both('没有这个文件', 'there is no such file'),
  ENOTDIR: both('路径中有一段不是文件夹', 'a part of the path is no folder'),
  EACCES: both('没有权限', 'permission denied'),
  EPERM: both('没有权限', 'permission denied'),
  EISDIR: both('这是一个文件夹', 'this is a folder'),
  ENAMETOOLONG: both('文件名太长', 'the name is too long'),
  ENOSPC: both('磁盘已满', 'the disk is full'),
  EROFS: both('磁盘只读', 'the disk is read-only'),
  ELOOP: both('符号链接绕成了圈', 'symbolic links lead in a circle'),
  EEXIST: both('同名文件已存在', 'a file of this name exists'),
  ERR_INVALID_ARG_VALUE: both('文件名无效', 'this is not a file name'),
};

/** What went wrong with a file, in words. Throws what is no failure of a file. */
export function fileFailure(error: unknown): { readonly text: Bilingual } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = failures[code];
  if (known !== undefined) return { text: known };
  if (/^E[A-Z]+$/u.test(code)) return { text: both(`文件无法读写（${code}）`, `the file cannot be read or written (${code})`) };
  throw error;
}
