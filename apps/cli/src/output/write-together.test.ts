import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTogether } from './write-together.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'bandi-write-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = [{ name: 'a.txt', text: 'new a' }, { name: 'b.txt', text: 'new b' }];

describe('files written together', () => {
  it('are all there, in a folder made for them, with nothing beside them', async () => {
    const target = path.join(folder, 'one/two');
    const written = await writeTogether(target, files);
    expect(written).toEqual({ ok: true, value: [path.join(target, 'a.txt'), path.join(target, 'b.txt')] });
    expect(readdirSync(target)).toEqual(['a.txt', 'b.txt']);
    expect(readFileSync(path.join(target, 'b.txt'), 'utf8')).toBe('new b');
  });

  it('take the place of older ones', async () => {
    writeFileSync(path.join(folder, 'a.txt'), 'old a');
    expect((await writeTogether(folder, files)).ok).toBe(true);
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('new a');
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  });

  it('leave the older ones alone when one of them cannot be written', async () => {
    writeFileSync(path.join(folder, 'a.txt'), 'old a');
    mkdirSync(path.join(folder, 'b.txt'));
    const written = await writeTogether(folder, files);
    expect(written.ok || written.problems[0]?.file).toBe(path.join(folder, 'b.txt'));
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('old a');
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  });

  it('leave no folder behind when a name is impossible', async () => {
    const target = path.join(folder, 'one/two');
    const written = await writeTogether(target, [...files, { name: 'x'.repeat(400), text: '' }]);
    expect(written.ok || written.problems[0]?.text.en).toBe('the name is too long');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are refused where a file stands in place of the folder', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const written = await writeTogether(path.join(folder, 'file'), files);
    expect(written.ok).toBe(false);
    const below = await writeTogether(path.join(folder, 'file/below'), files);
    expect(below.ok || below.problems[0]?.text.en).toBe('a part of the path is no folder');
  });
});
