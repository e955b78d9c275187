import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { BuildAnswer } from './build-shape.ts';
import { buildShape } from './build-shape.ts';
import { bandi, root, useBundle, useFolder } from './run-bandi.ts';

const folderOfProfiles = path.join(root, 'examples/profiles');
const profiles = readdirSync(folderOfProfiles).filter((name) => name.endsWith('.yaml'));

useBundle();
const { folder } = useFolder();

async function built(name: string, ...options: string[]): Promise<BuildAnswer> {
  const { code, out, error } = await bandi(['build', path.join(folderOfProfiles, name), '--json', ...options]);
  expect(error).toBe('');
  expect(code).toBe(0);
  return buildShape.parse(JSON.parse(out));
}

const sum = (heads: readonly { readonly heads: number }[]) => heads.reduce((total, one) => total + one.heads, 0);

describe('every example profile', () => {
  it('is among the seven kinds of business', () => {
    expect(profiles).toHaveLength(7);
  });

  it.each(profiles)('%s: one JSON document of the promised shape, whose figures agree with one another', { timeout: 240_000 }, async (name) => {
    const { organisation, summary } = await built(name, '--no-triggers');
    const units = new Set(summary.units.map(({ id }) => id));
    const positions = new Set(summary.positions.map(({ id }) => id));
    for (const position of summary.positions) {
      expect(units).toContain(position.unit);
      if (position.reportsTo !== null) expect(positions).toContain(position.reportsTo);
    }
    expect(sum(Object.values(summary.byFunction))).toBe(summary.heads);
    expect(sum(summary.units)).toBe(summary.heads);
    expect(organisation.positions.map(({ id }) => id).toSorted()).toEqual([...positions].toSorted());
  });
});

describe('what build writes', () => {
  it('three files: the organisation, the chart and a list that spreadsheets read', { timeout: 120_000 }, async () => {
    const target = path.join(folder, 'new/team');
    const run = await bandi(['build', path.join(folderOfProfiles, 'taobao-start.yaml'), '--no-triggers', '--out', target, '--lang', 'zh']);
    expect(run.code).toBe(0);
    expect(readdirSync(target).toSorted()).toEqual(['chart.svg', 'organisation.json', 'positions.csv']);
    expect(readFileSync(path.join(target, 'positions.csv'), 'utf8')).toMatch(/^\uFEFF岗位编号,所属部门,岗位名称,.*\r\n(?:.*\r\n)+$/u);
    expect(readFileSync(path.join(target, 'chart.svg'), 'utf8')).toMatch(/^<\?xml [\s\S]*<text [\s\S]*<\/svg>\n$/u);
    // Its own files are good input again.
    const organisation = path.join(target, 'organisation.json');
    expect((await bandi(['check', organisation])).code).toBe(0);
    const chart = await bandi(['chart', organisation, '--direction', 'left-right', '--view', 'by-reporting-line', '--theme', 'dark', '--lang', 'zh']);
    expect(chart.code).toBe(0);
    expect(chart.out).toContain('暖屋灯饰');
  });

  it('nothing when one of the three cannot be written', { timeout: 120_000 }, async () => {
    const target = path.join(folder, 'taken');
    const first = await bandi(['build', path.join(folderOfProfiles, 'one-person.yaml'), '--no-triggers', '--out', path.join(target, 'positions.csv')]);
    expect(first.code).toBe(0);
    // positions.csv is a folder now.
    const run = await bandi(['build', path.join(folderOfProfiles, 'one-person.yaml'), '--no-triggers', '--out', target]);
    expect(run.code).toBe(2);
    expect(run.error).toContain('a folder of this name is in the way');
    expect(readdirSync(target)).toEqual(['positions.csv']);
  });

  it('the same twice', { timeout: 120_000 }, async () => {
    const day = ['--no-triggers', '--date', '2027-01-15'];
    expect(await built('taobao-start.yaml', ...day)).toEqual(await built('taobao-start.yaml', ...day));
  });

  it('another structure when asked for one', { timeout: 120_000 }, async () => {
    const { summary } = await built('taobao-start.yaml', '--no-triggers', '--structure', 'functional');
    expect(summary.structure).toBe('functional');
  });
});

describe('what build says', () => {
  it('fits the columns, Chinese counted as two', { timeout: 120_000 }, async () => {
    const { code, out } = await bandi(['build', path.join(folderOfProfiles, 'taobao-start.yaml'), '--no-triggers', '--lang', 'zh']);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => !/https?:|GK|derived|OdeToErlang/u.test(line));
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
    // Columns of a table begin at the same place in every row.
    const start = out.indexOf('部门 / 岗位');
    const table = out.slice(out.lastIndexOf('\n', start) + 1).split('\n\n')[0]?.split('\n') ?? [];
    const header = table[0] ?? '';
    const why = stringWidth(header.slice(0, header.indexOf('为什么')));
    for (const row of table.slice(1)) {
      let columns = 0;
      const before = Array.from(row).filter((character) => {
        const inside = columns < why;
        columns += stringWidth(character);
        return inside;
      }).join('');
      if (stringWidth(row) > why) expect(before, row).toMatch(/ {2}$/u);
    }
  });

  it('when to hire next, and explain says it for the position', { timeout: 240_000 }, async () => {
    const run = await bandi(['build', path.join(folderOfProfiles, 'one-person.yaml'), '--json']);
    const { summary } = buildShape.parse(JSON.parse(run.out));
    const [first] = summary.triggers;
    if (first === undefined) throw new Error('a shop of this size grows by one person somewhere below four times its sales');
    const told = await bandi(['explain', '-', first.position], { stdin: run.out });
    expect(told.code).toBe(0);
    expect(told.out).toContain('When to add a person');
    expect(told.out).toMatch(/\+\d/u);
  });
});
