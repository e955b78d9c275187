import { PROFILE_ID } from '../records/profile.ts';
import { organisationTotals } from '../totals.ts';
import type { CheckDefinition } from './definition.ts';
import { finding } from './finding.ts';

const stageNames = {
  startup: { zh: '初创期', en: 'start-up' },
  growth: { zh: '成长期', en: 'growth' },
  mature: { zh: '成熟期', en: 'mature' },
} as const;

export const payrollShare: CheckDefinition = {
  id: 'payroll-share',
  name: { zh: '人力成本占比', en: 'Payroll share of sales' },
  find: { *whole(organisation, { standards, business }) {
    if (business === null || business.salesCents <= 0) return;
    const pay = organisation.derived(organisationTotals).pay[business.currency] ?? 0;
    const { high } = standards.payrollShare[business.stage];
    const share = pay / business.salesCents;
    if (share <= high) return;
    const stage = stageNames[business.stage];
    yield finding({
      check: 'payroll-share',
      // Pay above sales is no matter of stage: either the heads or the sales are wrong.
      level: share > 1 ? 'error' : 'warning',
      records: organisation.has('profile', PROFILE_ID) ? [{ type: 'profile', id: PROFILE_ID }] : [],
      facts: { percent: Math.round(share * 1000) / 10, usual: Math.round(high * 1000) / 10, pay: Math.round(pay / 100), sales: Math.round(business.salesCents / 100), currency: business.currency, stageZh: stage.zh, stageEn: stage.en },
      text: {
        zh: '每月薪酬 {pay} {currency}，占销售额的 {percent}%，{stageZh}一般不超过 {usual}%',
        en: 'pay of {pay} {currency} a month is {percent}% of sales; usual for the {stageEn} stage is at most {usual}%',
      },
      advice: {
        zh: '从负荷不足的岗位入手减员或外包，或确认销售额填写是否完整。',
        en: 'Look first at positions that are not full and at work that could be outsourced; and check that the sales are complete.',
      },
    });
  } },
};
