import { Organisation, decideAll, fromDocument, reverseDiff, toDocument } from '@bandi/organisation';
import { assignmentRecordOf, personRecordOf, positionRecordOf, unitRecordOf } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { empty, imported, picture, plan } from '../testing.test-support.ts';

const MANAGERS = `姓名,职位,直属上级
王总,总经理,
李客,客服经理,王总
张三,客服专员,李客
李四,客服专员,李客
郑八,运营总监,王总
冯十,运营专员,郑八
陈一,运营专员,郑八
`;

const STAFF = `工号,姓名,部门,岗位,直属上级,邮箱,入职日期
1,王总,公司,总经理,,w@x.cn,2020-01-01
2,李客,公司/客服部,客服主管,1,l@x.cn,2021/3/1
3,张三,公司/客服部,客服专员,2,z@x.cn,2022年4月5日
4,李四,公司/客服部,客服专员,2,,
`;

const shop = () => Organisation.from([
  unitRecordOf('shop', { name: { zh: '网店', en: 'Shop' } }),
  unitRecordOf('service', { name: { zh: '客服部', en: 'Customer service' }, parent: 'shop' }),
  positionRecordOf('agent', 'service', { title: { zh: '客服专员', en: 'Agent' }, heads: 3, fte: 300, function: 'customer-service' }),
  personRecordOf('zhang', { name: '张三', number: '3' }),
  assignmentRecordOf('zhang', 'agent'),
]);

describe('a list of people with managers alone', () => {
  it('gives units, positions and reporting lines', () => {
    const organisation = empty();
    const { counts, problems } = imported(organisation, [MANAGERS]);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ new: 7, newUnits: 3, newPositions: 5 });
    expect(picture(organisation)).toEqual([
      '公司: 总经理* ×1 (王总)',
      '公司/客服部: 客服经理* ×1 (李客) → 总经理',
      '公司/客服部: 客服专员 ×2 (张三、李四) → 客服经理',
      '公司/运营部: 运营总监* ×1 (郑八) → 总经理',
      '公司/运营部: 运营专员 ×2 (冯十、陈一) → 运营总监',
    ]);
    expect(fromDocument(toDocument(organisation)).ok).toBe(true);
  });

  it('is one change that one undo takes back', () => {
    const organisation = empty();
    const before = toDocument(organisation);
    const { diff } = imported(organisation, [MANAGERS]);
    const undo = decideAll(organisation, [{ type: 'apply-diff', diff: reverseDiff(diff) }]);
    if (!undo.ok) throw new Error(undo.refusal.code);
    organisation.applyDiffMutable(undo.diff);
    expect(toDocument(organisation)).toEqual(before);
  });
});

describe('importing again', () => {
  it('of the same list changes nothing', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    const { diff, counts } = plan(organisation, [STAFF]);
    expect(counts).toMatchObject({ new: 0, changed: 0, same: 4, gone: 0 });
    expect(diff).toEqual({ added: [], updated: [], removed: [] });
  });

  it('updates people by their number and moves them with their titles, units and managers', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    const next = STAFF.replace('4,李四,公司/客服部,客服专员,2,,', '4,李思,公司/运营部,运营专员,1,ls@x.cn,').replace('客服主管', '客服经理');
    const { people } = imported(organisation, [next]);
    expect(people.find(({ name }) => name === '李思')?.changes.map(({ what, after }) => `${what.zh} ${after?.zh ?? ''}`))
      .toEqual(['姓名 李思', '邮箱 ls@x.cn', '岗位 运营专员', '部门 运营部', '上级岗位 总经理']);
    expect(picture(organisation)).toEqual([
      '公司: 总经理* ×1 (王总)',
      '公司/客服部: 客服经理* ×1 (李客) → 总经理',
      '公司/客服部: 客服专员 ×2 (张三) → 客服经理',
      '公司/运营部: 运营专员 ×1 (李思) → 总经理',
    ]);
  });

  it('keeps what was changed by hand where the list says what it said', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    const li = [...organisation.all('person')].find(({ name }) => name === '李客');
    const decision = decideAll(organisation, [
      { type: 'set-person', person: li?.id ?? '', email: 'by-hand@x.cn' },
      { type: 'rename-unit', unit: [...organisation.all('unit')].find(({ name }) => name === '客服部')?.id ?? '', name: '客户体验部' },
    ]);
    if (!decision.ok) throw new Error(decision.refusal.code);
    organisation.applyDiffMutable(decision.diff);
    const { conflicts } = imported(organisation, [STAFF.replace('张三', '张叁')]);
    expect(conflicts).toEqual([]);
    expect(organisation.get('person', li?.id ?? '')?.email).toBe('by-hand@x.cn');
    expect(picture(organisation)).toContain('公司/客户体验部: 客服专员 ×2 (张叁、李四) → 客服主管');
  });

  it('keeps a hand edit where the list changed the same place, and says so', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    const li = [...organisation.all('person')].find(({ name }) => name === '李客')?.id ?? '';
    const decision = decideAll(organisation, [{ type: 'set-person', person: li, email: 'by-hand@x.cn' }]);
    if (!decision.ok) throw new Error(decision.refusal.code);
    organisation.applyDiffMutable(decision.diff);
    const { conflicts } = imported(organisation, [STAFF.replace('l@x.cn', 'new@x.cn')]);
    expect(organisation.get('person', li)?.email).toBe('by-hand@x.cn');
    expect(conflicts).toMatchObject([{ kind: 'both-changed', type: 'person', id: li, field: 'email', base: 'l@x.cn', theirs: 'new@x.cn' }]);
  });

  it('does not bring back whom somebody removed by hand', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    const li = [...organisation.all('person')].find(({ name }) => name === '李四')?.id ?? '';
    const decision = decideAll(organisation, [{ type: 'remove-person', person: li, below: 'remove-all' }]);
    if (!decision.ok) throw new Error(decision.refusal.code);
    organisation.applyDiffMutable(decision.diff);
    imported(organisation, [STAFF.replace('张三', '张叁')]);
    expect(organisation.has('person', li)).toBe(false);
  });

  it('of a list without some of the columns keeps what the last one had in them', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    const { people, conflicts } = imported(organisation, ['工号,姓名,岗位\n1,王总,董事长\n3,张三,客服专员\n']);
    expect(conflicts).toEqual([]);
    expect(people.map(({ name, changes }) => [name, changes.map(({ what, after }) => `${what.zh} ${after?.zh ?? ''}`)])).toEqual([['王总', ['岗位 董事长']], ['张三', []]]);
    expect(picture(organisation)).toContain('公司/客服部: 客服专员 ×2 (张三、李四) → 客服主管');
  });

  it('leaves people who are gone from the list alone, gives them a last day or removes them, as one chooses', () => {
    const shorter = STAFF.split('\n').filter((line) => !line.startsWith('4,')).join('\n');
    for (const gone of ['keep', 'end', 'remove'] as const) {
      const organisation = empty();
      imported(organisation, [STAFF]);
      const li = [...organisation.all('person')].find(({ name }) => name === '李四')?.id ?? '';
      const held = [...organisation.ids('assignment.person', li)][0] ?? '';
      expect(imported(organisation, [shorter], { gone }).gone).toHaveLength(1);
      // Imported today: the assignment had not begun the day before, so there is nothing to end.
      expect([gone, organisation.has('person', li), organisation.get('person', li)?.to ?? null, organisation.has('assignment', held)])
        .toEqual([gone, gone !== 'remove', gone === 'end' ? '2026-06-30' : null, gone === 'keep']);
    }
  });

  it('does not take a row that is left out for somebody who is gone', () => {
    const organisation = empty();
    imported(organisation, [STAFF]);
    expect(plan(organisation, [STAFF], { mends: [{ sheet: 0, row: 5, column: null, text: '' }] }).gone).toEqual([]);
  });
});

describe('an organisation that is there already', () => {
  it('gets people into the positions of the same unit and title, in either language', () => {
    const organisation = shop();
    imported(organisation, ['姓名,部门,岗位\n李四,客服部,客服专员\nAnn,Customer service,agent\n']);
    expect(picture(organisation)).toEqual(['网店/客服部: 客服专员 ×3 (张三、李四、Ann)']);
  });

  it('gets more heads where more people hold a position than were approved', () => {
    const organisation = shop();
    imported(organisation, ['姓名,部门,岗位\n甲,客服部,客服专员\n乙,客服部,客服专员\n丙,客服部,客服专员\n']);
    expect(organisation.get('position', 'agent')).toMatchObject({ heads: 4, fte: 400 });
  });

  it('knows a person by the number, whatever the name is', () => {
    const organisation = shop();
    const { people } = imported(organisation, ['工号,姓名,部门,岗位\n3,张叁,客服部,客服专员\n']);
    expect(people).toMatchObject([{ person: 'zhang', state: 'changed' }]);
  });

  it('does not take two people of one name for the same when their numbers differ', () => {
    const organisation = shop();
    imported(organisation, ['工号,姓名,部门,岗位\n9,张三,客服部,客服专员\n']);
    expect(organisation.count('person')).toBe(2);
  });
});

describe('units of a list', () => {
  const units = '部门名称,部门ID,父部门ID,排序\n公司,1,0,9\n运营部,2,1,8\n客服组,3,2,7\n';
  const members = '姓名,帐号,所在部门,职位,是否部门内领导\n王总,wz,1,总经理,1\n李运,ly,2;3,运营总监,1;0\n张客,zk,3,客服,0\n';

  it('are known by their ids, in the same import or a later one', () => {
    const organisation = empty();
    imported(organisation, [units]);
    const { problems } = imported(organisation, [members]);
    expect(problems.map(({ code }) => code)).toEqual(['several-units']);
    expect(picture(organisation)).toEqual(['公司: 总经理* ×1 (王总)', '公司/运营部: 运营总监* ×1 (李运) → 总经理', '公司/运营部/客服组: 客服 ×1 (张客) → 运营总监']);
  });

  it('get the name and place that a later list has for their id', () => {
    const organisation = empty();
    imported(organisation, [units, members]);
    imported(organisation, [units.replace('客服组,3,2', '客户服务部,3,1')]);
    expect(picture(organisation)).toContain('公司/客户服务部: 客服 ×1 (张客) → 运营总监');
  });
});

describe('a hostile list', () => {
  it('of a line of command as long as itself is planned without recursion', () => {
    const deep = `工号,姓名,上级\n${Array.from({ length: 3000 }, (_, n) => `${n},人${n},${n === 0 ? '' : n - 1}`).join('\n')}`;
    expect(plan(empty(), [deep]).counts).toMatchObject({ new: 3000, errors: 0 });
  });

  it('cannot make a circle with lines that are there already', () => {
    const organisation = Organisation.from([
      unitRecordOf('shop', { name: '网店' }),
      positionRecordOf('head', 'shop', { title: '店长' }), positionRecordOf('aide', 'shop', { title: '副店长', reportsTo: 'head' }),
      personRecordOf('wang', { name: '王', number: '1' }), personRecordOf('li', { name: '李', number: '2' }),
      assignmentRecordOf('wang', 'head'), assignmentRecordOf('li', 'aide'),
    ]);
    // Wang is to report to Zhao, who reports to Li, who reports to Wang as it stands.
    imported(organisation, ['工号,姓名,部门,岗位,上级\n1,王,网店,店长,3\n3,赵,网店,顾问,李\n']);
    expect(fromDocument(toDocument(organisation)).ok).toBe(true);
  });
});
