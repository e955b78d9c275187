import type { Scene } from '@bandi/chart';
import type { Logo } from '../logo/logo.ts';
import type { BranchPage } from '../picture/branch-pages.ts';
import type { PaperSize } from '../picture/paper.ts';
import { logoBox } from '../picture/sheet.ts';
import { pdfColour, pdfNumber } from './content.ts';
import { PT_PER_MM, PT_PER_PX } from './pdf-writer.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { pageWords } from '../picture/page-words.ts';

const EDGE = 12 * PT_PER_MM;
const HEAD = 34;
const FOOT = 20;
const ROW = 17;
/** Text of 12 px stays at 6.5 pt: what print still shows clearly. */
const SMALLEST = 6.5 / 12;

const small = { size: 8.5, weight: 'regular' } as const;

interface BranchDocument {
  readonly title: string;
  readonly theme: Scene['theme'];
  readonly language: Scene['language'];
  /** At the foot: the day it was made. */
  readonly foot: string | null;
  readonly logo: Logo | null;
}

/** Landscape: charts are wide, and contents then go in two columns. */
export function branchPaper(paper: PaperSize): PaperSize {
  return { width: Math.max(paper.width, paper.height), height: Math.min(paper.width, paper.height) };
}

/** Room for the picture of a page, in px at the smallest size its text may be shown in. */
export function branchRoom(paper: PaperSize): { width: number; height: number } {
  const { width, height } = branchPaper(paper);
  return { width: (width * PT_PER_MM - 2 * EDGE) / SMALLEST, height: (height * PT_PER_MM - 2 * EDGE - HEAD - FOOT) / SMALLEST };
}

/** A contents page (or several), then a page for each branch; what is folded on one leads to its own by a link. */
export function writeBranches(pdf: PdfWriter, pages: readonly BranchPage[], given: PaperSize, about: BranchDocument): void {
  const paper = branchPaper(given);
  const wide = paper.width * PT_PER_MM;
  const high = paper.height * PT_PER_MM;
  const rows = contentsRows(pages);
  const perColumn = Math.floor((high - 2 * EDGE - HEAD - FOOT - 14) / ROW);
  const columns = 2;
  const contentsPages = Math.max(1, Math.ceil(rows.length / (perColumn * columns)));
  const total = contentsPages + pages.length;
  const firstPage = new Map<string, number>();
  pages.forEach((page, i) => {
    if (page.root !== null && page.part === 1) firstPage.set(page.root, i);
  });
  const frame = (number: number): void => {
    pdf.addPage(wide, high);
    pdf.ground(about.theme, wide, high);
    foot(pdf, about, wide, high, number, total);
  };

  for (let sheet = 0; sheet < contentsPages; sheet += 1) {
    frame(sheet + 1);
    if (sheet === 0) {
      pdf.document.addNamedDestination('contents', 'XYZ', 0, 0, null);
      pdf.document.outline.addItem(pageWords[about.language].contents);
    }
    head(pdf, about, wide, `${about.title} · ${pageWords[about.language].contents}`);
    const columnWide = (wide - 2 * EDGE - 36) / columns;
    rows.slice(sheet * perColumn * columns, (sheet + 1) * perColumn * columns).forEach((row, i) => {
      const x = EDGE + Math.floor(i / perColumn) * (columnWide + 36);
      const y = EDGE + HEAD + 10 + (i % perColumn) * ROW;
      contentsRow(pdf, about, row, contentsPages + row.page + 1, x, y, columnWide);
    });
  }
  const items: PDFKit.PDFOutline[] = [];
  pages.forEach((page, i) => {
    frame(contentsPages + i + 1);
    pdf.document.addNamedDestination(`page-${i}`, 'XYZ', 0, 0, null);
    if (page.part === 1) items[page.level] = (items[page.level - 1] ?? pdf.document.outline).addItem(page.title);
    branch(pdf, about, page, pages, firstPage, wide, high);
  });
}

interface ContentsRow { readonly title: string; readonly level: number; readonly heads: number; readonly page: number }

function contentsRows(pages: readonly BranchPage[]): ContentsRow[] {
  return pages.flatMap((page, i) => (page.part === 1 && page.root !== null ? [{ title: page.title, level: page.level, heads: page.heads, page: i }] : []));
}

function contentsRow(pdf: PdfWriter, about: BranchDocument, row: ContentsRow, number: number, x: number, y: number, wide: number): void {
  const words = pageWords[about.language];
  const style = { size: 10, weight: row.level <= 1 ? 'bold' : 'regular' } as const;
  const left = x + Math.min(row.level, 8) * 13;
  const end = pdf.line(String(number), x + wide, y + 10, { size: 10, weight: 'regular' }, pdf.colour(about.theme, 'text-muted'), 'end');
  const heads = words.heads(row.heads);
  const headsWide = pdf.fonts.width(heads, small);
  const title = pdf.shortened(row.title, x + wide - left - end - headsWide - 34, style);
  const from = left + pdf.line(title, left, y + 10, style, pdf.colour(about.theme, 'text')) + 6;
  pdf.line(heads, from, y + 10, small, pdf.colour(about.theme, 'text-muted'));
  const dotsFrom = from + headsWide + 8;
  const dotsTo = x + wide - end - 8;
  if (dotsTo > dotsFrom) {
    const n = pdfNumber;
    pdf.document.addContent(`q ${pdfColour(pdf.colour(about.theme, 'line'))} RG 0.8 w 1 J [0 3] 0 d ${n(dotsFrom)} ${n(y + 9.5)} m ${n(dotsTo)} ${n(y + 9.5)} l S Q`);
  }
  pdf.document.goTo(x, y, wide, ROW - 2, `page-${row.page}`);
}

function head(pdf: PdfWriter, about: BranchDocument, wide: number, title: string): void {
  let right = wide - EDGE;
  if (about.logo !== null) {
    const scale = Math.min(HEAD - 8, logoBox.height) / about.logo.height;
    const factor = Math.min(scale, (logoBox.width * PT_PER_PX) / about.logo.width);
    pdf.logo(about.logo, right - about.logo.width * factor, EDGE - 6, about.logo.width * factor, about.logo.height * factor);
    right -= about.logo.width * factor + 16;
  }
  const style = { size: 15, weight: 'bold' } as const;
  pdf.line(pdf.shortened(title, right - EDGE, style), EDGE, EDGE + 12, style, pdf.colour(about.theme, 'text'));
}

function foot(pdf: PdfWriter, about: BranchDocument, wide: number, high: number, number: number, total: number): void {
  const colour = pdf.colour(about.theme, 'text-muted');
  const y = high - EDGE + 6;
  const left = [about.title, about.foot].filter((part) => part !== null && part !== '').join(' · ');
  pdf.line(pdf.shortened(left, wide / 2, small), EDGE, y, small, colour);
  pdf.line(pageWords[about.language].pageOf(number, total), wide - EDGE, y, small, colour, 'end');
}

function branch(pdf: PdfWriter, about: BranchDocument, page: BranchPage, pages: readonly BranchPage[], firstPage: ReadonlyMap<string, number>, wide: number, high: number): void {
  const words = pageWords[about.language];
  head(pdf, about, wide, page.title + (page.parts > 1 ? words.part(page.part, page.parts) : ''));
  // The way up: contents, then each branch above, each a link.
  let x = EDGE;
  const y = EDGE + 27;
  const crumb = (text: string, destination: string | null): void => {
    const width = pdf.line(text, x, y, small, pdf.colour(about.theme, destination === null ? 'text-muted' : 'load'));
    if (destination !== null) pdf.document.goTo(x, y - 9, width, 12, destination);
    x += width;
  };
  crumb(words.up, 'contents');
  for (const key of page.above) {
    const number = firstPage.get(key);
    if (number === undefined || x > wide / 2) continue;
    crumb('  ›  ', null);
    crumb(pdf.shortened(pages[number]?.title ?? '', 140, small), `page-${number}`);
  }
  const { scene } = page;
  pdf.line(scene.description, wide - EDGE, y, small, pdf.colour(about.theme, 'text-muted'), 'end');
  const top = EDGE + HEAD;
  const room = { width: wide - 2 * EDGE, height: high - 2 * EDGE - HEAD - FOOT };
  const scale = Math.min(room.width / scene.width, room.height / scene.height, 1.2 * PT_PER_PX);
  const place = { x: (wide - scene.width * scale) / 2, y: top, scale };
  pdf.sheet({ scene, logo: null }, place);
  for (const card of scene.cards) {
    const number = card.key === page.root ? undefined : firstPage.get(card.key);
    if (number !== undefined) pdf.document.goTo(place.x + card.x * scale, place.y + card.y * scale, card.width * scale, card.height * scale, `page-${number}`);
  }
}
