import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { printTable, printText } from './table.ts';
import { createTerminal } from './terminal.ts';

function printed(print: (terminal: ReturnType<typeof createTerminal>) => void, { isTTY = false, columns = 80, env = {} }: { isTTY?: boolean; columns?: number; env?: Record<string, string> } = {}): string {
  let text = '';
  const stream = { isTTY, columns, write: (part: string) => { text += part; } };
  print(createTerminal(stream, stream, env));
  return text;
}

const table = [{ title: '岗位' }, { title: '编制', align: 'right' as const }, { title: 'Why', wraps: true }];

describe('a table', () => {
  it('counts a Chinese character as two columns, an emoji family as one character', () => {
    const text = printed((terminal) => printTable(terminal, table, [['客服', '3', 'chats'], ['Agent', '12', 'orders'], ['👨‍👩‍👧 组', '1', 'x']]));
    expect(text).toBe('  岗位   编制  Why\n  客服      3  chats\n  Agent    12  orders\n  👨‍👩‍👧 组     1  x\n');
  });

  it('wraps what does not fit below its own column, and loses nothing', () => {
    const long = '售前咨询接待、售后工单、物流异常，'.repeat(8);
    const text = printed((terminal) => printTable(terminal, table, [['客服', '3', long]]), { isTTY: true, env: { NO_COLOR: '1' } });
    const lines = text.split('\n').slice(1, -1);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(lines.map((line) => line.trim()).join('')).toContain('售前咨询接待');
    expect(lines.join('').replaceAll(' ', '')).toBe(`客服3${long}`);
  });

  it('wraps a name of 200 characters rather than pushing the other columns away', () => {
    const text = printed((terminal) => printTable(terminal, table, [['长'.repeat(200), '3', '依据']]));
    expect(text.split('\n').every((line) => stringWidth(line) <= 100)).toBe(true);
    expect(text.match(/长/gu)).toHaveLength(200);
  });
});

describe('what users typed', () => {
  it('cannot reach the terminal: escapes, bells and direction overrides are left out', () => {
    expect(printed((terminal) => terminal.line('a\u001b[31mb\u0007c\u202ed\nnext'))).toBe('a[31mbcd next\n');
  });
});

const bold = (terminal: ReturnType<typeof createTerminal>) => terminal.line({ text: 'x', style: 'bold' });

describe('colours', () => {
  it('are for a terminal only', () => {
    expect(printed(bold, { isTTY: true })).toBe('\u001b[1mx\u001b[22m\n');
    expect(printed(bold)).toBe('x\n');
  });
  it.each([['NO_COLOR', '1'], ['TERM', 'dumb']])('are left out with %s=%s', (name, value) => {
    expect(printed(bold, { isTTY: true, env: { [name]: value } })).toBe('x\n');
  });
  it('stay with an empty NO_COLOR, as its rule says', () => {
    expect(printed(bold, { isTTY: true, env: { NO_COLOR: '' } })).toContain('\u001b[1m');
  });
});

describe('a text', () => {
  it('hangs a mark before its first line only', () => {
    const lines = printed((terminal) => printText(terminal, 'word '.repeat(40).trim(), 4, undefined, '· ')).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ {2}· word/u);
    expect(lines[1]).toMatch(/^ {4}word/u);
  });
});
