import type { Catalogue, FileResult } from '@bandi/blueprints';
import { loadCatalogue } from '@bandi/blueprints/node';
import type { Bilingual } from '@bandi/organisation';
import { both } from '../language.ts';
import type { Problem, Read } from '../problem.ts';
import { refused } from '../problem.ts';
import type { TextFile } from './read-text.ts';
import { readText } from './read-text.ts';

/** Bytes of a YAML file that is read at all; of what is in it the reader refuses more than two million characters. */
export const YAML_BYTES = 6_000_000;

/** The built-in catalogue, with the user's own file laid over it where one is named. */
export async function readCatalogue(file: string | undefined, stdin: AsyncIterable<Uint8Array>): Promise<Read<Catalogue>> {
  if (file === undefined) return parseGuarded('catalogue', () => loadCatalogue());
  const own = await readText(file, YAML_BYTES, stdin);
  return own.ok ? layOver(own.value) : own;
}

export function layOver(own: TextFile): Read<Catalogue> {
  const read = parseGuarded(own.file, () => loadCatalogue({ file: own.file, text: own.text }));
  if (read.ok) return read;
  return { ok: false, problems: read.problems.map((problem) => ({ ...problem, line: problem.line > 0 ? problem.line : lineOfReference(own.text, problem.text), expected: forCatalogue(problem.expected) })) };
}

/** Parsing YAML follows nesting with the stack; thousands of brackets in a row end it. That is bad input, not a fault. */
export function parseGuarded<T>(file: string, parse: () => FileResult<T>): Read<T> {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return refused({ file, text: both('嵌套太深', 'nested too deep'), expected: both('几层缩进的普通 YAML', 'plain YAML of a few levels') });
    throw error;
  }
}

/** The reader of YAML speaks of profiles when a file is empty. */
function forCatalogue(expected: Bilingual | null): Bilingual | null {
  return expected?.en.startsWith('at least name, category') === true ? both('jobs、activities、blueprints、sources 或 defaults', 'jobs, activities, blueprints, sources or defaults') : expected;
}

/** Where a text speaks of an id that is not there: the first line after the entry's own id that has it. */
function lineOfReference(text: string, { en }: Problem['text']): number {
  const match = /^[a-z]+\.(?<entry>.+?)(?:\.(?:reportsTo|carriedBy|apartFrom|work|contains|units\.\S+))?: .*"(?<id>.+)"$/u.exec(en)?.groups;
  if (match === undefined) return 0;
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.includes('id:') && line.includes(match['entry'] ?? ''));
  const at = lines.findIndex((line, index) => index >= start && line.includes(match['id'] ?? ''));
  return at + 1;
}
