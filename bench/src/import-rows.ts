import { writeCsv } from '@bandi/exchange';
import { mapSheet, planImport, readSource, recogniseTable } from '@bandi/exchange/people-import';
import type { MappedSheet } from '@bandi/exchange/people-import';
import { Organisation } from '@bandi/organisation';
import { measure } from './measure.ts';
import type { Section } from './section.ts';
import { between, seeded } from './seeded.ts';

const PEOPLE = [1_000, 10_000, 100_000] as const;
const DAY = '2026-06-01';
/** Who has this many people below leads the next ones. */
const SPAN = 10;

/** From a file to everything an import would do: for the first time, and of the same list once more over what it made. */
export async function importRows(): Promise<Section> {
  const rows = [];
  for (const people of PEOPLE) {
    const file = new TextEncoder().encode(listOf(people));
    const settings = { warmUp: people > 10_000 ? 0 : 1, runs: 3, budget: 6000 };
    const read = await measure(() => file, (bytes) => { sheetOf(bytes); }, settings);
    const sheet = sheetOf(file);
    const empty = new Organisation();
    const first = await measure(() => empty, (organisation) => { planOf(organisation, sheet); }, settings);
    const made = new Organisation();
    made.applyDiffMutable(planOf(made, sheet).diff);
    const again = await measure(() => made, (organisation) => { planOf(organisation, sheet); }, settings);
    rows.push({ people, megabytes: file.length / 1e6, read: read.median, first: first.median, again: again.median, perPerson: (read.median + first.median) / people });
  }
  return {
    id: 'import',
    title: 'A list of people, from the file to the preview',
    note: 'CSV with eight columns and ten people a lead. Reading and knowing its columns; planning it for a new organisation; planning it again, merged three ways with what it made.',
    columns: [
      { key: 'people', name: 'people', kind: 'count' },
      { key: 'megabytes', name: 'MB', kind: 'count' },
      { key: 'read', name: 'read', kind: 'ms' },
      { key: 'first', name: 'plan', kind: 'ms' },
      { key: 'again', name: 'plan again', kind: 'ms' },
      { key: 'perPerson', name: 'per person', kind: 'us' },
    ],
    rows,
  };
}

function sheetOf(file: Uint8Array): MappedSheet {
  const read = readSource('people.csv', file);
  const table = read.ok ? read.tables[0] : undefined;
  const sheet = table === undefined ? null : mapSheet(table, recogniseTable(table), []);
  if (sheet === null) throw new Error('the list was not read');
  return sheet;
}

function planOf(organisation: Organisation, sheet: MappedSheet) {
  const plan = planImport(organisation, { sheets: [sheet], gone: 'keep', day: DAY });
  if (plan.problems.length > 0) throw new Error(plan.problems[0]?.text.en);
  return plan;
}

function listOf(people: number): string {
  const random = seeded(people);
  const jobs = ['运营', '客服', '美工', '仓管', '主播', '推广'];
  const rows = [['工号', '姓名', '部门', '岗位', '直属上级', '邮箱', '手机号', '入职日期']];
  for (let n = 0; n < people; n += 1) {
    const boss = n === 0 ? null : Math.floor((n - 1) / SPAN);
    const leads = n * SPAN + 1 < people;
    rows.push([
      `E${n}`, `员工${n}`, boss === null ? '公司' : `公司/${boss % 9}部/${boss % 300}组`, leads ? '主管' : `${jobs[between(random, 0, jobs.length - 1)] ?? ''}专员`, boss === null ? '' : `E${boss}`,
      `e${n}@example.com`, String(13_800_000_000 + n), `20${between(random, 10, 25)}-0${between(random, 1, 9)}-1${between(random, 0, 9)}`,
    ]);
  }
  return writeCsv(rows);
}
