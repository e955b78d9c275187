import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');
const rules = new Set(Array.from(spec.matchAll(/\*\*([CDMKRHS]\d+(?:\.\d+)?)\*\*/gu), ([, rule]) => rule ?? ''));

const source = new URL('./', import.meta.url);
const names = (readdirSync(source, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.test.ts') && file !== 'spec.test.ts')
  .flatMap((file) => Array.from(readFileSync(new URL(file, source), 'utf8').matchAll(/^test\('(.+?)', /gmu), ([, name]) => name ?? ''));

/** C17 for C17.3, unless the page has C17.3 itself. */
const ruleOf = (name: string): string => {
  const number = /^[A-Z]\d+(?:\.\d+)?/u.exec(name)?.[0] ?? '';
  return rules.has(number) ? number : (number.split('.')[0] ?? '');
};

test('S1 every test begins with the number of a rule that SPEC.md has', () => {
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => !rules.has(ruleOf(name)))).toEqual([]);
});

test('S2 every rule that SPEC.md has is held by a test', () => {
  const held = new Set(names.map(ruleOf));
  expect([...rules].filter((rule) => !held.has(rule))).toEqual([]);
});
