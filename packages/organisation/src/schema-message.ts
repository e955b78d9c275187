import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';

/** What a schema found wrong first, in both languages. */
export interface SchemaMessage {
  /** Path as in `carriers[2].fte`; empty for the value as a whole. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

type Issue = z.core.$ZodIssue;

/** Chinese for the messages that our own schemas carry, those of the catalogue included: one place for all of them. */
export const ownMessages: Readonly<Record<string, string>> = {
  'no line breaks or control characters': '不能含换行或控制字符',
  'not only spaces': '不能只有空格',
  'a-z, 0-9, . _ : - only, at most 120': '只能用小写字母、数字和 . _ : -，最多 120 个字符',
  'a time like "09:00", at most "24:00"': '应为“09:00”这样的时间，最晚“24:00”',
  'an ISO 4217 code such as CNY or USD': '应为 CNY、USD 这样的 ISO 4217 币种代码',
  'from 1 to 100 for each head': '每人应折合全职 0.01 到 1 人',
  'the ids of duty and position joined by ":"': '应为“职责编号:岗位编号”',
  'the ids of process and element joined by ":"': '应为“流程编号:元素编号”',
  'a letter or _ first, then letters, digits and . _ -, at most 100': '以文字或 _ 开头，之后只能用文字、数字和 . _ -，最多 100 个字符',
  'a position or a unit, not both': '岗位和部门只能填一个',
  'a field name': '应为字段名',
  'begins with a letter or digit, one line': '应以文字或数字开头，不能换行',
  'at most 40 own fields': '自定义字段最多 40 个',
  'a card such as "unit:design"': '应为“unit:design”这样的卡片编号',
  'an https address, or a PNG, JPEG or WebP as a data URL': '应为 https 地址，或 PNG、JPEG、WebP 的 data URL',
  'the id of a record never changes': '编号不能改',
  'a record stands in a diff once': '同一记录在一次改动中只能出现一次',
  // Of the catalogue's files (packages/blueprints).
  'a-z, 0-9, "-" and "." only': '只能用小写字母、数字、“-”和“.”',
  'a-z, 0-9 and "-" only': '只能用小写字母、数字和“-”',
  'expected low ≤ typical ≤ high': '应满足 low ≤ typical ≤ high',
  'expected low ≤ high': '应满足 low ≤ high',
  'expected low ≤ high ≤ error': '应满足 low ≤ high ≤ error',
  'expected a value for "other"': '要有 other 的值',
  'tier 2 is the base: its factors are 1': '二线城市是基准，系数都应为 1',
  'expected rising sizes and layers, the last size null': '人数和层级应逐级增大，最后一级的人数为 null',
  'a duty cannot be apart from itself': '职责不能与自己分离',
  'ids differ': '编号不能重复',
};

const zh = zhCN().localeError;
const english = en().localeError;

/** The first thing a schema finds wrong with a value; null when it fits. Parses a good value once. */
export function explainMismatch(schema: z.ZodType, value: unknown): SchemaMessage | null {
  return explainMismatches(schema, value)[0] ?? null;
}

/** Everything a schema finds wrong with a value. Parses a good value once, a bad one twice. */
export function explainMismatches(schema: z.ZodType, value: unknown): SchemaMessage[] {
  const parsed = schema.safeParse(value, { error: english });
  if (parsed.success) return [];
  const again = schema.safeParse(value, { error: zh });
  return parsed.error.issues.map((issue, index) => {
    const inEnglish = innermost(issue);
    const inChinese = again.success ? inEnglish : innermost(again.error.issues[index]);
    return { path: pathText(inEnglish.path), en: inEnglish.message, zh: ownMessages[inEnglish.message] ?? inChinese.message };
  });
}

/** Of a value that fits no branch of a union, what the branch of its own shape says, which is what the user can act on. */
function innermost(issue: Issue | undefined): { path: PropertyKey[]; message: string } {
  const path: PropertyKey[] = [];
  let at = issue;
  while (at !== undefined) {
    path.push(...at.path);
    if (at.code !== 'invalid_union') return { path, message: at.message };
    const branch = at.errors.find((issues) => issues[0] !== undefined && (issues[0].path.length > 0 || issues[0].code !== 'invalid_type'));
    const next: Issue | undefined = branch?.[0];
    if (next === undefined) return { path, message: at.message };
    at = next;
  }
  return { path, message: 'invalid' };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
}
