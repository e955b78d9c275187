import type { Language, Responsibility } from '@bandi/organisation';

const zh = {
  titles: { 'job-descriptions': '岗位说明书', 'hiring-kit': '招聘资料包', handbook: '部门手册' }, contents: '目录', made: (day: string) => `编制日期：${day}`, scope: (name: string) => `适用范围：${name}`,
  counts: (positions: number, heads: number) => `共 ${positions} 个岗位，编制 ${heads} 人`, pageOf: (page: number, of: number) => `第 ${page} 页，共 ${of} 页`,
  pageBefore: '第 ', pageBetween: ' 页，共 ', pageAfter: ' 页',
  unit: '所属部门', lead: '直接上级', dotted: '虚线汇报', reports: '直接下级', standIns: '代理人', standsInFor: '代理岗位', heads: '编制人数', vacancies: '空缺',
  function: '职能', fte: '折合全职', pay: '月薪范围（税前）', state: '状态', outsourced: '外包', frozen: '冻结编制', nobody: '无', people: (n: string) => `${n} 人`, none: '—',
  mission: '岗位使命', duties: '岗位职责', measures: '考核指标', skills: '任职要求', processes: '参与的业务流程', activities: '工作量构成', signatures: '签字确认',
  duty: '职责', part: '分工', dutyFunction: '职能', critical: '关键', yes: '★', measure: '指标', formula: '计算方式', measureUnit: '单位', counted: '按实际值统计',
  process: '流程', step: '环节', sla: '时限', output: '产出', system: '系统', activity: '工作内容', load: '折合全职（人）', share: '占比', whole: '合计',
  holder: '任职人', leadSigns: '直接上级', date: '日期', missing: '（待补充）', noDuties: '（尚未分配职责）', join: '、', path: ' / ',
  letters: { R: '执行', A: '负责', AR: '负责并执行', C: '提供意见', I: '知悉结果' },
  others: (shown: string, n: number) => `${shown} 等 ${n} 个岗位`,
  minutes: (n: string) => `${n} 分钟`, hours: (n: string) => `${n} 小时`, days: (n: string) => `${n} 天`, withUnit: (title: string, unit: string) => `${unit} · ${title}`,
  criticalNote: '★ 关键职责：无人履行时，生意会停摆或违规。',
};

const en: typeof zh = {
  titles: { 'job-descriptions': 'Job descriptions', 'hiring-kit': 'Hiring kit', handbook: 'Department handbook' }, contents: 'Contents', made: (day) => `Made on ${day}`, scope: (name) => `For: ${name}`,
  counts: (positions, heads) => `${positions === 1 ? '1 position' : `${positions} positions`}, ${heads === 1 ? '1 head' : `${heads} heads`}`, pageOf: (page, of) => `Page ${page} of ${of}`,
  pageBefore: 'Page ', pageBetween: ' of ', pageAfter: '',
  unit: 'Unit', lead: 'Reports to', dotted: 'Dotted line to', reports: 'Direct reports', standIns: 'Stand-ins', standsInFor: 'Stands in for', heads: 'Heads', vacancies: 'Vacancies',
  function: 'Function', fte: 'FTE', pay: 'Monthly pay before tax', state: 'State', outsourced: 'outsourced', frozen: 'frozen', nobody: 'nobody', people: (n) => n, none: '–',
  mission: 'Mission', duties: 'Duties', measures: 'Measures', skills: 'Skills', processes: 'Part in processes', activities: 'Work it carries', signatures: 'Signatures',
  duty: 'Duty', part: 'Part', dutyFunction: 'Function', critical: 'Critical', yes: '★', measure: 'Measure', formula: 'How it is reckoned', measureUnit: 'Unit', counted: 'as counted',
  process: 'Process', step: 'Step', sla: 'Within', output: 'Result', system: 'System', activity: 'Activity', load: 'FTE', share: 'Share', whole: 'Total',
  holder: 'Holder', leadSigns: 'Lead', date: 'Date', missing: '(to be written)', noDuties: '(no duties yet)', join: ', ', path: ' / ',
  letters: { R: 'Does it', A: 'Answers for it', AR: 'Does and answers', C: 'Is asked', I: 'Is told' },
  others: (shown, n) => `${shown} and others, ${n} in all`,
  minutes: (n) => `${n} min`, hours: (n) => `${n} h`, days: (n) => `${n} d`, withUnit: (title, unit) => `${title}, ${unit}`,
  criticalNote: '★ Critical: when nobody does it, the shop stands still or breaks a rule.',
};

export const documentWords: Readonly<Record<Language, typeof zh & { readonly letters: Readonly<Record<Responsibility['letter'], string>> }>> = { zh, en };
