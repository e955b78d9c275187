import type { Bilingual, Language } from '@bandi/organisation';

/** The words of the reports, and how numbers are written in them. */
const zh = {
  comma: '、', semicolon: '；', colon: '：', open: '（', close: '）',
  heads: (n: string) => `${n} 人`, chosen: '自动选定', asked: '指定',
  figures: { heads: '自有人数', fte: '工作量（折合全职）', outsourced: '外包工作量（折合全职）', cost: '月人力成本', share: '占销售额', noSales: '没有销售额' },
  unitsAndPositions: '部门与岗位', unitOrPosition: '部门 / 岗位', headcount: '人数', fte: '编制（折合全职）', why: '为什么', lead: '负责人', outsourcedPosition: '外包', moreReasons: (n: number) => `另 ${n} 项`,
  peaks: '大促临时用工', peak: '大促', dates: '起止', multiple: '倍数', temporary: '临时人手', startBy: '最迟到岗', where: '去向', noTemporary: '现有人手加班可以应付',
  triggers: '下一个人什么时候招', input: '业务量', now: '现在', at: '达到', adds: '加人', position: '岗位', times: (n: string) => `${n} 倍`,
  findings: '检查结果', noFindings: '没有发现问题', levels: { error: '错误', warning: '警告', notice: '提示' }, mendable: '可一键修正',
  defaults: '画像没写、按默认值算的', defaultsNote: '在画像的 overrides 里写“编号: 值”即可改', id: '编号', name: '名称', value: '值', trustTitle: '可信度', sources: '来源',
  trust: { measured: '实测或规定', published: '公开发表', 'rule-of-thumb': '行业经验', given: '你给的' },
  comparison: '与自动选定的架构相比', compared: { units: '部门', leads: '负责人', layers: '层级' },
  written: '已写入', unproven: (percent: string) => `岗位组合未证明最优：与理论下限最多差 ${percent}`, payUnproven: (percent: string) => `人数已证明最少；薪酬最多比理论下限高 ${percent}`,
  duties: { duty: '职责', answers: '最终负责（A）', does: '执行（R）', critical: '关键', none: '还没有职责', total: (n: number, positions: number, open: number) => `${n} 项职责，${positions} 个岗位；${open === 0 ? '每项都有人负责、有人执行' : `${open} 项有问题`}` },
  roster: {
    weekdays: ['一', '二', '三', '四', '五', '六', '日'], name: '姓名', shifts: '班次', cover: '人手与需求', when: '时段', needed: '需要', onLine: '在线', level: '及时回复', week: (from: string, to: string) => `${from} 至 ${to}`, more: (n: number) => `另有 ${n} 个半小时人手不够`,
    total: (hours: number, overtime: number, short: number, answered: number) => `共排 ${hours} 工时${overtime > 0 ? `（加班 ${overtime}）` : ''}；${short > 0 ? `缺 ${short} 人时` : '每个时段人手都够'}；预计 ${answered}% 的会话及时回复`,
    proven: (gap: string) => `已证明：离理论最优最多差 ${gap}%`, unproven: (gap: string) => `离理论下限 ${gap}%，还可能有更好的排法`,
  },
  reportsTo: '汇报给', nobody: '无上级', pay: '月薪', perSeat: '每个全职', job: '岗位类型',
  carried: (carried: string) => `本岗承担折合全职 ${carried} 人`, whole: (low: string, typical: string, high: string) => `全部工作量 ${low} – ${typical} – ${high} 人（低 – 常见 – 高）`,
  driver: '由什么决定', inputs: '用到的数', isDefault: '默认', isGiven: '已给', method: '方法', steps: '算式', noReasons: '这个岗位是手工加的，没有计算依据',
  newPosition: '新设', triggersOf: '什么时候加人', noTriggers: '单独看任何一项业务量，涨到 4 倍以内都不会给这个岗位加人', noProfile: '文件里没有业务画像，算不出什么时候加人',
  noAddress: '无地址', also: '同名的还有', adding: '新增', replacing: '替换', valid: '目录文件成立', changesNothing: '没有新增也没有替换任何一条', of: '共',
};

const en: typeof zh = {
  comma: ', ', semicolon: '; ', colon: ': ', open: ' (', close: ')',
  heads: (n) => (n === '1' ? '1 person' : `${n} people`), chosen: 'chosen', asked: 'as asked',
  figures: { heads: 'Own headcount', fte: 'Workload (FTE)', outsourced: 'Outsourced workload (FTE)', cost: 'Pay cost a month', share: 'Share of sales', noSales: 'no sales' },
  unitsAndPositions: 'Units and positions', unitOrPosition: 'Unit / position', headcount: 'Heads', fte: 'Approved FTE', why: 'Why', lead: 'lead', outsourcedPosition: 'outsourced', moreReasons: (n) => `${n} more`,
  peaks: 'Temporary people for peaks', peak: 'Peak', dates: 'From – to', multiple: 'Multiple', temporary: 'Temporary', startBy: 'Start by', where: 'Where', noTemporary: 'overtime of the people there is enough',
  triggers: 'When to hire next', input: 'Input', now: 'Now', at: 'At', adds: 'Adds', position: 'Position', times: (n) => `×${n}`,
  findings: 'Findings', noFindings: 'nothing found', levels: { error: 'error', warning: 'warning', notice: 'notice' }, mendable: 'one click mends it',
  defaults: 'Left out of the profile and filled in', defaultsNote: 'write "id: value" under overrides in the profile to change one', id: 'Id', name: 'Name', value: 'Value', trustTitle: 'Trust', sources: 'Sources',
  trust: { measured: 'measured', published: 'published', 'rule-of-thumb': 'rule of thumb', given: 'given by you' },
  comparison: 'Beside the structure Bandi would choose', compared: { units: 'Units', leads: 'Leads', layers: 'Layers' },
  written: 'Written', unproven: (percent) => `The set of positions is not proven best: at most ${percent} above the lower bound`, payUnproven: (percent) => `Fewest people, proven; pay is at most ${percent} above the lower bound`,
  duties: { duty: 'Duty', answers: 'Answers for (A)', does: 'Does (R)', critical: 'critical', none: 'no duties yet', total: (n, positions, open) => `${n} duties, ${positions} positions; ${open === 0 ? 'somebody answers for each and does it' : `${open} to mend`}` },
  roster: {
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], name: 'Name', shifts: 'Shifts', cover: 'Cover', when: 'From', needed: 'Needed', onLine: 'On line', level: 'In time', week: (from, to) => `${from} to ${to}`, more: (n) => `${n} more half hours are short`,
    total: (hours, overtime, short, answered) => `${hours} hours rostered${overtime > 0 ? ` (${overtime} overtime)` : ''}; ${short > 0 ? `${short} person-hours short` : 'every half hour is covered'}; ${answered}% of chats answered in time`,
    proven: (gap) => `Proven: at most ${gap}% from the best there is`, unproven: (gap) => `${gap}% above the bound; there may be a better one`,
  },
  reportsTo: 'Reports to', nobody: 'nobody', pay: 'Pay a month', perSeat: 'a full-time seat', job: 'Job',
  carried: (carried) => `this position carries ${carried} FTE`, whole: (low, typical, high) => `whole workload ${low} – ${typical} – ${high} FTE (low – typical – high)`,
  driver: 'Driven by', inputs: 'Inputs', isDefault: 'default', isGiven: 'given', method: 'Method', steps: 'Steps', noReasons: 'This position was added by hand: there is no calculation behind it',
  newPosition: 'new', triggersOf: 'When to add a person', noTriggers: 'no single input adds a person here, up to four times its value', noProfile: 'the file has no business profile, so this cannot be worked out',
  noAddress: 'no address', also: 'Also of this id', adding: 'adds', replacing: 'replaces', valid: 'The catalogue file is fine', changesNothing: 'It adds nothing and replaces nothing', of: 'of',
};

export type Wording = typeof zh;
export const wording: Readonly<Record<Language, Wording>> = { zh, en };

/** Two decimals at most, with thousands separators. */
export function number(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 }).format(value);
}

/** FTE, always with two decimals, so that columns line up. */
export function fte(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

export function money(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }).format(amount);
}

export function pick(text: Bilingual, language: Language): string {
  return text[language];
}
