import type { Bilingual } from '@bandi/organisation';
import { ownMessages } from '@bandi/organisation';
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { FileProblem } from './file-problem.ts';

/** A Zod issue with what the words for people are made of. */
export interface PlainIssue {
  readonly path: readonly PropertyKey[];
  /** The key that is not expected, for unknown keys. */
  readonly key: string | null;
  readonly issue: z.core.$ZodIssue;
  /** Keys that would be right here. */
  readonly keys: readonly string[];
}

/** Issues, one for each unknown key, and of a union the branch that came furthest. */
export function issuesOf(error: z.ZodError, schema: z.ZodType): PlainIssue[] {
  return error.issues.flatMap((issue) => plain(issue, [], schema));
}

function plain(issue: z.core.$ZodIssue, above: readonly PropertyKey[], schema: z.ZodType): PlainIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(schema, path);
    return issue.keys.map((key) => ({ path, key, issue, keys }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = [...issue.errors].toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(deepest) > 0) return deepest.flatMap((inner) => plain(inner, path, schema));
  }
  return [{ path, key: null, issue, keys: [] }];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** The keys an object may have at a path of a schema: an issue names the key that is wrong, not those that are right. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    at = bare(at);
    if (typeof step === 'number' && hasField(at, 'element')) at = at.element;
    else if (hasField(at, 'shape')) at = (at.shape as Record<PropertyKey, unknown>)[step];
    else if (hasField(at, 'valueType')) at = at.valueType;
    else return [];
  }
  at = bare(at);
  return hasField(at, 'shape') ? Object.keys(at.shape as object) : [];
}

/** A schema without its optional, default and refinement wrappers. */
function bare(schema: unknown): unknown {
  let at = schema;
  // An array unwraps to its element, which a path steps into by number.
  while (hasField(at, 'unwrap') && !hasField(at, 'element') && typeof at.unwrap === 'function') at = (at.unwrap as () => unknown)();
  return at;
}

function hasField<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}

type Described = Pick<FileProblem, 'code' | 'text' | 'expected' | 'nearest'>;

/** Words for one issue. `root` is the document read, for the value that was found. */
export function describeIssue({ path, key, issue, keys }: PlainIssue, root: unknown): Described {
  if (key !== null) {
    return {
      code: 'unknown-key',
      text: { zh: `没有“${key}”这一项`, en: `there is no key "${key}" here` },
      expected: keys.length === 0 ? null : { zh: `可用的键：${keys.join('、')}`, en: `one of: ${keys.join(', ')}` },
      nearest: nearest(key, keys),
    };
  }
  const found = valueAt(root, path);
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  if (found === undefined) {
    return { code: 'missing', text: { zh: `缺少“${name}”`, en: `"${name}" is missing` }, expected: expectedOf(issue, found), nearest: null };
  }
  const shown = JSON.stringify(found)?.slice(0, 80) ?? '';
  if (path.length === 0) {
    return { code: 'wrong-value', text: { zh: `文件内容是 ${shown}，读不出各项数据`, en: `the file holds ${shown}, in which no entries can be found` }, expected: expectedOf(issue, found), nearest: null };
  }
  return {
    code: 'wrong-value',
    text: { zh: `“${name}”的值 ${shown} 不对`, en: `${shown} is not a valid "${name}"` },
    expected: expectedOf(issue, found),
    nearest: issue.code === 'invalid_value' && typeof found === 'string' ? nearest(found, issue.values.map(String)) : null,
  };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  string: { zh: '文字', en: 'text' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '“键: 值”，每行一项', en: 'one "key: value" a line' },
  record: { zh: '“键: 值”，每行一项', en: 'one "key: value" a line' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};

function expectedOf(issue: z.core.$ZodIssue, found: unknown): Bilingual | null {
  switch (issue.code) {
    case 'invalid_type':
      // YAML reads 618 as a number and yes or no as a truth value, whatever the writer meant by it.
      if (issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) {
        return { zh: `文字；数字等要加引号："${String(found)}"`, en: `text; put quotes around it: "${String(found)}"` };
      }
      return typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    case 'invalid_value':
      return { zh: `下列之一：${issue.values.map(String).join('、')}`, en: `one of: ${issue.values.map(String).join(', ')}` };
    case 'too_small':
      return bound(issue.origin, issue.minimum, issue.inclusive === false, { zh: '大于', en: 'more than' }, { zh: '至少', en: 'at least' });
    case 'too_big':
      return bound(issue.origin, issue.maximum, issue.inclusive === false, { zh: '小于', en: 'less than' }, { zh: '至多', en: 'at most' });
    case 'invalid_union':
      return { zh: '允许的值之一', en: 'one of the allowed values' };
    case 'invalid_format':
      if (issue.format === 'date') return { zh: '存在的日期，如 2027-11-11', en: 'a date that exists, such as 2027-11-11' };
      return own(issue.message);
    default:
      return own(issue.message);
  }
}

/** A message of our own schemas, in both languages. */
function own(message: string): Bilingual {
  return { zh: ownMessages[message] ?? message, en: message };
}

function bound(origin: string, limit: number | bigint, strict: boolean, open: Bilingual, closed: Bilingual): Bilingual {
  const words = strict ? open : closed;
  if (origin === 'array') return { zh: `${words.zh} ${limit} 项`, en: `${words.en} ${limit} entries` };
  if (origin === 'string') return { zh: `${words.zh} ${limit} 个字`, en: `${words.en} ${limit} characters` };
  return { zh: `${words.zh} ${limit}`, en: `${words.en} ${limit}` };
}
