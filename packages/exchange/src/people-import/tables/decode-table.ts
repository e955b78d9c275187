import { SourceRefused } from './source-problem.ts';
import type { TableNote } from './table.ts';

/**
 * The text of a file of rows: UTF-8, UTF-16 with its mark, GBK (what Chinese spreadsheets on Windows save as CSV), or a
 * western code page where nothing else fits. Throws SourceRefused for what is no text.
 */
export function decodeTable(bytes: Uint8Array): { readonly text: string; readonly note: TableNote | null } {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked !== null) return { text: strict(marked, bytes) ?? refuse(), note: 'read-as-utf-16' };
  if (bytes.includes(0)) refuse();
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, note: null };
  // A file cut in the middle of a character is UTF-8 all the same: it must not be read as GBK.
  if (bytes.length > 64 && strict('utf-8', bytes.subarray(0, bytes.length - 3), true) !== null) throw new SourceRefused('damaged');
  const gbk = strict('gb18030', bytes);
  if (gbk !== null && mostlyChinese(gbk)) return { text: gbk, note: 'read-as-gbk' };
  const latin = new TextDecoder('windows-1252').decode(bytes);
  // Control characters tell other files from text.
  if (/[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(latin)) refuse();
  return { text: latin, note: 'read-as-latin' };
}

function refuse(): never {
  throw new SourceRefused('not-text');
}

/** Null where a byte does not fit. `open`: the last character may be unfinished. */
function strict(encoding: string, bytes: Uint8Array, open = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return null;
  }
}

/** GBK fits most bytes; what tells it is that what is not ASCII is nearly all Chinese in everyday use. */
function mostlyChinese(text: string): boolean {
  const others = text.match(/[\u0080-\u{10ffff}]/gu) ?? [];
  const chinese = others.filter((sign) => /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff60·—…“”‘’￥]/u.test(sign)).length;
  return others.length > 0 && chinese >= others.length * 0.9;
}
