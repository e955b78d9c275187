import type { Bilingual } from '@bandi/organisation';
import type { Named } from './managers.ts';
import type { PersonRow } from './person-rows.ts';

/** Where a list says nothing of units. */
export const NO_UNIT: Bilingual = { zh: '未分部门', en: 'No unit' };
export const NO_TITLE: Bilingual = { zh: '成员', en: 'Member' };

const LEADER_ZH = /(?:副?总经理|总监|经理|主管|负责人|组长|部长|主任|店长|领导|主理人|leader)$/iu;
const LEADER_EN = /[\s,-]*(?:(?:vice\s+)?president|director|manager|supervisor|team\s+lead|lead|head|chief|officer)(?:\s+of)?\s*$/iu;
const HEAD_OF = /^(?:head|director|chief|vp|manager|lead)\s+of\s+/iu;

/** How the unit of a lead is called: after what they lead, else after them. `depth` is how far below the top: groups stand below departments. */
export function unitNameFor({ name, values }: PersonRow, depth: number): string {
  const title = values['title'] ?? '';
  if (/\p{Script=Han}/u.test(title)) {
    const what = title.replace(LEADER_ZH, '').trim();
    if (what !== '' && what !== title) return /[部组队店中心室科]$/u.test(what) ? what : `${what}${depth <= 1 ? '部' : '组'}`;
  } else if (title !== '') {
    const what = title.replace(HEAD_OF, '').replace(LEADER_EN, '').trim();
    if (what !== '' && what !== title && /\p{L}{3}/u.test(what)) return what;
  }
  if (depth === 0) return /\p{Script=Han}/u.test(name) ? '公司' : 'Company';
  return /\p{Script=Han}/u.test(name) ? `${name}团队` : `${name}’s team`;
}

/** Who leads a unit where the list has no units: the top, and everybody with two reports or with one that has reports. */
export function unitLeads(rows: readonly PersonRow[], above: ReadonlyMap<PersonRow, Named>): ReadonlySet<PersonRow> {
  const reports = new Map<PersonRow, PersonRow[]>();
  for (const row of rows) {
    const named = above.get(row);
    if (named !== undefined && 'row' in named) reports.set(named.row, [...(reports.get(named.row) ?? []), row]);
  }
  const leads = new Set<PersonRow>();
  for (const [row, below] of reports) {
    if (below.length > 1 || below.some((one) => reports.has(one)) || !above.has(row)) leads.add(row);
  }
  return leads;
}
