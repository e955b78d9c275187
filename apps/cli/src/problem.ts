import type { Bilingual, Language } from '@bandi/organisation';
import type { Terminal } from './terminal/terminal.ts';

/** Something the user gave that is not right: where, what, and what would have been. */
export interface Problem {
  /** As the user named it; null for the command line itself. */
  readonly file: string | null;
  /** From 1; 0 when the file as a whole is meant. */
  readonly line: number;
  readonly text: Bilingual;
  readonly expected: Bilingual | null;
  readonly nearest: string | null;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function refused(problem: Partial<Problem> & { readonly text: Bilingual }): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ file: null, line: 0, expected: null, nearest: null, ...problem }] };
}

const words = {
  zh: { expected: '应为', nearest: '是否想写', more: (n: number) => `另有 ${n} 处问题未列出` },
  en: { expected: 'expected', nearest: 'did you mean', more: (n: number) => `and ${n} more` },
} as const;

const MOST_SHOWN = 20;
const LONGEST = 400;

/** One line for each problem, and one each for what was expected and what is nearest, on standard error. */
export function printProblems(problems: readonly Problem[], language: Language, terminal: Terminal): void {
  const own = words[language];
  const colon = language === 'zh' ? '：' : ': ';
  for (const { file, line, text, expected, nearest } of problems.slice(0, MOST_SHOWN)) {
    const place = `${file === null ? 'bandi' : file}${line > 0 ? `:${line}` : ''}: `;
    terminal.error([{ text: place, style: 'bold' }, { text: shortened(text[language]) }]);
    if (expected !== null) terminal.error([{ text: `  ${own.expected}${colon}`, style: 'dim' }, { text: shortened(expected[language]) }]);
    if (nearest !== null) terminal.error([{ text: `  ${own.nearest}${colon}`, style: 'dim' }, { text: nearest, style: 'bold' }]);
  }
  if (problems.length > MOST_SHOWN) terminal.error([{ text: own.more(problems.length - MOST_SHOWN), style: 'dim' }]);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
