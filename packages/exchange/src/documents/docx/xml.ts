import { escapeXml } from '@bandi/chart';
import { plainText } from '../plain-text.ts';

/** A run of text. Characters of private use mark places in the body, and no text keeps them. */
export function runXml(text: string, properties = ''): string {
  const shown = escapeXml(plainText(text).replaceAll(/[\uE000\uE001]/gu, '□'));
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${shown}</w:t></w:r>`;
}

/** A paragraph in a style, of finished runs. */
export function paragraphXml(style: string | null, inside: string, properties = ''): string {
  return `<w:p><w:pPr>${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${inside}</w:p>`;
}
