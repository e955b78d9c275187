import type { Change, Organisation } from '@bandi/organisation';
import { decideAll, labelText, reverseDiff } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { shop } from '../../../chart/shop.test-support.ts';
import { dropChanges } from './drop-changes.ts';
import { cardsAsRows, copyCards, readCards, standsWhereCut } from './clipboard-format.ts';
import { pasteChanges } from './paste-changes.ts';
import { rowChanges } from './row-changes.ts';
import { readRows } from './sheet-rows.ts';

function apply(organisation: Organisation, changes: readonly Change[]): void {
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
}
function counter() {
  let next = 0;
  return (kind: string) => `${kind}-new-${(next += 1)}`;
}

test('a copied unit is pasted with its positions, their lead and their lines among themselves, with ids of their own', () => {
  const organisation = shop();
  const copied = readCards(JSON.stringify(copyCards(organisation, 'unit', ['unit:operations'], 'w/main', false)));
  if (copied === null) throw new Error('not read back');
  const pasted = pasteChanges(organisation, 'unit', copied, 'unit:design', counter());
  apply(organisation, pasted?.changes ?? []);
  const [key] = pasted?.keys ?? [];
  const unit = organisation.get('unit', key?.slice('unit:'.length) ?? '');
  expect(unit).toMatchObject({ parent: 'design', name: { zh: '运营部', en: 'Operations' } });
  const own = [...organisation.ids('position.unit', unit?.id ?? '')].map((id) => organisation.get('position', id));
  expect(own).toHaveLength(3);
  expect(own.filter((position) => position?.reportsTo === unit?.lead).map((position) => (position === undefined ? '' : labelText(position.title, 'zh')))).toEqual(['客服', '运营']);
  // Nobody is in two places: people stay where they are.
  expect(organisation.count('assignment')).toBe(1);
});

test('a position copied where cards hang by line takes its reports along and hangs below the one it is pasted on', () => {
  const organisation = shop();
  const copied = copyCards(organisation, 'line', ['position:manager'], 'w/main', false);
  expect(copied.positions[0]?.id).toBe('manager');
  expect(copied.positions.map(({ id }) => id).toSorted()).toEqual(['agent', 'designer', 'manager', 'operator']);
  const pasted = pasteChanges(organisation, 'line', copied, 'position:designer', counter());
  apply(organisation, pasted?.changes ?? []);
  expect(organisation.get('position', pasted?.keys[0]?.slice('position:'.length) ?? '')?.reportsTo).toBe('designer');
});

test('positions without a unit to go to are not pasted', () => {
  const organisation = shop();
  expect(pasteChanges(organisation, 'unit', copyCards(organisation, 'unit', ['position:agent'], 'w/main', false), null, counter())).toBeNull();
});

test('what was cut moves as long as it stands where it was cut, so again after an undo, whatever it is called by then', () => {
  const organisation = shop();
  const cut = copyCards(organisation, 'unit', ['position:agent', 'unit:design'], 'w/main', true);
  apply(organisation, [{ type: 'set-position', position: 'agent', title: '售前客服' }]);
  expect(standsWhereCut(organisation, cut)).toBe(true);
  const drop = dropChanges(organisation, 'unit', ['position:agent'], { key: 'position:operator', place: 'after' });
  const decision = decideAll(organisation, drop.ok ? drop.changes : []);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  expect(standsWhereCut(organisation, cut)).toBe(false);
  organisation.applyDiffMutable(reverseDiff(decision.diff));
  expect(standsWhereCut(organisation, cut)).toBe(true);
  apply(organisation, [{ type: 'move-unit', unit: 'design', parent: 'operations' }]);
  expect(standsWhereCut(organisation, cut)).toBe(false);
});

test('a clipboard from elsewhere is cards only when every record fits the model', () => {
  const good = copyCards(shop(), 'unit', ['position:agent'], 'w/main', false);
  expect(readCards(JSON.stringify(good))).not.toBeNull();
  expect(readCards(JSON.stringify({ ...good, positions: [{ ...good.positions[0], heads: 'many' }] }))).toBeNull();
  expect(readCards('{"format":"bandi.cards"}')).toBeNull();
  expect(readCards('岗位\t人数')).toBeNull();
});

test('copied cards are rows for a spreadsheet, in which no name is a formula', () => {
  const organisation = shop();
  apply(organisation, [{ type: 'set-position', position: 'agent', title: '=HYPERLINK("x")' }]);
  const rows = cardsAsRows(organisation, copyCards(organisation, 'unit', ['position:agent'], 'w/main', false), 'zh', ['岗位', '人数', '部门', '上级']);
  expect(rows.split('\n')).toEqual(['岗位\t人数\t部门\t上级', `"'=HYPERLINK(""x"")"\t1\t运营部\t运营经理`]);
  expect(readRows(rows)).toMatchObject([{ heads: '1', unit: '运营部', lead: '运营经理' }]);
});

test('rows are read by their headings in either language, else by their order, with quoted cells and empty rows', () => {
  expect(readRows('部门\t岗位名称\t编制人数\n设计部\t"主\n美"\t2\n\n')).toEqual([{ row: 2, title: '主 美', heads: '2', unit: '设计部', lead: '' }]);
  expect(readRows('Title,x\n')).toHaveLength(1);
  expect(readRows('Job title\tHeadcount\nDesigner\t3')).toMatchObject([{ title: 'Designer', heads: '3' }]);
  // Columns that mean nothing here are left out.
  expect(readRows('岗位\t人数\t备注\n客服\t2\t要会方言')).toEqual([{ row: 2, title: '客服', heads: '2', unit: '', lead: '' }]);
  expect(readRows('客服\t２人\r\n打包员')).toMatchObject([{ title: '客服', heads: '２人' }, { title: '打包员', heads: '' }]);
});

test('rows become positions with their heads, units and leads, a lead may be another row', () => {
  const organisation = shop();
  const plan = rowChanges(organisation, readRows('岗位\t人数\t部门\t上级\n美工组长\t1\t设计部\t美工\n助理美工\t３人\t设计部\t美工组长\n仓管'), { unit: 'operations', reportsTo: undefined }, counter());
  expect(plan.problems).toEqual([]);
  apply(organisation, plan.changes);
  const [lead, helper, store] = plan.keys.map((key) => organisation.get('position', key.slice('position:'.length)));
  expect(lead).toMatchObject({ unit: 'design', reportsTo: 'designer', heads: 1 });
  expect(helper).toMatchObject({ unit: 'design', reportsTo: lead?.id, heads: 3, fte: 300 });
  expect(store).toMatchObject({ unit: 'operations', reportsTo: 'manager' });
});

test('what is wrong with rows is said with row, column and value, and none is added', () => {
  const plan = rowChanges(shop(), readRows('岗位\t人数\t部门\t上级\n\t1\t设计部\n打包员\t很多\t仓库\t不存在的人'), { unit: null, reportsTo: undefined }, counter());
  expect(plan.problems).toEqual([
    { row: 2, column: 'title', what: 'missing', value: '' },
    { row: 3, column: 'unit', what: 'unknown', value: '仓库' },
    { row: 3, column: 'heads', what: 'not-a-count', value: '很多' },
    { row: 3, column: 'lead', what: 'unknown', value: '不存在的人' },
  ]);
});
