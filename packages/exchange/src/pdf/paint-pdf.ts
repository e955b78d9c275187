import type { BranchPage } from '../picture/branch-pages.ts';
import type { PaperSize } from '../picture/paper.ts';
import type { Logo } from '../logo/logo.ts';
import type { Photos } from '../photos/photo.ts';
import { photosOf } from '../photos/photos.ts';
import type { Sheet } from '../picture/sheet.ts';
import { writeBranches } from './branch-document.ts';
import { writeOnePage } from './one-page.ts';
import { PdfWriter } from './pdf-writer.ts';
import { writeTiles } from './tiles.ts';

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters no font had; they are drawn as a box and can still be copied and searched for. */
  readonly missing: readonly string[];
}

/** One page: as large as the picture (`paper` null), or fitted to a sheet. */
export async function paintPdf(sheet: Sheet, paper: PaperSize | null, at: Date): Promise<Pdf> {
  const pdf = writerOf(sheet, await photosOf([sheet.scene]), at);
  writeOnePage(pdf, sheet, paper);
  return { bytes: await pdf.finish(), missing: pdf.fonts.missing };
}

/** Over several sheets that overlap, at `percent` of its size or as much of that as 400 sheets allow. */
export async function paintTiledPdf(sheet: Sheet, paper: PaperSize, percent: number, at: Date): Promise<Pdf & { readonly percent: number }> {
  const pdf = writerOf(sheet, await photosOf([sheet.scene]), at);
  const reached = writeTiles(pdf, sheet, paper, percent);
  return { bytes: await pdf.finish(), missing: pdf.fonts.missing, percent: reached };
}

/** Contents, then a page for each branch. */
export async function paintBranchPdf(
  pages: readonly BranchPage[], paper: PaperSize,
  about: { readonly title: string; readonly description: string; readonly foot: string | null; readonly logo: Logo | null }, at: Date,
): Promise<Pdf> {
  const { language = 'zh', theme = 'light' } = pages[0]?.scene ?? {};
  const pdf = new PdfWriter({ title: about.title, subject: about.description, language: languageTag(language), at }, await photosOf(pages.map(({ scene }) => scene)));
  writeBranches(pdf, pages, paper, { ...about, language, theme });
  return { bytes: await pdf.finish(), missing: pdf.fonts.missing };
}

function writerOf({ scene }: Sheet, photos: Photos, at: Date): PdfWriter {
  return new PdfWriter({ title: scene.title, subject: scene.description, language: languageTag(scene.language), at }, photos);
}

function languageTag(language: 'zh' | 'en'): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
