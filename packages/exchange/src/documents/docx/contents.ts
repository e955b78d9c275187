import { measureText } from '@bandi/chart';
import type { DocumentProgress } from '../document-request.ts';
import { contents, page } from '../metrics.ts';
import { layOut } from '../pdf/lay-out.ts';
import type { HeadingPlace } from '../pdf/page-marks.ts';
import type { TextDocument } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { paragraphXml, runXml } from './xml.ts';

/** Entries of the first page of contents, and of each after it. */
const FIRST = Math.floor((page.bottom - page.top - contents.head) / contents.row);
const OTHER = Math.floor((page.bottom - page.top) / contents.row);

/** The bookmark of the heading that stands at this place among those of two levels. */
export const bookmarkOf = (at: number): string => `_Toc${String(at + 1).padStart(6, '0')}`;

/**
 * Contents as a field that is filled in already: whoever opens the file sees them, and Word can still make them anew.
 * Page numbers are those of the same layout as the PDF's, with the lines of both equally high.
 */
export function contentsXml(document: TextDocument, progress: DocumentProgress): string {
  const { headings } = layOut(document, measureText, progress);
  const entries = headings.filter(({ level }) => level <= 2);
  const before = 1 + 1 + Math.max(0, Math.ceil((entries.length - FIRST) / OTHER));
  const title = documentWords[document.language].contents;
  const rows = entries.map((entry, at) => entryXml(entry, at, before + entry.page + 1));
  return '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>'
    + paragraphXml('TOCHeading', runXml(title)) + rows.join('') + paragraphXml('TOC2', field('end')) + '</w:sdtContent></w:sdt>';
}

function entryXml({ level, number, text }: HeadingPlace, at: number, shown: number): string {
  const mark = bookmarkOf(at);
  const begin = at === 0 ? `${field('begin')}${instruction(String.raw`TOC \o "1-2" \h \z \u`)}${field('separate')}` : '';
  const link = runXml(number === null ? text : `${number}  ${text}`) + '<w:r><w:tab/></w:r>' + field('begin') + instruction(String.raw`PAGEREF ${mark} \h`) + field('separate') + runXml(String(shown)) + field('end');
  return paragraphXml(`TOC${level}`, `${begin}<w:hyperlink w:anchor="${mark}" w:history="1">${link}</w:hyperlink>`);
}

function field(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
}
