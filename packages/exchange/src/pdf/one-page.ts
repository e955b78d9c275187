import type { PaperSize } from '../picture/paper.ts';
import { turned } from '../picture/paper.ts';
import type { Sheet } from '../picture/sheet.ts';
import { PT_PER_MM, PT_PER_PX } from './pdf-writer.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** Free edge of a sheet, in mm: what most printers cannot print. */
export const EDGE = 8;

/** The whole picture on one page: as large as the picture, or as large as it can be on a sheet, in its middle. */
export function writeOnePage(pdf: PdfWriter, sheet: Sheet, paper: PaperSize | null): void {
  const { width, height, theme } = sheet.scene;
  if (paper === null) {
    pdf.addPage(width * PT_PER_PX, height * PT_PER_PX);
    pdf.ground(theme, width * PT_PER_PX, height * PT_PER_PX);
    pdf.sheet(sheet, { x: 0, y: 0, scale: PT_PER_PX });
    return;
  }
  const edge = EDGE * PT_PER_MM;
  const scaleOn = (page: PaperSize): number => Math.min((page.width * PT_PER_MM - 2 * edge) / width, (page.height * PT_PER_MM - 2 * edge) / height, 1.5 * PT_PER_PX);
  // As it comes out larger; where both are the same, along the picture.
  const [along, across] = [turned(paper, width / height), turned(paper, height / width)];
  const page = scaleOn(across) > scaleOn(along) ? across : along;
  const [wide, high, scale] = [page.width * PT_PER_MM, page.height * PT_PER_MM, scaleOn(page)];
  pdf.addPage(wide, high);
  pdf.ground(theme, wide, high);
  pdf.sheet(sheet, { x: (wide - width * scale) / 2, y: Math.max(edge, (high - height * scale) / 2), scale });
}
