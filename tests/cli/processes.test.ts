import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const team = path.join(folder, 'team/organisation.json');

interface Document {
  processes: { id: string; name: { zh: string } | string }[];
  processLanes: { process: string; position: string | null }[];
  positions: { id: string }[];
}
const documentIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Document;

beforeAll(async () => {
  const run = await bandi(['build', path.join(root, 'examples/profiles/taobao-start.yaml'), '--no-triggers', '--out', path.join(folder, 'team')]);
  if (run.code !== 0) throw new Error(run.error);
}, 120_000);

const foreign = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="P" name="赠品补发">
  <laneSet id="L"><lane id="L1" name="没听过的岗位"><flowNodeRef>A</flowNodeRef></lane></laneSet><task id="A" name="登记补发"/></process></definitions>`;

describe('processes', () => {
  it('lists every process with its hands and its longest way', async () => {
    const run = await bandi(['processes', team, '--lang', 'zh']);
    expect(run.code).toBe(0);
    for (const { id } of documentIn(team).processes) expect(run.out).toContain(id);
    expect(run.out).toContain('最长路径用时');
  });

  it('exports a process by its id or name as BPMN, or as a list of steps for .txt', async () => {
    const [first] = documentIn(team).processes;
    const name = typeof first?.name === 'string' ? first.name : (first?.name.zh ?? '');
    const bpmn = await bandi(['processes', team, 'export', first?.id ?? '', '--lang', 'zh']);
    expect(bpmn.out).toContain('BPMNShape');
    const file = path.join(folder, 'steps.txt');
    expect((await bandi(['processes', team, 'export', name, '-o', file, '--lang', 'zh'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^.+：.+/u);
  });

  it('imports a file with its lanes bound as asked, and says which lane nobody plays', async () => {
    const file = write('foreign.bpmn', foreign);
    const target = path.join(folder, 'after.json');
    const open = await bandi(['processes', team, 'import', file, '-o', target, '--lang', 'zh']);
    expect(open.code).toBe(0);
    expect(open.error).toContain('没听过的岗位');
    expect(documentIn(target).processes).toHaveLength(documentIn(team).processes.length + 1);
    const position = documentIn(team).positions[0]?.id ?? '';
    expect((await bandi(['processes', team, 'import', file, '--bind', `没听过的岗位=${position}`, '-o', target])).code).toBe(0);
    expect(documentIn(target).processLanes.filter(({ process }) => process === 'process-1').map((lane) => lane.position)).toEqual([position]);
  });

  it('brings a process up to date with a file, and exports it as PDF and picture', async () => {
    const [target, again] = [path.join(folder, 'updated.json'), path.join(folder, 'updated-again.json')];
    expect((await bandi(['processes', team, 'import', write('foreign.bpmn', foreign), '-o', target])).code).toBe(0);
    expect((await bandi(['processes', target, 'import', write('newer.bpmn', foreign.replace('登记补发', '核对并补发')), '--update', 'auto', '-o', again])).code).toBe(0);
    expect(documentIn(again).processes).toHaveLength(documentIn(target).processes.length);
    expect(readFileSync(again, 'utf8')).toContain('核对并补发');
    for (const [file, begins] of [['p.pdf', '%PDF'], ['p.png', '\u0089PNG'], ['p.svg', '<?xml']] as const) {
      expect((await bandi(['processes', again, 'export', 'process-1', '-o', path.join(folder, file), '--lang', 'zh'])).code, file).toBe(0);
      expect(readFileSync(path.join(folder, file), 'latin1').startsWith(begins), file).toBe(true);
    }
    expect(looksLikeRefusal(await bandi(['processes', again, 'export', 'process-1', '-o', path.join(folder, 'p.vsdx')]))).toBe(true);
  });

  it('refuses what is no BPMN, a process that is not there, a lane that is not in the file and an action without its object', async () => {
    const file = write('foreign.bpmn', foreign);
    for (const args of [['import', write('no.bpmn', 'plain words')], ['export', 'nothing-like-it'], ['import', file, '--bind', 'other=x'], ['export'], ['import', path.join(folder, 'missing.bpmn')]]) {
      expect(looksLikeRefusal(await bandi(['processes', team, ...args])), args.join(' ')).toBe(true);
    }
  });
});
