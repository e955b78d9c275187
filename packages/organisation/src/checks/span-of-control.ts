import { nameFacts } from '../changes/refusing.ts';
import type { ReadonlyOrganisation } from '../organisation.ts';
import type { Position } from '../records/position.ts';
import { reportsOf } from '../tree.ts';
import type { CheckDefinition } from './definition.ts';
import { finding, records } from './finding.ts';
import type { Derivation } from './reading.ts';
import { ownHeads } from './size.ts';

const hasPureLeads: Derivation<boolean> = (organisation, { standards }) => organisation.derived(ownHeads) > standards.sizes.pureLeadsAboveHeads;

const workNames = {
  routine: { zh: '重复性工作', en: 'routine work' },
  skilled: { zh: '专业工作', en: 'skilled work' },
  managerial: { zh: '管理工作', en: 'managerial work' },
} as const;

export const spanOfControl: CheckDefinition = {
  id: 'span-of-control',
  name: { zh: '管理幅度', en: 'Span of control' },
  find: {
    *position(organisation, { standards }, lead) {
      if (organisation.ids('position.reportsTo', lead.id).size === 0) return;
      const reports = reportsOf(organisation, lead.id).filter(({ outsourced }) => !outsourced);
      const heads = reports.reduce((sum, report) => sum + report.heads, 0);
      if (heads === 0) return;
      const kind = mostWork(reports);
      const { low, high } = standards.span[kind];
      const span = Math.round((heads * 10) / lead.heads) / 10;
      const facts = { ...nameFacts(lead.title), span, low, high, workZh: workNames[kind].zh, workEn: workNames[kind].en };
      if (span > high) {
        yield finding({
          check: 'span-of-control',
          level: 'warning',
          records: records('position', [lead.id]),
          facts,
          text: { zh: '“{nameZh}”人均直管 {span} 人，{workZh}一般不超过 {high} 人', en: '“{nameEn}” leads {span} people each; usual for {workEn} is at most {high}' },
          advice: { zh: '设组长分担，或把部分岗位划给别的主管。', en: 'Add team leads, or let some positions report to another lead.' },
        });
      } else if (span < low && organisation.derived(hasPureLeads) && isPureLead(organisation, lead)) {
        yield finding({
          check: 'span-of-control',
          level: 'notice',
          records: records('position', [lead.id]),
          facts,
          text: { zh: '“{nameZh}”专职管理，人均只直管 {span} 人，{workZh}一般不少于 {low} 人', en: '“{nameEn}” only leads, and leads {span} people each; usual for {workEn} is at least {low}' },
          advice: { zh: '让其兼做一部分业务，或与相邻团队合并。', en: 'Let it do part of the work as well, or join the team with the next one.' },
        });
      }
    },
  },
};

/** The kind of work most of the heads do; of equals the one that allows the larger span. */
function mostWork(reports: readonly Position[]): Position['work'] {
  const heads = { routine: 0, skilled: 0, managerial: 0 };
  for (const report of reports) heads[report.work] += report.heads;
  if (heads.routine >= heads.skilled && heads.routine >= heads.managerial) return 'routine';
  return heads.skilled >= heads.managerial ? 'skilled' : 'managerial';
}

/** Managerial work, and no counted work of another function than management is on it. */
function isPureLead(organisation: ReadonlyOrganisation, lead: Position): boolean {
  if (lead.work !== 'managerial') return false;
  for (const id of organisation.ids('load.carriers', lead.id)) {
    if (organisation.get('load', id)?.function !== 'management') return false;
  }
  return true;
}
