import type { PaperSize } from '../picture/paper.ts';
import { pdfColour, pdfNumber } from '../pdf/content.ts';
import { PT_PER_MM, PT_PER_PX, PdfWriter } from '../pdf/pdf-writer.ts';
import type { PathStep, ProcessPicture } from './picture.ts';

const EDGE = 12 * PT_PER_MM;
const HEADING = 34;
const FOOT = 16;
/** Names of steps are read at six tenths of their size (some 5.5 pt) and not much below. */
const LEAST = 0.6 * PT_PER_PX;
const colours = { title: '#1a3357', quiet: '#5b6679' };

interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * The picture on sheets across, of the first size on which it can be read, else of the last: as large as their height
 * allows, on as many as its length needs. Each is cut between two columns of steps and begins with the names of the lanes, so that it can be read by itself.
 */
export async function processPdf(picture: ProcessPicture, sizes: readonly [PaperSize, ...PaperSize[]], at: Date): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const pdf = new PdfWriter({ title: picture.title, subject: picture.description, language: picture.language === 'zh' ? 'zh-CN' : 'en', at });
  const fits = sizes.find((size) => scaleOn(picture, across(size)) >= LEAST);
  const { wide, high, roomX, roomY } = across(fits ?? sizes.at(-1) ?? sizes[0]);
  const byHeight = scaleOn(picture, { wide, high, roomX, roomY });
  const whole = Math.min(byHeight, roomX / picture.width);
  const scale = whole >= LEAST ? whole : byHeight;
  const slices = whole >= LEAST ? [{ from: 0, to: picture.width }] : slicesOf(picture, roomX / scale);
  for (const [index, slice] of slices.entries()) {
    pdf.addPage(wide, high);
    const title = { size: 14, weight: 'bold' as const };
    pdf.line(pdf.shortened(picture.title, roomX, title), EDGE, EDGE + 12, title, colours.title);
    const small = { size: 9, weight: 'regular' as const };
    pdf.line(pdf.shortened(picture.description, roomX, small), EDGE, EDGE + 27, small, colours.quiet);
    if (slices.length > 1) pdf.line(`${index + 1} / ${slices.length}`, wide - EDGE, high - EDGE, small, colours.quiet, 'end');
    const top = EDGE + HEADING + Math.max(0, (roomY - picture.height * scale) / 4);
    const heads = index === 0 ? 0 : picture.heads;
    if (heads > 0) part(pdf, picture, { from: 0, to: heads }, EDGE, top, scale);
    part(pdf, picture, slice, EDGE + heads * scale, top, scale);
  }
  return { bytes: await pdf.finish(), missing: pdf.fonts.missing };
}

interface Sheet {
  readonly wide: number;
  readonly high: number;
  readonly roomX: number;
  readonly roomY: number;
}

/** A sheet turned across, and the room on it for a picture, in pt. */
function across({ width, height }: PaperSize): Sheet {
  const [wide, high] = [Math.max(width, height) * PT_PER_MM, Math.min(width, height) * PT_PER_MM];
  return { wide, high, roomX: wide - 2 * EDGE, roomY: high - 2 * EDGE - HEADING - FOOT };
}

/** How large a picture is on sheets that may be many beside one another. */
function scaleOn({ height }: ProcessPicture, { roomY }: Sheet): number {
  return Math.min(PT_PER_PX, roomY / height);
}

/** Parts of at most `room` px, lane names included, each ending at a cut where one is near enough. */
function slicesOf({ width, cuts, heads }: ProcessPicture, room: number): Slice[] {
  const slices: Slice[] = [];
  for (let from = 0; from < width; ) {
    const most = from + room - (from === 0 ? 0 : heads);
    const to = most >= width ? width : (cuts.filter((cut) => cut > from + room * 0.4 && cut <= most).at(-1) ?? most);
    slices.push({ from, to });
    from = to;
  }
  return slices;
}

/** Draws what lies between two uprights of the picture, its left one at `x`. */
function part(pdf: PdfWriter, { height, shapes, texts }: ProcessPicture, { from, to }: Slice, x: number, y: number, scale: number): void {
  const n = pdfNumber;
  const out = [`q ${scale.toFixed(5)} 0 0 ${scale.toFixed(5)} ${n(x - from * scale)} ${n(y)} cm ${n(from)} 0 ${n(to - from)} ${n(height)} re W n\n`];
  for (const { path, fill, stroke, strokeWidth, dash } of shapes) {
    if (!reaches(path, from, to)) continue;
    const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B';
    out.push(`${fill === null ? '' : `${pdfColour(fill)} rg `}${stroke === null ? '' : `${pdfColour(stroke)} RG ${n(strokeWidth)} w [${dash.join(' ')}] 0 d `}${path.map(operator).join(' ')} ${paint}\n`);
  }
  for (const { x: left, y: down, text, size, weight, anchor, colour, width, isUpright } of texts) {
    if (left + width < from || left - width > to) continue;
    const line = pdf.fonts.content({ size, weight, anchor, text, width, x: isUpright ? 0 : left, y: isUpright ? 0 : down, role: 'text', direction: 'ltr' }, pdfColour(colour));
    out.push(isUpright ? `q 0 -1 1 0 ${n(left)} ${n(down)} cm ${line}Q\n` : line);
  }
  out.push('Q');
  pdf.document.addContent(out.join(''));
}

function operator(step: PathStep): string {
  const [letter, ...numbers] = step;
  return letter === 'Z' ? 'h' : `${numbers.map(pdfNumber).join(' ')} ${letter.toLowerCase()}`;
}

function reaches(path: readonly PathStep[], from: number, to: number): boolean {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, ...numbers] of path) {
    for (let at = 0; at < numbers.length; at += 2) {
      left = Math.min(left, numbers[at] ?? left);
      right = Math.max(right, numbers[at] ?? right);
    }
  }
  return right >= from - 4 && left <= to + 4;
}
