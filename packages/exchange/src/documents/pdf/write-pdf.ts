import { graphemes } from '@bandi/chart';
import type { TextStyle } from '@bandi/chart';
import type { Logo } from '../../logo/logo.ts';
import { pdfColour, pdfNumber } from '../../pdf/content.ts';
import { PdfWriter } from '../../pdf/pdf-writer.ts';
import { plainText } from '../plain-text.ts';
import type { DocumentProgress } from '../document-request.ts';
import { contents as metrics, page } from '../metrics.ts';
import type { TextDocument } from '../text-document.ts';
import { documentWords } from '../wording.ts';
import { layOut } from './lay-out.ts';
import type { HeadingPlace, PageMark } from './page-marks.ts';
import { colours } from './page-marks.ts';

const small: TextStyle = { size: 8.5, weight: 'regular' };
const CONTENTS_TOP = page.top + metrics.head;
const PER_PAGE = Math.floor((page.bottom - CONTENTS_TOP) / metrics.row);
const LOGO = { height: 22, width: 120 } as const;

/** A document as PDF: text in subset fonts, an outline, and where it is bound a first page and contents with links. */
export async function writeTextPdf(document: TextDocument, logo: Logo | null, progress: DocumentProgress = () => undefined): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const { language, bound, title, scope, company, day } = document;
  const pdf = new PdfWriter({ title: plainText(`${scope} ${title}`), subject: plainText(company), language: language === 'zh' ? 'zh-CN' : 'en', at: new Date(`${day}T00:00:00Z`) });
  // Text is measured in the fonts of a page, so there has to be one before anything is laid out.
  pdf.addPage(page.width, page.height);
  const { pages, headings } = layOut(document, measured(pdf), (share) => progress(share / 2));
  const entries = headings.filter(({ level }) => level <= 2);
  const contentsPages = bound ? Math.max(1, Math.ceil(entries.length / PER_PAGE)) : 0;
  const before = bound ? 1 + contentsPages : 0;
  const total = before + pages.length;
  if (bound) {
    cover(pdf, document, logo);
    for (let sheet = 0; sheet < contentsPages; sheet += 1) {
      pdf.addPage(page.width, page.height);
      frame(pdf, document, logo, sheet + 2, total);
      contents(pdf, document, entries.slice(sheet * PER_PAGE, (sheet + 1) * PER_PAGE), { before, first: sheet === 0, from: sheet * PER_PAGE });
    }
  }
  let next = 0;
  const outline: PDFKit.PDFOutline[] = [];
  pages.forEach((marks, number) => {
    if (before + number > 0) pdf.addPage(page.width, page.height);
    frame(pdf, document, logo, before + number + 1, total);
    pdf.document.addContent(fillsAndRules(marks));
    for (const mark of marks) {
      if (mark.kind === 'line') pdf.line(mark.text, mark.x, mark.y, mark.style, mark.colour, mark.anchor);
      else if (mark.kind === 'scene') pdf.sheet({ scene: mark.scene, logo: null }, mark);
    }
    progress((1 + (number + 1) / pages.length) / 2);
    for (let entry = entries[next]; entry?.page === number; entry = entries[next]) {
      pdf.document.addNamedDestination(`heading-${next}`, 'XYZ', 0, Math.max(0, entry.y - 12), null);
      outline[entry.level] = (outline[entry.level - 1] ?? pdf.document.outline).addItem(plainText(numbered(entry)));
      next += 1;
    }
  });
  return { bytes: await pdf.finish(), missing: pdf.fonts.missing };
}

/** Widths by character: a line is measured anew for every word added to it, and whole lines would fill the memory. */
function measured(pdf: PdfWriter): (text: string, style: TextStyle) => number {
  return (text, style) => graphemes(text).reduce((sum, character) => sum + pdf.fonts.width(character, style), 0);
}

function cover(pdf: PdfWriter, { title, company, about }: TextDocument, logo: Logo | null): void {
  let y = 250;
  if (logo !== null) place(pdf, logo, page.left, 120, { height: 56, width: 260 });
  pdf.line(title, page.left, y, { size: 34, weight: 'bold' }, colours.accent);
  y += 40;
  const style: TextStyle = { size: 18, weight: 'regular' };
  pdf.line(pdf.shortened(plainText(company), page.right - page.left, style), page.left, y, style, colours.text);
  y += 26;
  pdf.document.addContent(ruleContent([page.left, y, page.left + 72, y], 2, colours.accent));
  y += 36;
  for (const line of about) {
    pdf.line(pdf.shortened(plainText(line), page.right - page.left, { size: 11, weight: 'regular' }), page.left, y, { size: 11, weight: 'regular' }, colours.muted);
    y += 20;
  }
}

function contents(pdf: PdfWriter, { language }: TextDocument, entries: readonly HeadingPlace[], { before, first, from }: { readonly before: number; readonly first: boolean; readonly from: number }): void {
  if (first) {
    pdf.line(documentWords[language].contents, page.left, page.top + 16, { size: 16, weight: 'bold' }, colours.accent);
    pdf.document.outline.addItem(documentWords[language].contents);
  }
  entries.forEach((entry, at) => {
    const { level, page: number } = entry;
    const style: TextStyle = { size: 10.5, weight: level === 1 ? 'bold' : 'regular' };
    const y = CONTENTS_TOP + at * metrics.row;
    const left = page.left + (level - 1) * 16;
    const shown = String(before + number + 1);
    const figure: TextStyle = { size: 10.5, weight: 'regular' };
    const end = pdf.fonts.width(shown, figure);
    const name = pdf.shortened(plainText(numbered(entry)), page.right - left - end - 24, style);
    const to = left + pdf.line(name, left, y + 10, style, colours.text) + 6;
    pdf.line(shown, page.right, y + 10, figure, colours.muted, 'end');
    const n = pdfNumber;
    if (page.right - end - 6 > to) pdf.document.addContent(`q ${pdfColour(colours.line)} RG 0.8 w 1 J [0 3] 0 d ${n(to)} ${n(y + 9)} m ${n(page.right - end - 6)} ${n(y + 9)} l S Q`);
    pdf.document.goTo(page.left, y - 2, page.right - page.left, metrics.row - 2, `heading-${from + at}`);
  });
}

function numbered({ number, text }: HeadingPlace): string {
  return number === null ? text : `${number}  ${text}`;
}

/** What stands on every page: the company's name and logo above, the number of the page below. */
function frame(pdf: PdfWriter, { company, title, scope, bound, language }: TextDocument, logo: Logo | null, number: number, total: number): void {
  const y = 46;
  const left = logo === null ? page.left : page.left + place(pdf, logo, page.left, y - LOGO.height + 4, LOGO) + 8;
  const half = (page.right - left) / 2 - 8;
  pdf.line(pdf.shortened(plainText(company), half, small), left, y, small, colours.muted);
  pdf.line(pdf.shortened(plainText(bound ? title : `${title} · ${scope}`), half, small), page.right, y, small, colours.muted, 'end');
  pdf.document.addContent(ruleContent([page.left, y + 8, page.right, y + 8], 0.5, colours.line));
  pdf.line(documentWords[language].pageOf(number, total), page.width / 2, page.height - 30, small, colours.muted, 'middle');
}

function place(pdf: PdfWriter, logo: Logo, x: number, y: number, most: { readonly width: number; readonly height: number }): number {
  const scale = Math.min(most.height / logo.height, most.width / logo.width);
  pdf.logo(logo, x, y + (most.height - logo.height * scale) / 2, logo.width * scale, logo.height * scale);
  return logo.width * scale;
}

function fillsAndRules(marks: readonly PageMark[]): string {
  const n = pdfNumber;
  const fills = marks.flatMap((mark) => (mark.kind === 'fill' ? [`${pdfColour(mark.colour)} rg ${n(mark.x)} ${n(mark.y)} ${n(mark.width)} ${n(mark.height)} re f`] : []));
  return [...fills, ...marks.flatMap((mark) => (mark.kind === 'rule' ? [ruleContent(mark.points, mark.width, mark.colour)] : []))].join('\n');
}

function ruleContent([x1, y1, x2, y2]: readonly [number, number, number, number], width: number, colour: string): string {
  const n = pdfNumber;
  return `${pdfColour(colour)} RG ${n(width)} w ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`;
}
