import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await TestServer.open(); });
afterAll(async () => server.close());

const sheet = (...rows: readonly (readonly string[])[]) => ({
  name: '名单', kind: 'people', source: 'own-list',
  columns: [{ heading: '工号', field: 'number' }, { heading: '姓名', field: 'name' }, { heading: '岗位', field: 'title' }, { heading: '上级', field: 'manager' }],
  rows: rows.map((cells, at) => ({ at: at + 2, cells })),
});
const staff = sheet(['1', '王总', '总经理', ''], ['2', '李客', '客服主管', '1'], ['3', '张三', '客服专员', '2']);
const day = '2026-06-01';

async function peopleOf(scenario: string): Promise<readonly string[]> {
  const { body } = await server.ask('GET', scenario);
  return (body['document'] as { people: { name: string }[] }).people.map(({ name }) => name);
}

describe('a list of people', () => {
  it('becomes a workspace of its own, and again a change of it that one revert takes back', async () => {
    const made = await server.ask('POST', '/api/people-imports', { name: '新公司', day, sheets: [staff] });
    expect(made).toMatchObject({ status: 201, body: { version: 1, counts: { new: 3, newUnits: 1 }, problems: [] } });
    const scenario = `/api/workspaces/${String(made.body['workspace'])}/scenarios/main`;
    const next = sheet(['1', '王总', '总经理', ''], ['2', '李客', '客服主管', '1'], ['3', '张叁', '客服专员', '2'], ['4', '李四', '客服专员', '2']);
    const preview = await server.ask('POST', `${scenario}/people-imports`, { key: 'a', day, sheets: [next], dryRun: true });
    expect(preview).toMatchObject({ status: 200, body: { version: null, counts: { new: 1, changed: 1, same: 2 } } });
    expect(await peopleOf(scenario)).not.toContain('李四');
    expect(await server.ask('POST', `${scenario}/people-imports`, { key: 'a', day, sheets: [next] })).toMatchObject({ status: 200, body: { version: 2 } });
    // Sent again, as after a line that broke, it happens once.
    expect(await server.ask('POST', `${scenario}/people-imports`, { key: 'a', day, sheets: [next] })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await peopleOf(scenario)).toEqual(expect.arrayContaining(['张叁', '李四']));
    const { body } = await server.ask('GET', `${scenario}/changes?after=1`);
    expect(body['changes']).toMatchObject([{ names: [{ zh: '导入人员名单', en: 'Import people' }] }]);
    expect(await server.ask('POST', `${scenario}/revert`, { version: 2, key: 'back' })).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await peopleOf(scenario)).toSorted()).toEqual(['张三', '李客', '王总'].toSorted());
  });

  it('with errors is refused with each of them, and nothing is written', async () => {
    const before = (await server.store.listWorkspaces()).length;
    const bad = await server.ask('POST', '/api/people-imports', { name: 'x', day, sheets: [sheet(['1', '王总', '', ''], ['1', '李客', '', '九'])] });
    expect(bad).toMatchObject({ status: 422, body: { code: 'import-has-problems', facts: { count: 1, problems: [{ code: 'duplicate-id', row: 3, column: 0 }] } } });
    expect(await server.store.listWorkspaces()).toHaveLength(before);
  });

  it('refuses fields and kinds nobody knows', async () => {
    const odd = { ...staff, columns: [{ heading: 'x', field: 'salary' }] };
    expect(await server.ask('POST', '/api/people-imports', { name: 'x', day, sheets: [odd] })).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
