import { describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { write } = useFolder();

const own = `# 我们自己的数 · our own figures
sources:
  - { id: our-log, url: null, note: Our own service log of last spring. }
activities:
  - id: wrap-gifts
    name: { zh: 礼品包装, en: Wrap gifts }
    function: warehouse
    kind: throughput
    work:
      - driver: [orders-per-day, days-per-month]
        effort: { low: 0.2, typical: 0.4, high: 0.6 }
        per: { zh: 分钟/单, en: minutes per order }
        sources: [our-log]
        trust: measured
    carriedBy: { primary: [warehouse-worker] }
defaults:
  - id: chatbot-share
    name: { zh: 机器人解决占比, en: share the chatbot settles }
    unit: { zh: 比例, en: share }
    values: { other: 0.45 }
    limits: { least: 0, most: 0.95 }
    sources: [our-log]
    trust: measured
`;

describe('catalog list', () => {
  it('counts every kind, and lists each', async () => {
    const counts = JSON.parse((await bandi(['catalog', 'list', '--json'])).out) as { kind: string; entries: number }[];
    expect(counts.map(({ kind }) => kind)).toEqual(['jobs', 'activities', 'blueprints', 'processes', 'reports', 'defaults', 'sources']);
    for (const { kind, entries } of counts) {
      const list = JSON.parse((await bandi(['catalog', 'list', kind, '--json'])).out) as { id: string }[];
      expect(list).toHaveLength(entries);
      const told = await bandi(['catalog', 'list', kind, '--lang', 'zh']);
      for (const { id } of list) expect(told.out).toContain(id);
    }
  });
});

describe('catalog show', () => {
  it.each([
    ['customer-service-agent', /Pay a month[\s\S]*https:\/\//u],
    ['answer-chats', /2\.2 – 3\.2 – 4\.8 minutes of attention per chat[\s\S]*https:\/\//u],
    ['standard-4', /Suits[\s\S]*customer-service/u],
    ['order-fulfilment', /48h[\s\S]*check-and-pack[\s\S]*next Agrees → Weigh\s+and\s+hand/u],
    ['chatbot-share', /0\.2 share[\s\S]*GK/u],
    ['talkq2026', /https:\/\//u],
  ])('%s with its figures and their addresses', async (id, expected) => {
    const { code, out } = await bandi(['catalog', 'show', id]);
    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });

  it('an id that is not there is refused with the nearest', async () => {
    const run = await bandi(['catalog', 'show', 'anwser-chats', '--lang', 'zh']);
    expect(looksLikeRefusal(run)).toBe(true);
    expect(run.error).toMatch(/是否想写：answer-chats/u);
  });
});

describe('catalog check', () => {
  it('of a file that fits says what it adds and replaces', async () => {
    const run = await bandi(['catalog', 'check', write('own.yaml', own)]);
    expect(run.code, run.error).toBe(0);
    expect(run.out).toMatch(/adds +activities +wrap-gifts/u);
    expect(run.out).toMatch(/replaces +default figures +chatbot-share/u);
    expect(run.out).toMatch(/adds +sources +our-log/u);
  });

  it.each([
    ['a wrong key', own.replace('kind: throughput', 'knd: throughput'), /:8: there is no key "knd"[\s\S]*did you mean: kind/u],
    ['a job nobody knows', own.replace('[warehouse-worker]', '[warehouse-wrker]'), /:15: .*warehouse-wrker"[\s\S]*did you mean: warehouse-worker/u],
    ['a source nobody knows', own.replace('  - { id: our-log, url: null, note: Our own service log of last spring. }\n', '  []\n'), /:\d+: .*no source "our-log"/u],
    ['a figure without a source', own.replace('        sources: [our-log]\n', ''), /:10: [\s\S]*sources/u],
    ['nothing', '', /the file is empty[\s\S]*jobs, activities/u],
    ['a range upside down', own.replace('low: 0.2', 'low: 5'), /:11: [\s\S]*low ≤ typical ≤ high/u],
  ])('of one with %s says where and what was expected', async (name, content, expected) => {
    const run = await bandi(['catalog', 'check', write(`${name.replaceAll(' ', '-')}.yaml`, content)]);
    expect(run.error).toMatch(expected);
    expect(looksLikeRefusal(run), run.error).toBe(true);
  });

  it('what is laid over the catalogue is what build uses', { timeout: 120_000 }, async () => {
    const profile = 'name: 小店\ncategory: home\nchannels:\n  - { platform: taobao, orders_per_day: 8 }\nfulfilment: own-warehouse\n';
    const run = await bandi(['build', '-', '--no-triggers', '--json', '--catalog', write('over.yaml', own)], { stdin: profile });
    expect(run.code, run.error).toBe(0);
    const { summary } = JSON.parse(run.out) as { summary: { positions: { reasons: { activity: string }[] }[]; defaults: { id: string; value: number }[] } };
    expect(summary.positions.flatMap(({ reasons }) => reasons.map(({ activity }) => activity))).toContain('wrap-gifts');
    expect(summary.defaults.find(({ id }) => id === 'chatbot-share')?.value).toBe(0.45);
  });
});
