import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const team = path.join(folder, 'team/organisation.json');
const at = (name: string): string => path.join(folder, name);
let document: { positions: { id: string }[]; units: { id: string; parent: string | null }[] };

beforeAll(async () => {
  const run = await bandi(['build', path.join(root, 'examples/profiles/taobao-start.yaml'), '--no-triggers', '--out', path.join(folder, 'team')]);
  if (run.code !== 0) throw new Error(run.error);
  document = JSON.parse(readFileSync(team, 'utf8')) as typeof document;
}, 120_000);

describe('describe', () => {
  it('writes one position, a unit or all as Word or PDF by the ending of the file', async () => {
    const position = document.positions[0]?.id ?? '';
    const unit = document.units.find(({ parent }) => parent === null)?.id ?? '';
    for (const [name, args] of [['one.docx', [position]], ['unit.pdf', ['--unit', unit]], ['all.docx', ['--all', '--pay']], ['all.pdf', ['--all', '--lang', 'zh']]] as const) {
      const run = await bandi(['describe', team, ...args, '-o', at(name)]);
      expect(run.code, run.error).toBe(0);
      expect(readFileSync(at(name)).subarray(0, 2).toString()).toBe(name.endsWith('.pdf') ? '%P' : 'PK');
    }
    expect(readFileSync(at('all.docx')).length).toBeGreaterThan(readFileSync(at('one.docx')).length);
  });

  it('goes with hiring kits and handbooks, written in the same ways', async () => {
    const position = document.positions[0]?.id ?? '';
    const unit = document.units.find(({ parent }) => parent === null)?.id ?? '';
    for (const [name, args] of [['kit.docx', ['hire', team, position, '--company', 'A & B']], ['book.pdf', ['handbook', team, unit]]] as const) {
      const run = await bandi([...args, '-o', at(name)]);
      expect(run.code, run.error).toBe(0);
      expect(readFileSync(at(name)).subarray(0, 2).toString()).toBe(name.endsWith('.pdf') ? '%P' : 'PK');
    }
    expect(looksLikeRefusal(await bandi(['hire', team, '-o', at('y.docx')]))).toBe(true);
    expect(existsSync(at('y.docx'))).toBe(false);
  });

  it('puts a logo into the header', async () => {
    const logo = write('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>');
    expect((await bandi(['describe', team, '--all', '-o', at('logo.docx'), '--logo', logo])).code).toBe(0);
    expect(readFileSync(at('logo.docx')).includes('word/media/')).toBe(true);
  });

  it('refuses what it cannot make, and then writes nothing', async () => {
    const broken = write('broken.svg', 'no picture');
    for (const args of [[], ['--all'], ['-o', at('x.docx')], ['--all', '-o', at('x.odt')], ['--all', '--unit', 'x', '-o', at('x.docx')], ['nobody-here', '-o', at('x.docx')], ['--unit', 'nowhere', '-o', at('x.docx')], ['--all', '--logo', broken, '-o', at('x.docx')], ['--all', '--date', '2026-13-01', '-o', at('x.docx')]]) {
      const run = await bandi(['describe', team, ...args]);
      expect(looksLikeRefusal(run), `${args.join(' ')}: ${run.error}`).toBe(true);
    }
    expect(existsSync(at('x.docx'))).toBe(false);
  });
});
