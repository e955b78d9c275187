import type { Language } from '@bandi/organisation';

const zh = {
  overview: '部门概述', chart: '组织架构', positions: '岗位编制', duties: '职责分工', processes: '业务流程', figures: '指标与报表',
  parent: '上级部门', lead: '负责人', positionCount: '岗位', heads: '编制', held: '在岗', vacant: '空缺', units: '下设', top: '无（最高一级）',
  count: (n: string) => `${n} 个`, withHolders: (title: string, names: string) => `${title}（${names}）`,
  position: '岗位', mission: '岗位使命', number: '编制', standIns: '代理人', reportsTo: '直接上级',
  duty: '职责', outside: '其他部门', legend: 'R 执行　A 负责　C 提供意见　I 知悉结果　★ 关键职责：无人履行时，生意会停摆或违规。', outsidePart: (title: string, letter: string) => `${title} ${letter}`,
  purpose: '目的', promise: (span: string) => `承诺时限：${span}`, no: '序', step: '环节', by: '承担岗位', sla: '时限', output: '产出', system: '系统', own: '本部门', nobody: '待定',
  measures: '考核指标', measure: '指标', formula: '计算方式', unit: '单位',
  reports: '定期报表', report: '报表', writer: '编制岗位', due: '时间', contents: '主要内容',
  noPositions: '（还没有岗位）', noDuties: '（尚未分配职责）', noProcesses: '（没有流程经过本部门）', noMeasures: '（还没有考核指标）', noReports: '（没有由本部门编制的定期报表）',
  counts: (units: number, positions: number, heads: number) => `${units > 1 ? `${units} 个部门，` : ''}${positions} 个岗位，编制 ${heads} 人`, missionMissing: '（部门使命待填写）',
};

const en: typeof zh = {
  overview: 'Overview', chart: 'Structure', positions: 'Positions', duties: 'Duties', processes: 'Processes', figures: 'Measures and reports',
  parent: 'Belongs to', lead: 'Lead', positionCount: 'Positions', heads: 'Heads', held: 'Held', vacant: 'Vacant', units: 'Units in it', top: 'nothing above',
  count: (n) => n, withHolders: (title, names) => `${title} (${names})`,
  position: 'Position', mission: 'Mission', number: 'Heads', standIns: 'Stand-ins', reportsTo: 'Reports to',
  duty: 'Duty', outside: 'Elsewhere', legend: 'R does it · A answers for it · C is asked · I is told · ★ critical: when nobody does it, the shop stands still or breaks a rule.', outsidePart: (title, letter) => `${title} ${letter}`,
  purpose: 'Purpose', promise: (span) => `Promised within ${span}`, no: 'No.', step: 'Step', by: 'Done by', sla: 'Within', output: 'Result', system: 'System', own: 'Ours', nobody: 'open',
  measures: 'Measures', measure: 'Measure', formula: 'How it is reckoned', unit: 'Unit',
  reports: 'Regular reports', report: 'Report', writer: 'Written by', due: 'When', contents: 'What is in it',
  noPositions: '(no positions yet)', noDuties: '(no duties yet)', noProcesses: '(no process passes through it)', noMeasures: '(no measures yet)', noReports: '(no regular report is written here)',
  counts: (units, positions, heads) => `${units > 1 ? `${units} units, ` : ''}${positions === 1 ? '1 position' : `${positions} positions`}, ${heads === 1 ? '1 head' : `${heads} heads`}`, missionMissing: '(mission to be written)',
};

export const handbookWords: Readonly<Record<Language, typeof zh>> = { zh, en };
