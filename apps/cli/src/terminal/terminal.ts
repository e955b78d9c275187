import { clean } from './clean.ts';
import type { Span } from './style.ts';
import { paint } from './style.ts';

/** Where the command line speaks. Standard output carries the answer, standard error what went wrong and what is going on. */
export interface Terminal {
  /** Columns there are; a hundred where it is no terminal. */
  readonly columns: number;
  /** One line of the answer. */
  line(...spans: readonly (Span | string)[]): void;
  /** Text of the answer as it is: JSON, SVG. */
  raw(text: string): void;
  /** One line beside the answer. */
  error(spans: readonly Span[]): void;
}

interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export function createTerminal(out: Stream, err: Stream, env: Readonly<Record<string, string | undefined>>): Terminal {
  const plain = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const write = (stream: Stream, spans: readonly (Span | string)[]) => {
    const colour = stream.isTTY === true && !plain;
    const text = spans.map((span) => (typeof span === 'string' ? clean(span) : paint({ ...span, text: clean(span.text) }, colour))).join('');
    stream.write(`${text.trimEnd()}\n`);
  };
  return {
    columns: Math.min(140, Math.max(60, out.isTTY === true ? out.columns ?? 100 : 100)),
    line: (...spans) => write(out, spans),
    raw: (text) => void out.write(text),
    error: (spans) => write(err, spans),
  };
}
