import { decodeTable } from './decode-table.ts';
import { readDelimited } from './read-delimited.ts';
import { readJsonTable } from './read-json-table.ts';
import type { SourceProblem } from './source-problem.ts';
import { SourceRefused } from './source-problem.ts';
import type { Table } from './table.ts';
import { tableLimits } from './table.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

export type SourceRead = { readonly ok: true; readonly tables: readonly Table[] } | { readonly ok: false; readonly problem: SourceProblem };

/**
 * A file (or pasted text) as tables: XLSX, CSV of any delimiter and usual encoding, tabs, JSON. What it is is read from
 * what is in it, not from its name. `read` hears how far it is, 0 to 1. Never throws for what a file holds.
 */
export function readSource(name: string, source: Uint8Array | string, read: (share: number) => void = () => undefined): SourceRead {
  try {
    const tables = tablesIn(name, source, read);
    if (tables.length === 0) throw new SourceRefused('empty');
    return { ok: true, tables };
  } catch (error) {
    if (error instanceof SourceRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function tablesIn(name: string, source: Uint8Array | string, read: (share: number) => void): readonly Table[] {
  if (source.length === 0) throw new SourceRefused('empty');
  if (source.length > tableLimits.fileBytes) throw new SourceRefused('too-large');
  if (typeof source !== 'string') {
    if (begins(source, [0x50, 0x4b])) return readWorkbook(source, read);
    if (begins(source, [0xd0, 0xcf, 0x11, 0xe0])) throw new SourceRefused('old-or-locked-workbook');
  }
  const { text, note } = typeof source === 'string' ? { text: source, note: null } : decodeTable(source);
  read(0.3);
  const notes = note === null ? [] : [note];
  if (/^\uFEFF?\s*[[{]/u.test(text)) return [{ name, rows: readJsonTable(text.replace(/^\uFEFF/u, '')), notes }];
  const { rows, directives, cut } = readDelimited(text);
  read(1);
  if (rows.length === 0) throw new SourceRefused('empty');
  return [{ name, rows, notes: cut ? [...notes, 'long-cells-cut'] : notes, ...(directives.length > 0 ? { directives } : {}) }];
}

function begins(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign);
}
