import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const team = path.join(folder, 'team/organisation.json');

interface Document {
  duties: { id: string }[];
  responsibilities: { duty: string; letter: string }[];
}
let document: Document;

beforeAll(async () => {
  const run = await bandi(['build', path.join(root, 'examples/profiles/taobao-start.yaml'), '--no-triggers', '--out', path.join(folder, 'team')]);
  if (run.code !== 0) throw new Error(run.error);
  document = JSON.parse(readFileSync(team, 'utf8')) as Document;
}, 120_000);

describe('duties', () => {
  it('shows who answers for each duty and who does it, by function, in the language asked for', async () => {
    const run = await bandi(['duties', team, '--lang', 'zh']);
    expect(run.code).toBe(0);
    expect(run.out).toContain('最终负责（A）');
    expect(run.out).toContain(`${document.duties.length} 项职责`);
    expect(run.out).toContain('每项都有人负责、有人执行');
    expect((await bandi(['duties', team, '--lang', 'en'])).out).toContain('Answers for (A)');
  });

  it('says which duties nobody answers for', async () => {
    const [first] = document.duties;
    const file = write('gap.json', JSON.stringify({ ...document, responsibilities: document.responsibilities.filter(({ duty }) => duty !== first?.id) }));
    expect((await bandi(['duties', file, '--lang', 'en'])).out).toMatch(/No A, No R[\s\S]*1 to mend/u);
  });

  it('prints CSV, and writes CSV or a workbook by the ending of the file', async () => {
    const csv = await bandi(['duties', team, '--csv', '--lang', 'zh']);
    expect(csv.out.startsWith('\uFEFF职能,职责,关键,')).toBe(true);
    expect(csv.out.trim().split('\r\n')).toHaveLength(document.duties.length + 1);
    const [csvFile, xlsxFile] = [path.join(folder, 'duties.csv'), path.join(folder, 'duties.xlsx')];
    expect((await bandi(['duties', team, '-o', csvFile, '--lang', 'zh'])).code).toBe(0);
    expect(readFileSync(csvFile, 'utf8')).toBe(csv.out);
    expect((await bandi(['duties', team, '-o', xlsxFile])).code).toBe(0);
    expect(readFileSync(xlsxFile).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses a workbook without a file, both formats at once and an ending it does not know', async () => {
    for (const args of [['--xlsx'], ['--csv', '--xlsx', '-o', path.join(folder, 'x')], ['-o', path.join(folder, 'x.pdf')]]) {
      expect(looksLikeRefusal(await bandi(['duties', team, ...args])), args.join(' ')).toBe(true);
    }
  });
});
