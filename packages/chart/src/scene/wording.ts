import type { Bilingual, BusinessFunction, Language } from '@bandi/organisation';
import { grouped } from '../text/grouped.ts';

/** The words that stand in pictures. */
export const functionNames: Readonly<Record<BusinessFunction, Bilingual>> = {
  management: { zh: '管理', en: 'Management' },
  operations: { zh: '运营', en: 'Operations' },
  marketing: { zh: '推广', en: 'Marketing' },
  live: { zh: '直播', en: 'Live' },
  design: { zh: '设计', en: 'Design' },
  'customer-service': { zh: '客服', en: 'Customer service' },
  member: { zh: '会员', en: 'Membership' },
  distribution: { zh: '分销', en: 'Distribution' },
  'business-development': { zh: '商务拓展', en: 'Business development' },
  supply: { zh: '供应链', en: 'Supply chain' },
  warehouse: { zh: '仓储物流', en: 'Warehouse' },
  data: { zh: '数据', en: 'Data' },
  technology: { zh: '技术', en: 'Technology' },
  finance: { zh: '财务', en: 'Finance' },
  'hr-admin': { zh: '人事行政', en: 'HR and admin' },
};

const zh = {
  chart: '组织架构图',
  empty: '还没有部门和岗位',
  emptyHint: '添加第一个部门或岗位后，这里就会出现组织架构图',
  noMatch: '没有符合筛选条件的岗位',
  noMatchHint: '放宽或清除筛选条件后再看',
  heads: (n: number) => `${grouped(n)} 人`,
  vacant: (n: number, of: number) => (of === 1 ? '空缺' : n === of ? `空缺 ${grouped(n)} 人` : `缺 ${grouped(n)} 人`),
  lead: (name: string) => `负责人：${name}`,
  outsourced: '外包',
  frozen: '冻结',
  between: '、',
  asOf: (date: string) => `截至 ${date}`,
  approved: (n: number) => `编制 ${grouped(n)} 人`,
  filled: (n: number) => `在岗 ${grouped(n)} 人`,
  open: (n: number) => `空缺 ${grouped(n)} 人`,
  outside: (n: number) => `外包 ${grouped(n)} 人`,
  untitled: '未命名',
};

const en: typeof zh = {
  chart: 'Organisation chart',
  empty: 'No units or positions yet',
  emptyHint: 'The chart appears here once the first unit or position is added',
  noMatch: 'No position matches the filter',
  noMatchHint: 'Widen or clear the filter',
  heads: grouped,
  vacant: (n, of) => (of === 1 ? 'Vacant' : `${grouped(n)} vacant`),
  lead: (name) => `Lead: ${name}`,
  outsourced: 'Outsourced',
  frozen: 'Frozen',
  between: ', ',
  asOf: (date) => `As of ${date}`,
  approved: (n) => `Headcount ${grouped(n)}`,
  filled: (n) => `${grouped(n)} filled`,
  open: (n) => `${grouped(n)} vacant`,
  outside: (n) => `${grouped(n)} outsourced`,
  untitled: 'Untitled',
};

export const wording: Readonly<Record<Language, typeof zh>> = { zh, en };
