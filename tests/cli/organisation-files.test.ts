import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const team = path.join(folder, 'team/organisation.json');
let text = '';

beforeAll(async () => {
  const run = await bandi(['build', path.join(root, 'examples/profiles/taobao-start.yaml'), '--no-triggers', '--out', path.join(folder, 'team')]);
  if (run.code !== 0) throw new Error(run.error);
  text = readFileSync(team, 'utf8');
}, 120_000);

interface Document {
  units: Record<string, unknown>[];
  positions: Record<string, unknown>[];
  responsibilities: Record<string, unknown>[];
  [key: string]: unknown;
}

/** The built organisation with something done to it, as a file's text. */
function changed(change: (document: Document) => void): string {
  const document = JSON.parse(text) as Document;
  change(document);
  return JSON.stringify(document, null, 2);
}

const first = (records: Record<string, unknown>[]): Record<string, unknown> => records[0] ?? {};
const other = (records: Record<string, unknown>[]): Record<string, unknown> => records[1] ?? {};

describe('check', () => {
  it('ends with 0 when nothing is an error', async () => {
    const run = await bandi(['check', team]);
    expect(run.code).toBe(0);
    expect(run.error).toBe('');
  });

  it('ends with 1 when something is, and says what in the language asked for', async () => {
    const file = write('two-answer.json', changed(({ positions, responsibilities }) => {
      const cell = responsibilities.find(({ letter }) => letter === 'A' || letter === 'AR');
      const duty = String(cell?.['duty']);
      const position = positions.map(({ id }) => String(id)).find((id) => !responsibilities.some((one) => one['id'] === `${duty}:${id}`)) ?? '';
      responsibilities.push({ id: `${duty}:${position}`, duty, position, letter: 'A' });
    }));
    const english = await bandi(['check', file, '--lang', 'en']);
    expect(english.code).toBe(1);
    expect(english.out).toMatch(/^ {2}error \d+\n/u);
    const chinese = await bandi(['check', file, '--lang', 'zh']);
    expect(chinese.code).toBe(1);
    expect(chinese.out).toMatch(/^ {2}错误 \d+\n/u);
    const { findings } = JSON.parse((await bandi(['check', file, '--json'])).out) as { findings: { level: string }[] };
    expect(findings.some(({ level }) => level === 'error')).toBe(true);
  });

  it('takes the answer of build --json from standard input', { timeout: 60_000 }, async () => {
    const answer = JSON.stringify({ organisation: JSON.parse(text) as unknown, summary: {} });
    expect((await bandi(['check', '-'], { stdin: answer })).code).toBe(0);
  });
});

describe('explain', () => {
  it('tells every reason of a position with its inputs, steps, range and the addresses of its sources', async () => {
    const run = await bandi(['explain', team, 'store-manager', '--no-triggers', '--lang', 'en']);
    expect(run.code, run.error).toBe(0);
    const position = (JSON.parse(text) as { positions: { id: string; reasons: { activity: string }[] }[] }).positions.find(({ id }) => id === 'store-manager');
    expect(position?.reasons.length).toBeGreaterThan(3);
    for (const { activity } of position?.reasons ?? []) expect(run.out).toContain(`  ${activity}\n`);
    for (const word of ['(default)', '(given)', 'Method: ', 'Steps:', 'low – typical – high', 'https://']) expect(run.out).toContain(word);
  });

  it('finds a position by its title, when only one has it', async () => {
    const titles = (JSON.parse(text) as { positions: { id: string; title: { zh: string } }[] }).positions;
    const unique = titles.find(({ title }) => titles.filter((one) => one.title.zh === title.zh).length === 1);
    const run = await bandi(['explain', team, unique?.title.zh ?? '', '--json', '--no-triggers']);
    expect((JSON.parse(run.out) as { position: { id: string } }).position.id).toBe(unique?.id);
    const doubled = write('doubled.json', changed(({ positions }) => { for (const position of positions) position['title'] = '店长'; }));
    const refusal = await bandi(['explain', doubled, '店长']);
    expect(looksLikeRefusal(refusal)).toBe(true);
    expect(refusal.error).toMatch(/positions are called "店长"[\s\S]*an id: /u);
  });

  it('names the nearest ids for one that is not there', async () => {
    const run = await bandi(['explain', team, 'store-manger', '--lang', 'zh']);
    expect(looksLikeRefusal(run)).toBe(true);
    expect(run.error).toMatch(/没有岗位“store-manger”[\s\S]*是否想写：store-manager/u);
  });
});

describe('an organisation file that is', () => {
  interface Bad {
    readonly what: string;
    readonly content: () => string | Uint8Array;
    readonly en: RegExp;
    readonly zh: RegExp;
  }
  const bads: readonly Bad[] = [
    { what: 'empty', content: () => '', en: /the file is empty/u, zh: /文件是空的/u },
    { what: 'binary', content: () => Buffer.from([1, 0, 2, 0, 255]), en: /not a text file/u, zh: /不是文本文件/u },
    { what: 'a profile', content: () => 'name: 小店\n', en: /:1: not valid JSON: found "name: 小店"[\s\S]*a JSON value/u, zh: /:1: JSON 格式错误/u },
    { what: 'another JSON', content: () => '{"a": 1}', en: /not an organisation file[\s\S]*bandi\.organisation\/1/u, zh: /不是组织文件/u },
    { what: 'cut off', content: () => text.slice(0, text.length / 2), en: /:\d+: /u, zh: /:\d+: /u },
    { what: 'JSON with a comma too many', content: () => '{\n  "format": "bandi.organisation/1",\n  "units": [],\n}', en: /:4: not valid JSON: found "\}"[\s\S]*a key in double quotes/u, zh: /:4: [\s\S]*带双引号的键/u },
    { what: 'JSON with a key twice', content: () => '{\n  "format": "bandi.organisation/1",\n  "units": [],\n  "units": []\n}', en: /:4: the key "units" stands twice/u, zh: /:4: 键“units”出现了两次/u },
    { what: 'nested without end', content: () => '['.repeat(1_000_000), en: /nested too deep/u, zh: /嵌套太深/u },
    { what: 'wrong in a number', content: () => changed(({ positions }) => { first(positions)['heads'] = -1; }), en: /:\d+: positions\[0\]\.heads/u, zh: /:\d+: positions\[0\]\.heads：/u },
    { what: 'of an id twice', content: () => changed(({ positions }) => { other(positions)['id'] = first(positions)['id']; }), en: /:\d+: positions\[1\]\.id: .* occurs twice/u, zh: /出现了两次/u },
    { what: 'pointing at nothing', content: () => changed(({ positions }) => { first(positions)['unit'] = 'gone'; }), en: /:\d+: positions\.\S+\.unit: there is no record gone/u, zh: /没有编号为 gone 的记录/u },
    { what: 'in a circle', content: () => changed(({ units }) => { first(units)['parent'] = first(units)['id']; }), en: /:\d+: units\.\S+\.parent: .*below itself/u, zh: /成了自己的下级/u },
    { what: 'of keys nobody knows', content: () => changed((document) => { document['departments'] = []; }), en: /departments: unknown key/u, zh: /departments：不认识的键/u },
  ];

  it.each(bads)('$what is refused by every command, with its line', async ({ what, content, en, zh }) => {
    const file = write(`${what.replaceAll(' ', '-')}.json`, content());
    const runs = await Promise.all([bandi(['check', file]), bandi(['explain', file, 'x']), bandi(['chart', file, '-o', path.join(folder, 'never.svg')])]);
    for (const run of runs) {
      expect(run.error).toMatch(en);
      expect(looksLikeRefusal(run), run.error).toBe(true);
    }
    expect((await bandi(['check', file, '--lang', 'zh'])).error).toMatch(zh);
  });

  it('wrong in one place is told with the line of that place', async () => {
    const content = changed(({ positions }) => { other(positions)['reportsTo'] = 'nobody-here'; });
    const line = content.split('\n').findIndex((one) => one.includes('nobody-here')) + 1;
    const run = await bandi(['check', write('one-place.json', content)]);
    expect(run.error).toContain(`one-place.json:${line}: `);
  });
});

describe('chart', () => {
  it('writes the format that the name of the file asks for', { timeout: 120_000 }, async () => {
    const beginnings = { svg: '<?xml', png: '\u0089PNG', pdf: '%PDF-1.7', pptx: 'PK', drawio: '<?xml', mmd: '---', puml: '@startuml' };
    for (const [ending, beginning] of Object.entries(beginnings)) {
      const file = path.join(folder, `chart.${ending}`);
      const run = await bandi(['chart', team, '-o', file, '--page', 'A3', '--width', '1200']);
      expect(run.error).toContain('Written');
      expect([run.code, run.out]).toEqual([0, '']);
      expect(readFileSync(file, 'latin1').startsWith(beginning), ending).toBe(true);
    }
  });

  it('writes a page for each unit, and tiles', { timeout: 60_000 }, async () => {
    for (const pages of ['per-unit', 'tiled']) {
      const file = path.join(folder, `${pages}.pdf`);
      expect((await bandi(['chart', team, '-o', file, '--pages', pages, '--scale', '250', '--title', '组织', '--lang', 'zh'])).code).toBe(0);
      expect(readFileSync(file, 'latin1').match(/\/Type \/Page\b(?!s)/gu)?.length).toBeGreaterThan(1);
    }
  });

  it('refuses what it cannot draw, and says what it can', { timeout: 60_000 }, async () => {
    const logo = write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.com/x.png"/></svg>');
    for (const [args, message] of [
      [['-o', path.join(folder, 'chart.doc')], 'a name that ends in one of .pdf, .pptx, .png, .svg, .drawio, .mmd, .puml'], [['--view', 'by-unti'], 'did you mean: by-unit'],
      [['--page', 'A9'], 'or width x height in mm'], [['--width', '30000'], 'from 100 to 20000'], [['--fields', 'pay'], 'there is no field "pay"'], [['--logo', logo], 'refers to nothing outside itself'],
      [['--logo', path.join(folder, 'none.png')], 'there is no such file'],
    ] as const) {
      const run = await bandi(['chart', team, ...args]);
      expect(looksLikeRefusal(run), run.error).toBe(true);
      expect(run.error).toContain(message);
    }
  });
});
