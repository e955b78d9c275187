import { expect, test } from 'vitest';
import { firstLanguage } from './language.ts';
import { formatFte, formatMoney, formatPercent } from './numbers.ts';
import { texts } from './texts.ts';

/** Every text of a dictionary by its path; functions are called with sample values. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...values: unknown[]) => unknown)('7', '8', '9', '6', 5))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => flatten(part, `${path}.${key}`));
}

const bilingual = /\.(?:stepNames|stepZh|stepEn|otherLanguage|languages)/u;

test('no English text holds Chinese, no Chinese text is left in English', () => {
  const zh = new Map(flatten(texts.zh, ''));
  const en = new Map(flatten(texts.en, ''));
  expect([...en.keys()]).toEqual([...zh.keys()]);
  expect([...en].filter(([path, text]) => /\p{Script=Han}/u.test(text) && !bilingual.test(path))).toEqual([]);
  // Signs, units and names of products are the same in both.
  const same = [...zh].filter(([path, text]) => !/\p{Script=Han}/u.test(text) && /[a-z]{3}/u.test(text) && !bilingual.test(path)).map(([path]) => path);
  expect(same).toEqual(['.platforms.tiktok-shop', '.platforms.shopee', ...['pptx', 'drawio', 'mermaid', 'plantuml'].map((format) => `.exporting.formats.${format}.name`),
    ...[1, 5, 6, 7, 8].map((key) => `.duties.keysList.${key}.0`), '.documents.formats.docx']);
});

test('no page holds a text of its own: every word is in the dictionaries', () => {
  const pages = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });
  expect(Object.keys(pages).length).toBeGreaterThan(20);
  const withHan = Object.entries(pages).filter(([, source]) => /\p{Script=Han}/u.test(source)).map(([file]) => file);
  expect(withHan).toEqual([]);
  const withWords = Object.entries(pages).flatMap(([file, source]) => [...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*<\//gu)].map((match) => `${file}: ${match[1]}`));
  expect(withWords).toEqual([]);
});

test('the language chosen wins, then any Chinese of the browser, then English', () => {
  expect(firstLanguage('en', ['zh-CN'])).toBe('en');
  expect(firstLanguage(null, ['en-US', 'zh-TW'])).toBe('zh');
  expect(firstLanguage('fr', ['fr-FR', 'en'])).toBe('en');
});

test('numbers are written the way each language does', () => {
  expect(formatFte(235, 'zh')).toBe('2.35');
  expect(formatFte(300, 'en')).toBe('3');
  expect(formatMoney(86_400, 'CNY', 'zh')).toBe('¥8.64万');
  expect(formatMoney(9400, 'CNY', 'zh')).toBe('¥9,400');
  expect(formatMoney(1_250_000, 'USD', 'en')).toBe('$1.25M');
  expect(formatPercent(0.0824, 'zh')).toBe('8.2');
});
