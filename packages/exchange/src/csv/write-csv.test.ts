import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

/** Reads CSV as RFC 4180 says, character by character: the slow, obvious way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text.charAt(at + 1) === '\n') {
      at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  return rows;
}

describe('CSV', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    expect(writeCsv([['岗位', '编制'], ['客服', 3]])).toBe('\uFEFF岗位,编制\r\n客服,3\r\n');
  });

  it('quotes commas, quotes, line breaks and spaces at the ends', () => {
    expect(writeCsv([['a,b', 'say "hi"', 'two\nlines', ' x']])).toBe('\uFEFF"a,b","say ""hi""","two\nlines"," x"\r\n');
  });

  it.each(['=1+1', '+86', '-5', '@name', '\tx', '\rx', '＝1', '＋1', '－1', '＠a'])('puts an apostrophe before %j, which a spreadsheet would run', (text) => {
    expect(readCsv(writeCsv([[text]]).slice(1))).toEqual([[`'${text}`]]);
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(writeCsv([[-5, 2.35]])).toBe('\uFEFF-5,2.35\r\n');
  });

  it('gives back every text that is no formula, whatever is in it', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/^[=+\-@\t\r＝＋－＠]/u.test(value));
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (rows) => {
      expect(readCsv(writeCsv(rows).slice(1))).toEqual(rows);
    }));
  });

  it('never leaves a cell that begins like a formula', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
      expect(readCsv(writeCsv([[start + rest]]).slice(1))).toEqual([[`'${start}${rest}`]]);
    }));
  });
});
