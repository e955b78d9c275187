import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadCatalogue } from '@bandi/blueprints/node';
import { describe, expect, it } from 'vitest';
import { readProfileFile } from '../../apps/cli/src/input/read-profile.ts';
import { printProblems } from '../../apps/cli/src/problem.ts';
import { createTerminal } from '../../apps/cli/src/terminal/terminal.ts';
import { bandi, looksLikeRefusal, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const good = 'name: 小店\ncategory: home\nchannels:\n  - platform: taobao\n    orders_per_day: 5\nfulfilment: third-party\n';
const gbk = (text: string) => Buffer.from(text, 'latin1');

interface Bad {
  readonly what: string;
  readonly content: string | Uint8Array;
  /** What the message must have in it, in English and in Chinese. */
  readonly en: RegExp;
  readonly zh: RegExp;
}

const bads: readonly Bad[] = [
  { what: 'an empty file', content: '', en: /the file is empty/u, zh: /文件是空的/u },
  { what: 'only spaces', content: ' \n\n', en: /the file is empty/u, zh: /文件是空的/u },
  { what: 'a file of 50 MB', content: Buffer.alloc(50_000_000, 'a: b\n'), en: /too large \(50 MB\)[\s\S]*at most 6 MB/u, zh: /文件太大/u },
  { what: 'a binary file', content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 255]), en: /not a text file[\s\S]*UTF-8/u, zh: /不是文本文件/u },
  { what: 'bytes of no encoding', content: gbk(`name: \xff\xfeabc\x80\n`), en: /not a text file/u, zh: /不是文本文件/u },
  { what: 'anchors and aliases', content: `a: &a [x]\nb: *a\n${good}`, en: /:1: .*anchors and aliases/u, zh: /:1: .*锚点和别名/u },
  { what: 'a YAML bomb', content: `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index] ?? 'a'}`).join(',')}]`).join('\n')}\n`, en: /anchors and aliases/u, zh: /锚点和别名/u },
  { what: 'nesting without end', content: '['.repeat(200_000), en: /:1: .*nested too deep/u, zh: /:1: .*嵌套太深/u },
  { what: 'a key that stands twice', content: good.replace('category: home', 'category: home\ncategory: food'), en: /:3: the same key is written twice/u, zh: /:3: 同一个键写了两次/u },
  { what: 'a wrong key', content: good.replace('orders_per_day', 'order_per_day'), en: /:5: there is no key "order_per_day"[\s\S]*expected: .*gmv_per_month[\s\S]*did you mean: orders_per_day/u, zh: /:5: 没有“order_per_day”这一项[\s\S]*应为：[\s\S]*是否想写：orders_per_day/u },
  { what: 'an unknown platform', content: good.replace('taobao', 'taobo'), en: /:4: "taobo" is not a valid "platform"[\s\S]*did you mean: taobao/u, zh: /:4: “platform”的值[\s\S]*是否想写：taobao/u },
  { what: 'a negative number', content: good.replace('day: 5', 'day: -5'), en: /:5: -5 is not a valid "orders_per_day"[\s\S]*at least 0/u, zh: /:5: [\s\S]*至少 0/u },
  { what: 'an absurd number', content: good.replace('day: 5', 'day: 1e30'), en: /:5: [\s\S]*at most 10000000/u, zh: /:5: [\s\S]*至多 10000000/u },
  { what: 'a number that is none', content: good.replace('day: 5', 'day: .nan'), en: /:5: [\s\S]*a number/u, zh: /:5: [\s\S]*数字/u },
  { what: 'text for a number', content: good.replace('day: 5', 'day: many'), en: /:5: "many" is not a valid[\s\S]*a number/u, zh: /:5: [\s\S]*数字/u },
  { what: 'a channel without sales', content: good.replace('    orders_per_day: 5\n', ''), en: /:4: .*does not say how much it sells[\s\S]*gmv_per_month/u, zh: /:4: .*没有写销售规模/u },
  { what: 'an unknown structure', content: `${good}structure: standart-4\n`, en: /:7: there is no structure[\s\S]*did you mean: standard-4/u, zh: /:7: 没有架构模板/u },
  { what: 'an unknown override', content: `${good}overrides:\n  chat-concurency: 3\n`, en: /:8: [\s\S]*did you mean: chat-concurrency/u, zh: /:8: 没有可覆盖的数值/u },
  { what: 'a peak that ends before it begins', content: `${good}peaks:\n  - { name: 双11, from: 2027-11-12, to: 2027-10-20, multiple: 3 }\n`, en: /:8: .*ends before it begins[\s\S]*2027-11-12 or later/u, zh: /:8: .*结束日期早于开始日期/u },
  { what: 'a date that does not exist', content: `${good}peaks:\n  - { name: 双11, from: 2027-02-30, to: 2027-03-20, multiple: 3 }\n`, en: /:8: [\s\S]*a date that exists/u, zh: /:8: [\s\S]*存在的日期/u },
  { what: 'more work than can be counted', content: 'name: x\ncategory: home\nchannels:\n  - { platform: taobao, orders_per_day: 1e7, average_order_value: 1e7, consultations_per_day: 1e7 }\nproducts: { skus: 1e7, new_per_month: 1e6, lines_per_order: 1000 }\n', en: /more than can be worked out/u, zh: /超出能算的范围/u },
  { what: 'a list instead of a profile', content: '- 1\n- 2\n', en: /the file holds [\s\S]*key: value/u, zh: /读不出各项数据[\s\S]*“键: 值”/u },
  { what: 'an unclosed bracket', content: `${good}products: { skus: 3\n`, en: /:\d+: .*bracket/u, zh: /:\d+: .*括号/u },
];

/** What the program prints of a file's problems in Chinese, without a process of its own for each. */
async function printedInChinese(file: string): Promise<string> {
  const catalogue = loadCatalogue();
  if (!catalogue.ok) throw new Error('no catalogue');
  const read = await readProfileFile(file, catalogue.value, process.stdin);
  const lines: string[] = [];
  if (!read.ok) printProblems(read.problems, 'zh', createTerminal({ write: () => true }, { write: (text) => lines.push(text) }, {}));
  return lines.join('');
}

describe('a profile that is', () => {
  it.each(bads)('$what is refused with its place and what was expected, in both languages', async ({ what, content, en, zh }) => {
    const file = write(`${what.replaceAll(/\W/gu, '-')}.yaml`, content);
    const english = await bandi(['build', file, '--json']);
    expect(english.error).toMatch(en);
    expect(english.error).toContain(file);
    expect(looksLikeRefusal(english), english.error).toBe(true);
    expect(await printedInChinese(file)).toMatch(zh);
  });

  it('refused in Chinese by the program is what is printed of its problems', async () => {
    const file = write('chinese.yaml', 'name: 1\n');
    const chinese = await bandi(['build', file, '--lang', 'zh']);
    expect(looksLikeRefusal(chinese), chinese.error).toBe(true);
    expect(chinese.error).toBe(await printedInChinese(file));
  });

  it('missing, or a folder, is refused by its name', async () => {
    const missing = await bandi(['build', 'no-such-file.yaml']);
    expect(missing.error).toBe('no-such-file.yaml: there is no such file\n');
    expect(looksLikeRefusal(missing)).toBe(true);
    mkdirSync(path.join(folder, 'a-folder'));
    const directory = await bandi(['build', path.join(folder, 'a-folder'), '--lang', 'zh']);
    expect(directory.error).toContain('这是一个文件夹');
    expect(looksLikeRefusal(directory)).toBe(true);
  });

  it('refused leaves nothing behind where it should have been written', async () => {
    const target = path.join(folder, 'never');
    const run = await bandi(['build', write('bad.yaml', 'name: 1\n'), '--out', target]);
    expect(run.code).toBe(2);
    expect(existsSync(target)).toBe(false);
  });

  it('wrong twenty-one times over is told twenty times and counted', async () => {
    const run = await bandi(['build', write('many.yaml', `${good}${Array.from({ length: 25 }, (_, index) => `zzzz${index}: 1\n`).join('')}`)]);
    expect(run.error).toContain('and 5 more');
  });
});

describe('a profile in another form', () => {
  const asUtf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]);
  // 小店 in GBK.
  const asGbk = Buffer.concat([Buffer.from('name: '), Buffer.from([0xd0, 0xa1, 0xb5, 0xea]), Buffer.from(good.slice(good.indexOf('\n')))]);
  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${good}`), ''],
    ['with CRLF', Buffer.from(good.replaceAll('\n', '\r\n')), ''],
    ['in GBK', asGbk, 'GBK'],
    ['in UTF-16', asUtf16, 'UTF-16'],
    ['as JSON', Buffer.from(JSON.stringify({ name: '小店', category: 'home', channels: [{ platform: 'taobao', orders_per_day: 5 }], fulfilment: 'third-party' })), ''],
  ])('%s is read right', { timeout: 120_000 }, async (_, content, note) => {
    const run = await bandi(['build', '-', '--no-triggers', '--lang', 'zh'], { stdin: content });
    expect(run.code, run.error).toBe(0);
    expect(run.out).toMatch(/^小店\n/u);
    if (note === '') expect(run.error).toBe('');
    else expect(run.error).toContain(note);
  });

  it('with markup, emoji, right-to-left text and escapes in names is shown without obeying them', { timeout: 120_000 }, async () => {
    const name = '"<b>店</b> 👨‍👩‍👧 مرحبا \\u202e \\u001b[31mred"';
    const run = await bandi(['build', '-', '--no-triggers'], { stdin: good.replace('小店', name) });
    expect(run.code, run.error).toBe(0);
    expect(run.out).toContain('<b>店</b> 👨‍👩‍👧 مرحبا');
    expect(run.out).not.toContain('\u001b');
    expect(run.out).not.toContain('\u202e');
  });
});
