import type { Colouring } from '@bandi/organisation';
import { grouped } from '../text/grouped.ts';

const zh = {
  allChannels: '各渠道共用',
  colouring: {
    none: '', function: '职能', unit: '部门', vacancy: '在岗情况', load: '工作负荷', pay: '薪酬在区间中的位置', finding: '检查结果', tenure: '任职时间',
    outsourced: '用工方式', own: '',
  } satisfies Record<Colouring, string>,
  vacancy: { full: '满编', some: '部分空缺', all: '全部空缺', outside: '外包或冻结' },
  load: { under: (low: number) => `低于 ${low}%`, between: (low: number, high: number) => `${low}%–${high}%`, fits: (high: number) => `${high}% 以内`, over: (high: number) => `超过 ${high}%`, unknown: '没有统计' },
  pay: { low: '偏低（下三分之一）', middle: '中间', high: '偏高（上三分之一）', unknown: '没有薪酬区间' },
  finding: { error: '错误', warning: '警告', notice: '提示', none: '没有问题' },
  tenure: { month: '不满 3 个月', year: '3–12 个月', three: '1–3 年', long: '3 年以上', nobody: '无人在岗' },
  kind: { own: '自有编制', outsourced: '外包', frozen: '冻结' },
  elsewhere: '其他',
  noValue: '未填写',
  since: (day: string) => `任职自 ${day}`,
  starts: (name: string, day: string) => `${name} ${day} 到岗`,
  ends: (name: string, day: string) => `${name} ${day} 离岗`,
  dottedTo: (names: string) => `虚线汇报：${names}`,
  perMonth: (amount: string) => `${amount}/月`,
  findings: (n: number) => `${grouped(n)} 项检查`,
  emptySeat: (title: string, n: number) => (n === 1 ? `空缺：${title}` : `空缺 ${grouped(n)} 人：${title}`),
  seatsOf: (kind: string, title: string, n: number) => (n === 1 ? `${kind}：${title}` : `${kind} ${grouped(n)} 人：${title}`),
  more: (n: number) => `另有 ${grouped(n)} 人`,
  own: (name: string, value: string) => `${name}：${value}`,
  matched: (n: number, of: number) => `筛选出 ${grouped(n)} / ${grouped(of)} 个岗位`,
};

const en: typeof zh = {
  allChannels: 'All channels',
  colouring: {
    none: '', function: 'Function', unit: 'Unit', vacancy: 'Vacancy', load: 'Workload', pay: 'Place in pay range', finding: 'Findings', tenure: 'Time in position',
    outsourced: 'Kind of employment', own: '',
  },
  vacancy: { full: 'Filled', some: 'Partly vacant', all: 'Vacant', outside: 'Outsourced or frozen' },
  load: { under: (low) => `Under ${low}%`, between: (low, high) => `${low}–${high}%`, fits: (high) => `Up to ${high}%`, over: (high) => `Over ${high}%`, unknown: 'Not counted' },
  pay: { low: 'Low third', middle: 'Middle', high: 'High third', unknown: 'No range' },
  finding: { error: 'Error', warning: 'Warning', notice: 'Notice', none: 'None' },
  tenure: { month: 'Under 3 months', year: '3–12 months', three: '1–3 years', long: 'Over 3 years', nobody: 'Nobody there' },
  kind: { own: 'Own people', outsourced: 'Outsourced', frozen: 'Frozen' },
  elsewhere: 'Other',
  noValue: 'Not filled in',
  since: (day) => `Since ${day}`,
  starts: (name, day) => `${name} starts ${day}`,
  ends: (name, day) => `${name} leaves ${day}`,
  dottedTo: (names) => `Dotted line: ${names}`,
  perMonth: (amount) => `${amount} a month`,
  findings: (n) => (n === 1 ? '1 finding' : `${grouped(n)} findings`),
  emptySeat: (title, n) => (n === 1 ? `Vacant: ${title}` : `${grouped(n)} vacant: ${title}`),
  seatsOf: (kind, title, n) => (n === 1 ? `${kind}: ${title}` : `${kind}, ${grouped(n)}: ${title}`),
  more: (n) => `${grouped(n)} more`,
  own: (name, value) => `${name}: ${value}`,
  matched: (n, of) => `${grouped(n)} of ${grouped(of)} positions`,
};

/** What views and their legends say. */
export const viewWords: Readonly<Record<'zh' | 'en', typeof zh>> = { zh, en };
