import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusal, refusalCatalogue } from './refusals.ts';

const folder = new URL('./changes/', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const tests = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const codes = Object.keys(refusalCatalogue);

const factsIn = (text: string): string[] => Array.from(text.matchAll(/\{(\w+)\}/gu), ([, name]) => name ?? '');

test('R1 every code of the catalogue is used by a change and met by a test', () => {
  for (const code of codes) {
    expect(sources.some((source) => source.includes(`'${code}'`)), `${code} used`).toBe(true);
    expect(tests.some((source) => source.includes(`'${code}'`)), `${code} tested`).toBe(true);
  }
});

test('R2 every refusal says what and what to do, in both languages', () => {
  for (const [code, { text, cure }] of Object.entries(refusalCatalogue)) {
    for (const both of [text, cure]) {
      expect(both.zh, code).toMatch(/\p{Script=Han}/u);
      expect(both.en, code).not.toMatch(/\p{Script=Han}/u);
      expect(both.en.length, code).toBeGreaterThan(10);
    }
    expect(factsIn(cure.zh + cure.en), code).toEqual([]);
  }
});

/** The facts of a text, whichever language's variant it uses. */
const neutral = (text: string) => new Set(factsIn(text).map((name) => name.replace(/(Zh|En)$/u, '')));

test('R3 both languages tell the same facts', () => {
  for (const [code, { text }] of Object.entries(refusalCatalogue)) expect(neutral(text.zh), code).toEqual(neutral(text.en));
});

test('R4 a text without one of its facts is a bug and throws', () => {
  expect(() => refusal('unknown-record', { id: 'x' })).toThrow('kind');
  expect(refusal('unknown-record', { kind: 'unit', kindZh: '部门', id: 'x' }).text).toEqual({ zh: '没有编号为 x 的部门', en: 'there is no unit x' });
});
