import { LineCounter, isAlias, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { FileProblem, FileResult } from './file-problem.ts';
import { describeIssue, issuesOf } from './yaml-issues.ts';
import { syntaxText } from './yaml-syntax.ts';

/** Text files above this are not what they claim to be: the largest real profile has some 50 kB. */
export const FILE_LIMIT = 2_000_000;
const MOST_PROBLEMS = 50;

/**
 * Reads a YAML (or JSON, which is YAML) text against a schema. Anchors and aliases are refused, so no small file can
 * grow into a large one. Answers every problem with its line, at most 50.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): FileResult<T> {
  const early = earlyProblem(file, text);
  if (early !== null) return { ok: false, problems: [early] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, version: '1.2' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const syntax = document.errors.slice(0, MOST_PROBLEMS).map((error): FileProblem => ({
    file, ...at(error.pos[0]), path: '', code: 'syntax',
    text: syntaxText(error.code),
    expected: { zh: '每行一个“键: 值”，用空格缩进', en: 'one "key: value" a line, indented with spaces' },
    nearest: null,
  }));
  if (syntax.length > 0) return { ok: false, problems: syntax };
  const alias = firstAlias(document);
  if (alias !== null) {
    return { ok: false, problems: [{
      file, ...at(alias), path: '', code: 'alias',
      text: { zh: '不支持 YAML 的锚点和别名（& 和 *）', en: 'YAML anchors and aliases (& and *) are not accepted' },
      expected: { zh: '把内容直接写出来', en: 'write the content out' },
      nearest: null,
    }] };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = issuesOf(parsed.error, schema).slice(0, MOST_PROBLEMS).map((issue): FileProblem => {
    const place = at(offsetOf(document, issue.path, issue.key));
    return { file, ...place, path: pathText(issue.path), ...describeIssue(issue, document.toJS()) };
  });
  return { ok: false, problems };
}

function earlyProblem(file: string, text: string): FileProblem | null {
  const whole = { file, line: 0, column: 0, path: '', nearest: null } as const;
  if (text.length > FILE_LIMIT) {
    return { ...whole, code: 'too-large',
      text: { zh: `文件太大（${text.length} 个字符）`, en: `the file is too large (${text.length} characters)` },
      expected: { zh: `不超过 ${FILE_LIMIT} 个字符`, en: `at most ${FILE_LIMIT} characters` } };
  }
  // NUL never occurs in text; U+FFFD is what a wrong encoding decodes to.
  if (text.includes('\u0000') || text.includes('\uFFFD')) {
    return { ...whole, code: 'binary',
      text: { zh: '不是 UTF-8 文本文件', en: 'this is not a UTF-8 text file' },
      expected: { zh: 'UTF-8 编码的 YAML 或 JSON', en: 'YAML or JSON in UTF-8' } };
  }
  if (text.trim() === '') {
    return { ...whole, code: 'empty',
      text: { zh: '文件是空的', en: 'the file is empty' },
      expected: { zh: '至少写明 name、category 和 channels', en: 'at least name, category and channels' } };
  }
  return null;
}

function firstAlias(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
        found = node.range?.[0] ?? 0;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

/** Where in the text a path is; for a key that is not expected, where that key is; else the nearest thing above it. */
function offsetOf(document: Document, path: readonly PropertyKey[], key: string | null): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length).map((step) => (typeof step === 'symbol' ? String(step) : step));
    const node = length === 0 ? document.contents : (document.getIn(part, true) as Node | undefined);
    if (node === null || node === undefined) continue;
    if (key !== null && length === path.length && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
      if (pair !== undefined && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    return node.range?.[0] ?? 0;
  }
  return 0;
}

export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');
}
