import { SourceRefused } from '../source-problem.ts';
import { cellText, tableLimits } from '../table.ts';
import type { ZipParts } from './zip-parts.ts';
import { readXml } from './xml-pieces.ts';

/** So many texts no list of people within the limits has. */
const MOST = 4_000_000;

/** The texts that cells refer to by number. Rich text is joined; readings (rPh) are left out. */
export function sharedStrings(parts: ZipParts, part: string, read: (share: number) => void): readonly string[] {
  const bytes = parts.read(part);
  const texts: string[] = [];
  if (bytes === null) return texts;
  let text = '';
  let inText = false;
  let inReading = false;
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        texts.push(officeText(text));
        if (texts.length > MOST) throw new SourceRefused('unpacks-too-large');
      }
    },
    text: (more) => {
      if (inText && !inReading && text.length < tableLimits.cell) text += more;
    },
  }, read);
  return texts;
}

/** Characters that XML cannot hold are written `_x000D_` in workbooks. */
export function officeText(text: string): string {
  const plain = text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
  return cellText(plain.slice(0, tableLimits.cell));
}
