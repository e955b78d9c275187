import { describe, expect, test } from 'vitest';
import { readProfile } from './profile-file.ts';
import { builtInCatalogue, growingShop } from './testing/catalogue.ts';
import type { FileProblem } from './file-problem.ts';

const catalogue = builtInCatalogue();

function problems(text: string): readonly FileProblem[] {
  const read = readProfile('p.yaml', text, catalogue);
  return read.ok ? [] : read.problems;
}

function one(text: string): FileProblem {
  const found = problems(text);
  expect(found, JSON.stringify(found)).toHaveLength(1);
  const [first] = found;
  if (first === undefined) throw new Error('no problem');
  return first;
}

describe('a profile file', () => {
  test('that is sound is read as it stands', () => {
    expect(problems(growingShop)).toEqual([]);
  });

  test('in JSON is read as well', () => {
    expect(problems('{"name":"x","category":"food","channels":[{"platform":"jd","orders_per_day":3}]}')).toEqual([]);
  });

  test('with an unknown key names its line and the nearest key', () => {
    const problem = one(growingShop.replace('lines_per_order', 'lines_per_oder'));
    expect(problem).toMatchObject({ code: 'unknown-key', line: 5, nearest: 'lines_per_order' });
    expect(problem.expected?.en).toContain('new_per_month');
  });

  test('with an unknown platform names the nearest and all that are known', () => {
    const problem = one(growingShop.replace('platform: tmall', 'platform: tmal'));
    expect(problem).toMatchObject({ code: 'wrong-value', line: 4, nearest: 'tmall', path: 'channels[0].platform' });
    expect(problem.expected?.zh).toContain('pinduoduo');
  });

  test('with a negative number says what was expected', () => {
    expect(one(growingShop.replace('orders_per_day: 180', 'orders_per_day: -1'))).toMatchObject({ code: 'wrong-value', line: 4, expected: { en: 'at least 0' } });
  });

  test('with an absurd number is refused', () => {
    expect(one(growingShop.replace('orders_per_day: 180', 'orders_per_day: 1e30'))).toMatchObject({ code: 'wrong-value', path: 'channels[0].orders_per_day' });
    expect(problems(growingShop.replace('orders_per_day: 180', 'orders_per_day: .nan'))).not.toEqual([]);
    expect(problems(growingShop.replace('orders_per_day: 180', 'orders_per_day: .inf'))).not.toEqual([]);
  });

  test('with text for a number says that a number was expected', () => {
    expect(one(growingShop.replace('skus: 300', 'skus: many')).expected).toEqual({ zh: '数字', en: 'a number' });
  });

  test('with a name that YAML reads as a number advises quotes', () => {
    expect(one(growingShop.replace(/name: .*/u, 'name: 618')).expected).toEqual({ zh: '文字；数字等要加引号："618"', en: 'text; put quotes around it: "618"' });
  });

  test('that holds one sentence instead of entries says so, naming no key', () => {
    const problem = one('just words\n');
    expect(problem.text).toEqual({ zh: '文件内容是 "just words"，读不出各项数据', en: 'the file holds "just words", in which no entries can be found' });
    expect(problem.expected?.zh).toBe('“键: 值”，每行一项');
  });

  test.each([['a: [', /括号/u], ['a: 1\n\tb: 2\n', /制表符|缩进/u], ['a: "x\n', /引号/u], ['a: b: c\n', /冒号/u], ['a: 1\na: 2\n', /两次/u]])('that is not YAML (%#) says in words what is wrong, without the code of a parser', (text, words) => {
    const found = problems(text);
    expect(found[0]?.text.zh).toMatch(words);
    for (const { text: said } of found) expect(said.zh).not.toMatch(/[A-Z]_[A-Z]/u);
  });

  test('without a needed key says which', () => {
    expect(one(growingShop.replace('category: apparel\n', ''))).toMatchObject({ code: 'missing', path: 'category' });
  });

  test('with a channel that says nothing of its sales is refused', () => {
    expect(one('name: x\ncategory: food\nchannels:\n  - { platform: jd }\n')).toMatchObject({ code: 'missing', path: 'channels[0]', line: 4 });
  });

  test('with a key given twice is refused with its line', () => {
    expect(one(`${growingShop}name: other\n`)).toMatchObject({ code: 'syntax' });
  });

  test('with anchors and aliases is refused, however small: no text can grow', () => {
    const bomb = 'a: &a [x,x]\nb: &b [*a,*a]\nname: x\ncategory: food\nchannels: *b\n';
    expect(one(bomb)).toMatchObject({ code: 'alias', line: 1 });
  });

  test.each([['', 'empty'], ['   \n', 'empty'], ['a\u0000b', 'binary'], ['\uFFFD\uFFFD', 'binary'], ['x'.repeat(2_000_001), 'too-large'], ['a: [', 'syntax']])('that is not a profile at all (%#) is refused as such', (text, code) => {
    expect(problems(text)[0]?.code).toBe(code);
  });

  test('with a structure or an override that the catalogue does not know names the nearest', () => {
    expect(one(`${growingShop}structure: standard4\n`)).toMatchObject({ nearest: 'standard-4' });
    expect(one(`${growingShop}overrides: { return-rates: 0.3 }\n`)).toMatchObject({ nearest: 'return-rate' });
    expect(one(`${growingShop}overrides: { return-rate: 3 }\n`)).toMatchObject({ code: 'wrong-value', expected: { en: '0 to 1' } });
  });

  test('with a peak that ends before it begins is refused', () => {
    expect(one(growingShop.replace('to: 2027-11-12', 'to: 2027-10-01'))).toMatchObject({ code: 'wrong-value', path: 'peaks[0].to' });
  });

  test('every problem speaks both languages', () => {
    for (const text of [growingShop.replace('tmall', 'x'), growingShop.replace('skus', 'sku'), 'a: [', '']) {
      for (const problem of problems(text)) {
        expect(problem.text.zh).toMatch(/[\u4e00-\u9fff]/u);
        expect(problem.text.en).not.toMatch(/[\u4e00-\u9fff]/u);
      }
    }
  });
});
