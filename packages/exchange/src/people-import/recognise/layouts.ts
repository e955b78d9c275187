import type { Bilingual } from '@bandi/organisation';
import type { ImportField, TableKind } from './fields.ts';

/** A layout of a known program: the headings that tell it, and those that mean something else there than usual. */
export interface Layout {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: TableKind;
  /** Plain headings; each group needs one of its own. */
  readonly tells: readonly (readonly string[])[];
  readonly means?: Readonly<Record<string, ImportField | null>>;
  /** What parts the steps of a unit's path, besides `/`. */
  readonly pathSign?: string;
}

/** Two layouts of one program make one source: its units and its people. */
export const layouts: readonly Layout[] = [
  {
    id: 'wecom', name: { zh: '企业微信部门', en: 'WeCom departments' }, kind: 'units',
    tells: [['部门名称'], ['部门id'], ['父部门id']],
  },
  {
    id: 'wecom', name: { zh: '企业微信通讯录', en: 'WeCom members' }, kind: 'people',
    tells: [['姓名'], ['帐号', '账号'], ['所在部门', '部门']],
    means: { 帐号: 'id', 账号: 'id', 所在部门: 'unit', 部门: 'unit', 是否部门内领导: 'is-lead', 部门负责人: 'is-lead' },
  },
  {
    id: 'dingtalk', name: { zh: '钉钉通讯录', en: 'DingTalk contacts' }, kind: 'people',
    tells: [['员工userid', 'userid'], ['部门'], ['姓名']],
    means: { 主管: 'manager' }, pathSign: '-',
  },
  {
    id: 'feishu', name: { zh: '飞书通讯录', en: 'Feishu contacts' }, kind: 'people',
    tells: [['姓名', 'name'], ['部门', 'department'], ['人员类型', 'workforcetype', 'employeetype'], ['入职日期', 'startdate', '入职时间']],
  },
  {
    id: 'orgplus', name: { zh: 'OrgPlus 名单', en: 'OrgPlus list' }, kind: 'people',
    tells: [['personid'], ['supervisorid'], ['fullname']],
  },
  {
    id: 'orgchart', name: { zh: 'OrgChart 名单', en: 'OrgChart list' }, kind: 'people',
    tells: [['personid'], ['supervisorid'], ['name']],
  },
  {
    id: 'organimi', name: { zh: 'Organimi 名单', en: 'Organimi list' }, kind: 'people',
    tells: [['id'], ['firstname'], ['lastname'], ['bossid']],
  },
  {
    id: 'visio', name: { zh: 'Visio 组织结构图数据', en: 'Visio organisation data' }, kind: 'people',
    tells: [['name'], ['reportsto']],
  },
];

/** The source of lists no program is known for. */
export const OWN_LIST = 'own-list';
/** The source of CSV that draw.io makes charts of: told by its directives, not its headings. */
export const DRAWIO = 'drawio';

/** How a source is called once it is kept. */
export const sourceNames: Readonly<Record<string, Bilingual>> = {
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  feishu: { zh: '飞书', en: 'Feishu' },
  orgplus: { zh: 'OrgPlus', en: 'OrgPlus' },
  orgchart: { zh: 'OrgChart', en: 'OrgChart' },
  organimi: { zh: 'Organimi', en: 'Organimi' },
  visio: { zh: 'Visio', en: 'Visio' },
  [DRAWIO]: { zh: 'draw.io', en: 'draw.io' },
  [OWN_LIST]: { zh: '人员名单', en: 'List of people' },
};
