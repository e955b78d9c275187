import type { Bilingual } from '@bandi/organisation';

/** Something about a row that has to be mended (error) or known (warning) before it is imported. */
export interface ImportProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** The place of the sheet among those imported. */
  readonly sheet: number;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** The place of the column; null: the row as a whole. */
  readonly column: number | null;
  /** What stands there. */
  readonly value: string;
  readonly text: Bilingual;
  /** What mends it. */
  readonly cure: Bilingual;
  /** Texts that, put into the cell, mend it; with what tells them apart. */
  readonly choices: readonly { readonly text: string; readonly label: string }[];
}

type Facts = Readonly<Record<string, string | number>>;
type Entry = readonly ['error' | 'warning', (facts: Facts) => Bilingual, Bilingual];

const said = (zh: string, en: string) => (facts: Facts): Bilingual => ({ zh: filled(zh, facts), en: filled(en, facts) });
const filled = (text: string, facts: Facts) => text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(facts[name] ?? ''));

const catalogue = {
  'no-name': ['error', said('没有姓名', 'there is no name'), { zh: '补上姓名，或跳过这一行', en: 'Fill in the name or leave the row out' }],
  'name-too-long': ['error', said('姓名超过 200 个字', 'the name has more than 200 characters'), { zh: '缩短姓名；可能列对错了', en: 'Shorten it; the column may be the wrong one' }],
  'duplicate-id': ['error', said('“{value}”已经在第 {other} 行用过', '“{value}” stands in row {other}, too'), { zh: '改正其中一个编号，或跳过重复的行', en: 'Correct one of them or leave the repeated row out' }],
  'same-name': ['error', said('与第 {other} 行同名，没有工号或邮箱可以区分', 'row {other} has the same name, and no number or email tells them apart'), { zh: '同一个人就跳过这一行；不同的人请补工号或改名以区分', en: 'Leave the row out if it is the same person; else give a number or make the names differ' }],
  'own-boss': ['error', said('上级是本人', 'is their own manager'), { zh: '改成真正的上级；没有上级就清空', en: 'Name the real manager, or empty the cell for nobody' }],
  'unknown-manager': ['error', said('名单和现有人员里都没有“{value}”', 'nobody in the list or the organisation is “{value}”'), { zh: '改成名单里的人；没有上级就清空', en: 'Name somebody of the list, or empty the cell for nobody' }],
  'ambiguous-manager': ['error', said('有 {count} 个人都叫“{value}”', '“{value}” is the name of {count} people'), { zh: '选一个，或改填工号', en: 'Choose one, or write the number' }],
  'manager-cycle': ['error', said('上下级绕成了圈：{chain}', 'the managers lead in a circle: {chain}'), { zh: '改正圈里任意一人的上级', en: 'Correct the manager of one of them' }],
  'several-roots': ['warning', said('有 {count} 个人没有上级：{names}', '{count} people have no manager: {names}'), { zh: '若只该有一位最高负责人，给其余的人补上上级', en: 'If only one should be at the top, name the managers of the others' }],
  'bad-date': ['error', said('“{value}”不是日期', '“{value}” is no date'), { zh: '写成 2026-01-31 这样，或清空', en: 'Write it like 2026-01-31, or empty the cell' }],
  'dates-reversed': ['error', said('离职日期早于入职日期 {other}', 'the last day is before the first, {other}'), { zh: '改正日期，或清空', en: 'Correct it or empty the cell' }],
  'bad-capacity': ['error', said('“{value}”不是工作时间占比', '“{value}” is no share of working time'), { zh: '写成 1、0.5 或 50%', en: 'Write 1, 0.5 or 50%' }],
  'id-lost-digits': ['error', said('“{value}”已被表格改成科学计数，丢了尾数', '“{value}” was turned into powers of ten and lost digits'), { zh: '在表格里把该列设为文本重新导出，或在这里改正', en: 'Format the column as text and export again, or correct it here' }],
  'unknown-unit-id': ['error', said('不知道部门 ID {value} 是哪个部门', 'no unit is known under the ID {value}'), { zh: '同时导入部门表，或改填部门名称', en: 'Import the list of departments together with it, or write the name' }],
  'unknown-parent-unit': ['error', said('没有上级部门“{value}”', 'there is no parent unit “{value}”'), { zh: '改正，或清空表示顶层部门', en: 'Correct it, or empty the cell for a unit at the top' }],
  'unit-cycle': ['error', said('部门绕成了圈：{chain}', 'the units lead in a circle: {chain}'), { zh: '改正圈里任意一个上级部门', en: 'Correct the parent of one of them' }],
  'duplicate-unit-id': ['error', said('部门 ID“{value}”已经在第 {other} 行用过', 'the unit ID “{value}” stands in row {other}, too'), { zh: '改正其中一个，或跳过重复的行', en: 'Correct one of them or leave the repeated row out' }],
  'no-unit-name': ['error', said('没有部门名称', 'the unit has no name'), { zh: '补上名称，或跳过这一行', en: 'Fill in the name or leave the row out' }],
  'several-units': ['warning', said('属于 {count} 个部门，安排在第一个“{first}”', 'belongs to {count} units; placed in the first, “{first}”'), { zh: '导入后可在岗位里再加兼任', en: 'Further positions can be added afterwards' }],
  'unknown-dotted': ['warning', said('找不到虚线上级“{value}”，不画这条线', 'nobody is “{value}”; the dotted line is left out'), { zh: '改正，或清空', en: 'Correct it or empty the cell' }],
  'bad-photo': ['warning', said('照片要用 https 网址，这张不导入', 'a photo must be an https address; this one is left out'), { zh: '换成 https 网址，或清空', en: 'Use an https address or empty the cell' }],
} as const satisfies Record<string, Entry>;
export type ProblemCode = keyof typeof catalogue;
export const problemCodes = Object.keys(catalogue) as ProblemCode[];

/** Where a problem is. */
export interface ProblemPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number | null;
  readonly value?: string;
}

export function importProblem(code: ProblemCode, place: ProblemPlace, facts: Facts = {}, choices: ImportProblem['choices'] = []): ImportProblem {
  const [severity, text, cure]: Entry = catalogue[code];
  const value = place.value ?? '';
  return { code, severity, sheet: place.sheet, row: place.row, column: place.column, value, text: text({ value: value.slice(0, 60), ...facts }), cure, choices };
}
