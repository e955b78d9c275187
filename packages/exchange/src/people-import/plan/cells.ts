/** Names compared: narrow signs, one space, no case. */
export function folded(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

const FOLDED = /^[a-z0-9@._\u4e00-\u9fff-]*$/u;

const SERIAL_FIRST = 20_000;
const SERIAL_LAST = 80_000;

/**
 * A day as people write it, as `YYYY-MM-DD`; null where it is none. Day and month are told apart by the year's place, by a
 * number over 12, else the American way with slashes. A bare number is a spreadsheet's count of days (1954 to 2119).
 */
export function dayIn(text: string): string | null {
  if (text === '') return null;
  const plain = text.normalize('NFKC').trim();
  const ymd = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (ymd !== null) return day(ymd[1], ymd[2], ymd[3]);
  const other = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(plain);
  if (other !== null) {
    const [, a = '', b = '', year] = other;
    return plain.includes('/') && Number(a) <= 12 ? day(year, a, b) : day(year, b, a);
  }
  const named = /^(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*[\s-](\d{4})$/u.exec(plain);
  if (named !== null) return day(named[3], String(MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1), named[1]);
  const serial = /^\d{5}(?:\.\d+)?$/u.test(plain) ? Math.floor(Number(plain)) : 0;
  return serial >= SERIAL_FIRST && serial <= SERIAL_LAST ? new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function day(year = '', month = '', date = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? null : text;
}

/** `是`, `1`, `Y`, `true`; for members of several departments (`1;0`) the first counts. */
export function isYes(text: string): boolean {
  return /^(?:是|1|y|yes|true|√|✓)$/iu.test((text.split(/[;；,，]/u)[0] ?? '').trim());
}

/** `1`, `0.5`, `50%` as hundredths of a full-time person, 1 to 100; null for anything else. */
export function capacityIn(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/u.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const value = Math.round(Number(match[1]) * (match[2] === '%' || Number(match[1]) > 1 ? 1 : 100));
  return value >= 1 && value <= 100 ? value : null;
}

/** FNV-1a over 64 bits in base 36: short, the same everywhere, and no two of a million names alike in practice. */
export function shortHash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // Times 0x100000001b3 in two halves.
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + low * 0x100 + carry) >>> 0;
    low = product >>> 0;
  }
  return high.toString(36) + low.toString(36).padStart(7, '0');
}

/** A key as part of an id: as it is where it may be one, else hashed. */
export function idPart(key: string): string {
  const plain = key.toLowerCase();
  return plain === key && /^[a-z0-9][a-z0-9._-]{0,59}$/u.test(plain) ? plain : shortHash(key);
}
