export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** A text and how it looks. Only these carry escapes: what users typed can bring none along. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], cyan: [36, 39],
};

export function paint({ text, style }: Span, colour: boolean): string {
  if (!colour || style === undefined || text === '') return text;
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
