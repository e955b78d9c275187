import type { ZipParts } from './zip-parts.ts';
import { readXml } from './xml-pieces.ts';

/** Number formats of ECMA-376 18.8.30 that are dates, with those of Chinese, Japanese and Korean editions. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which cell styles show a number as a date, by their place in the list of styles. */
export function dateStyles(parts: ZipParts, part: string): ReadonlySet<number> {
  const bytes = parts.read(part);
  const own = new Map<number, string>();
  const dates = new Set<number>();
  if (bytes === null) return dates;
  let inCellFormats = false;
  let place = 0;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const format = Number(attributes()['numFmtId'] ?? 0);
        if (DATE_FORMATS.has(format) || isDate(own.get(format) ?? '')) dates.add(place);
        place += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return dates;
}

/** A format is one of a date when it shows a year or a day; quoted words, colours and conditions are passed over. */
function isDate(code: string): boolean {
  const plain = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '');
  return /[yd]/iu.test(plain.split(';')[0] ?? '') && !/general/iu.test(plain);
}

const DAY = 86_400_000;

/**
 * The day a workbook's number stands for, `YYYY-MM-DD`; null beyond the years 1900 to 9999. Workbooks count 29 February
 * 1900, a day that was none (ECMA-376 18.17.4.1); those of old Macs count from 1904.
 */
export function dayOfNumber(value: number, from1904: boolean): string | null {
  const whole = Math.floor(value);
  if (from1904 ? whole < 0 : whole < 1) return null;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const moment = new Date(first + whole * DAY);
  return moment.getUTCFullYear() > 9999 || Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10);
}
