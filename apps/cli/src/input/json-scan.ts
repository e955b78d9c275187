import type { Bilingual } from '@bandi/organisation';
import { both } from '../language.ts';

export interface JsonProblem {
  readonly line: number;
  readonly text: Bilingual;
  readonly expected: Bilingual | null;
}

/** Deeper than any document of ours by far; a reader that follows nesting further only runs out of stack. */
const DEEPEST = 200;

class JsonFault extends Error {
  constructor(readonly at: number, readonly text: Bilingual, readonly expected: Bilingual | null) {
    super(text.en);
  }
}

/** What is wrong with a JSON text, with its line: JSON.parse does not say where, nor that a key stands twice. Null: nothing. */
export function jsonProblem(text: string): JsonProblem | null {
  try {
    new Scanner(text, null).scan();
    return null;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { line: lineAt(text, error.at), text: error.text, expected: error.expected };
  }
}

/** The lines of values in a valid JSON text, by paths as in `positions[3].heads`. A path that is not there is given the line of the nearest above it. */
export function jsonLines(text: string, paths: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const wanted = new Set(paths.flatMap((path) => [path, ...above(path)]));
  new Scanner(text, (path, at) => {
    if (wanted.has(path)) places.set(path, at);
  }).scan();
  return new Map(paths.map((path) => {
    const place = [path, ...above(path)].map((one) => places.get(one)).find((at) => at !== undefined) ?? 0;
    return [path, lineAt(text, place)];
  }));
}

/** The paths above one, nearest first. */
function above(path: string): string[] {
  const found: string[] = [];
  for (let at = path; at !== ''; ) {
    at = at.replace(/(?:\[\d+\]|\.?[^.[\]]*)$/u, '');
    found.push(at);
  }
  return found;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

class Scanner {
  #at = 0;
  readonly #text: string;
  readonly #found: ((path: string, at: number) => void) | null;

  constructor(text: string, found: ((path: string, at: number) => void) | null) {
    this.#text = text;
    this.#found = found;
  }

  scan(): void {
    this.#value('', 0);
    this.#space();
    if (this.#at < this.#text.length) this.#fail(both('结尾之后还有内容', 'there is something after the end'), null);
  }

  #value(path: string, depth: number): void {
    this.#space();
    this.#found?.(path, this.#at);
    if (depth > DEEPEST) this.#fail(both('嵌套太深', 'nested too deep'), both(`不超过 ${DEEPEST} 层`, `at most ${DEEPEST} levels`));
    const character = this.#text[this.#at];
    if (character === '{') this.#members(path, depth);
    else if (character === '[') this.#items(path, depth);
    else if (character === '"') this.#string();
    else if (!this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy)) {
      this.#fail(this.#here(), both('JSON 的值：对象、列表、带双引号的文字、数字、true、false 或 null', 'a JSON value: object, list, text in double quotes, number, true, false or null'));
    }
  }

  #members(path: string, depth: number): void {
    this.#at += 1;
    const keys = new Set<string>();
    if (this.#take('}')) return;
    do {
      this.#space();
      const start = this.#at;
      if (this.#text[start] !== '"') this.#fail(this.#here(), both('带双引号的键', 'a key in double quotes'));
      const key = this.#string();
      if (keys.has(key)) {
        this.#at = start;
        this.#fail(both(`键“${key.slice(0, 60)}”出现了两次`, `the key "${key.slice(0, 60)}" stands twice`), both('每个键只出现一次', 'every key once'));
      }
      keys.add(key);
      if (!this.#take(':')) this.#fail(this.#here(), both('冒号', 'a colon'));
      this.#value(this.#found === null ? '' : path === '' ? key : `${path}.${key}`, depth + 1);
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail(this.#here(), both('逗号或 }', 'a comma or }'));
  }

  #items(path: string, depth: number): void {
    this.#at += 1;
    if (this.#take(']')) return;
    let index = 0;
    do {
      this.#value(this.#found === null ? '' : `${path}[${index}]`, depth + 1);
      index += 1;
    } while (this.#take(','));
    if (!this.#take(']')) this.#fail(this.#here(), both('逗号或 ]', 'a comma or ]'));
  }

  #string(): string {
    const start = this.#at;
    for (let end = this.#text.indexOf('"', start + 1); end !== -1; end = this.#text.indexOf('"', end + 1)) {
      let slashes = 0;
      while (this.#text[end - 1 - slashes] === '\\') slashes += 1;
      if (slashes % 2 === 1) continue;
      this.#at = end + 1;
      try {
        return JSON.parse(this.#text.slice(start, end + 1)) as string;
      } catch {
        this.#at = start;
        this.#fail(both('这段文字里有不允许的字符或转义', 'this text has a character or escape that is not allowed'), both('换行写作 \\n，反斜杠写作 \\\\', 'a line break as \\n, a backslash as \\\\'));
      }
    }
    return this.#fail(both('文字没有结束', 'a text does not end'), both('双引号', 'a double quote'));
  }

  #take(character: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(/[ \t\n\r]*/uy);
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return false;
    this.#at += match[0].length;
    return true;
  }

  #here(): Bilingual {
    const found = this.#text.slice(this.#at, this.#at + 12).split('\n')[0] ?? '';
    return found === '' && this.#at >= this.#text.length
      ? both('JSON 在此中断', 'the JSON ends here')
      : both(`JSON 格式错误，遇到“${found}”`, `not valid JSON: found "${found}"`);
  }

  #fail(text: Bilingual, expected: Bilingual | null): never {
    throw new JsonFault(this.#at, text, expected);
  }
}
