import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';
import type { Table } from './table.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));

function tablesOf(source: Uint8Array | string): readonly Table[] {
  const read = readSource('list', source);
  if (!read.ok) throw new Error(read.problem.code);
  return read.tables;
}

const cellsOf = (source: Uint8Array | string) => tablesOf(source).map(({ rows }) => rows.map(({ cells }) => cells));

function refusalOf(source: Uint8Array | string): string {
  const read = readSource('list', source);
  return read.ok ? 'read' : read.problem.code;
}

const relation = (kind: string, target: string) => `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** A workbook with one sheet of this content, as other writers make it. */
function workbook(sheetData: string, more: Record<string, string> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': '<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="名单" sheetId="1" r:id="worksheet"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('worksheet', '/xl/worksheets/sheet1.xml')}${relation('sharedStrings', 'sharedStrings.xml')}${relation('styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><x:worksheet xmlns:x="x">${sheetData}</x:worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('text', () => {
  it('is read in UTF-8, UTF-16 and GBK, and says when it was not UTF-8', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('姓名\t部门\n张三\t客服\n', 'utf16le')]);
    expect(cellsOf(utf16)).toEqual([[['姓名', '部门'], ['张三', '客服']]]);
    const gbk = tablesOf(sample('wecom-members-gbk.csv'))[0];
    expect(gbk?.rows[1]?.cells.slice(0, 6)).toEqual(['王总', 'wz', '13800000000', 'wz@x.cn', '1', '总经理']);
    expect(gbk?.notes).toEqual(['read-as-gbk']);
    expect(cellsOf('\uFEFF姓名,部门\r\n张三,客服\r\n')).toEqual([[['姓名', '部门'], ['张三', '客服']]]);
  });

  it.each([['\t'], [','], [';'], ['|'], ['，']])('is parted at %j, with delimiters, quotation marks and line breaks in quoted cells', (sign) => {
    expect(cellsOf(`姓名${sign}备注${sign}部门\n张三${sign}"a${sign}""b""\nc"${sign}客服\n李四${sign}${sign}运营\n`))
      // Space of any kind in a cell is one space.
      .toEqual([[['姓名', '备注', '部门'], ['张三', `a${sign === '\t' ? ' ' : sign}"b" c`, '客服'], ['李四', '', '运营']]]);
  });

  it('keeps the number each row has in a spreadsheet, blank lines counted', () => {
    expect(tablesOf('姓名,部门\n\n张三,a\n,,\n李四,b')[0]?.rows.map(({ at }) => at)).toEqual([1, 3, 5]);
  });

  it('loses the apostrophe that keeps a spreadsheet from running it', () => {
    expect(cellsOf("姓名,备注\n'=1+1,'张\n")).toEqual([[['姓名', '备注'], ['=1+1', "'张"]]]);
  });

  it('in JSON is a list of objects or a tree, whose reports name who is above', () => {
    expect(cellsOf('{"people":[{"name":"甲","title":1},{"name":"乙","skills":["a","b"]}]}')).toEqual([[['name', 'title', 'skills'], ['甲', '1', ''], ['乙', '', 'a;b']]]);
    expect(cellsOf('{"name":"甲","children":[{"name":"乙","children":[{"name":"丙"}]}]}')).toEqual([[['name', 'manager'], ['甲', ''], ['乙', '甲'], ['丙', '乙']]]);
  });

  it('that is no list, of no known encoding or cut in half is refused with the reason', () => {
    expect(refusalOf('')).toBe('empty');
    expect(refusalOf('\n \n')).toBe('empty');
    expect(refusalOf('[{"name":"甲"')).toBe('bad-json');
    expect(refusalOf('{"a":1}')).toBe('no-list-in-json');
    expect(refusalOf('{"format":"bandi-organisation/1","people":[]}')).toBe('organisation-file');
    expect(refusalOf('姓名,部门\n张三,"客服')).toBe('open-quote');
    expect(refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toBe('not-text');
    const long = new TextEncoder().encode('姓名,部门\n'.repeat(20));
    expect(refusalOf(long.subarray(0, long.length - 2))).toBe('damaged');
  });
});

describe('a workbook', () => {
  it('of LibreOffice is read with its merged headings and cells, whichever row they begin in', () => {
    const [sheet] = tablesOf(sample('roster-libreoffice.xlsx'));
    expect(sheet?.rows.map(({ at }) => at)).toEqual([1, 3, 4, 5, 6, 7, 8]);
    expect(sheet?.rows[2]?.cells).toEqual(['工号', '姓名*', '手机号（必填）', '部门', '岗位', '直属上级', '入职日期']);
    expect(sheet?.rows[6]?.cells.slice(1)).toEqual(['李四', '13800000004', '公司/客服部', '客服专员', '2', '2022-09-10']);
  });

  it('of another library is read with several sheets, numbers as they are written and dates as days', async () => {
    const bytes = await writeXlsxFile([
      { sheet: '部门', data: [[{ value: '部门名称' }], [{ value: '客服部' }]] },
      { sheet: '人员', data: [[{ value: '姓名' }, { value: '工号' }, { value: '入职' }], [{ value: '张三' }, { value: 13_800_138_000, type: Number }, { value: new Date(Date.UTC(2024, 1, 29)), type: Date, format: 'yyyy"年"m"月"d"日"' }]] },
    ]).toBuffer();
    expect(tablesOf(new Uint8Array(bytes)).map(({ name }) => name)).toEqual(['部门', '人员']);
    expect(cellsOf(new Uint8Array(bytes))[1]?.[1]).toEqual(['张三', '13800138000', '2024-02-29']);
  });

  it('with prefixed names, rich and inline text, formulas and errors gives the values that were kept', () => {
    const bytes = workbook(
      '<x:sheetData><x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>部门 &amp; _x000D_组</x:t></x:is></x:c><x:c r="D2" t="str"><x:f>[1]a!A1&amp;"x"</x:f><x:v>算的</x:v></x:c><x:c r="E2" t="e"><x:v>#N/A</x:v></x:c><x:c r="F2"><x:v>12345678901234567</x:v></x:c><x:c r="G2" t="b"><x:v>1</x:v></x:c></x:row><x:row r="9"><x:c r="A9" s="1"><x:v>59</x:v></x:c></x:row></x:sheetData>',
      { 'xl/sharedStrings.xml': '<sst><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si></sst>', 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
    );
    expect(cellsOf(bytes)).toEqual([[['张三', '', '部门 & 组', '算的', '', '12345678901234567', 'TRUE'], ['1900-02-28']]]);
  });

  it('with a million empty rows is read in its few', () => {
    const blank = '<row/>'.repeat(1_000_000);
    expect(cellsOf(workbook(`<x:sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>${blank}</x:sheetData>`))).toEqual([[['姓名']]]);
  });

  it('that unpacks to more than a list can be, is locked, old, damaged or cut in half, or is no workbook is refused', () => {
    const bomb = workbook('', { 'xl/sharedStrings.xml': '<sst/>' });
    // What the directory of the archive claims is believed before anything is unpacked.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 46; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2_000_000_000, true);
    expect(refusalOf(bomb)).toBe('unpacks-too-large');
    const whole = sample('roster-libreoffice.xlsx');
    expect(refusalOf(whole.subarray(0, whole.length >> 1))).toBe('damaged');
    expect(refusalOf(workbook('<x:sheetData><x:row><x:c'))).toBe('damaged');
    expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('old-or-locked-workbook');
    expect(refusalOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-a-workbook');
    expect(refusalOf({ length: 60_000_001 } as Uint8Array)).toBe('too-large');
  });
});
