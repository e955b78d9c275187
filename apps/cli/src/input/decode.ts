import type { Bilingual } from '@bandi/organisation';
import { both } from '../language.ts';

export type Decoded = { readonly ok: true; readonly text: string; readonly note: Bilingual | null } | { readonly ok: false };

const NOTE = (name: string): Bilingual => both(`文件不是 UTF-8，按 ${name} 读取；建议另存为 UTF-8`, `the file is not UTF-8; read as ${name}. Saving it as UTF-8 is safer`);

/**
 * Bytes as text: UTF-8 with or without byte order mark; UTF-16 with one, as Notepad's "Unicode" saves; GBK, as Chinese
 * spreadsheets and editors on Windows save, where the bytes are that and the text is Chinese. Not ok: no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) return found(strict(utf16, bytes), NOTE('UTF-16'));
  if (bytes.includes(0)) return { ok: false };
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return found(utf8, null);
  const gbk = strict('gb18030', bytes);
  return found(gbk !== null && isChineseText(gbk) ? gbk : null, NOTE('GBK'));
}

function found(text: string | null, note: Bilingual | null): Decoded {
  return text === null || text.includes('\u0000') ? { ok: false } : { ok: true, text, note };
}

/** Null where a byte does not fit. A byte order mark is left out. */
function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GBK fits almost any bytes; what tells it is that nothing but Chinese, its punctuation and plain ASCII comes out. */
function isChineseText(text: string): boolean {
  return /^[\t\n\r\u0020-\u007e\u00b7\u00d7\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff60\uffe5]+$/u.test(text);
}
