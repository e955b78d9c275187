import type { Rectangle } from '@bandi/chart';
import { spatialIndex } from '@bandi/chart';
import type { PaperSize } from '../picture/paper.ts';
import { turned } from '../picture/paper.ts';
import type { Sheet } from '../picture/sheet.ts';
import { pageWords } from '../picture/page-words.ts';
import { pdfColour, pdfNumber } from './content.ts';
import { PT_PER_MM, PT_PER_PX } from './pdf-writer.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** In mm: what two sheets side by side both show, to glue them by. */
const OVERLAP = 10;
const EDGE = 10;
/** Below the picture, for the page's mark. */
const FOOT = 9;
/** More sheets nobody glues; the picture becomes smaller instead. */
const MOST_PAGES = 400;
/** A plan of the sheets with more than this a side could not be read. */
const PLAN_SIDE = 24;

export interface Tile {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** What it shows, in px of the scene. */
  readonly region: Rectangle;
}

export interface Tiling {
  readonly rows: number;
  readonly columns: number;
  /** Pt for a px. */
  readonly scale: number;
  readonly tiles: readonly Tile[];
}

/** Cuts a picture into sheets that overlap. `room` is what a sheet shows, `overlap` what it shares with the next, in pt. */
export function tilingOf(picture: { readonly width: number; readonly height: number }, room: { readonly width: number; readonly height: number }, overlap: number, wanted: number): Tiling {
  let scale = wanted;
  const count = (length: number, side: number): number => Math.max(1, Math.ceil((length * scale - overlap - 0.01) / (side - overlap)));
  while (count(picture.width, room.width) * count(picture.height, room.height) > MOST_PAGES) scale *= 0.97;
  const columns = count(picture.width, room.width);
  const rows = count(picture.height, room.height);
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      tiles.push({
        row, column,
        region: { x: (column * (room.width - overlap)) / scale, y: (row * (room.height - overlap)) / scale, width: room.width / scale, height: room.height / scale },
      });
    }
  }
  return { rows, columns, scale, tiles };
}

/** Rows by letter as in a spreadsheet's columns: A … Z, AA … */
export function rowLetters(row: number): string {
  return row < 26 ? String.fromCodePoint(65 + row) : rowLetters(Math.floor(row / 26) - 1) + rowLetters(row % 26);
}

/** The picture at `percent` of its size over as many sheets as it takes; answers the percent it came to. */
export function writeTiles(pdf: PdfWriter, sheet: Sheet, paper: PaperSize, percent: number): number {
  const { scene } = sheet;
  const words = pageWords[scene.language];
  const page = turned(paper, scene.width / scene.height);
  const wide = page.width * PT_PER_MM;
  const high = page.height * PT_PER_MM;
  const edge = EDGE * PT_PER_MM;
  const room = { width: wide - 2 * edge, height: high - 2 * edge - FOOT * PT_PER_MM };
  const { rows, columns, scale, tiles } = tilingOf(scene, room, OVERLAP * PT_PER_MM, (percent / 100) * PT_PER_PX);
  const cards = spatialIndex(scene.cards);
  tiles.forEach(({ row, column, region }, number) => {
    pdf.addPage(wide, high);
    pdf.ground(scene.theme, wide, high);
    pdf.sheet(sheet, { x: edge - region.x * scale, y: edge - region.y * scale, scale }, { region, cards });
    marks(pdf, edge, room, { left: column > 0, right: column < columns - 1, top: row > 0, bottom: row < rows - 1 });
    const colour = pdf.colour(scene.theme, 'text-muted');
    const y = high - edge + 4;
    const style = { size: 8, weight: 'regular' } as const;
    const name = `${rowLetters(row)}${column + 1}`;
    const label = `${name}  ·  ${words.pageOf(number + 1, tiles.length)}`;
    pdf.line(label, wide / 2, y, { ...style, weight: 'bold' }, colour, 'middle');
    pdf.line(pdf.shortened(scene.title, room.width / 2 - 60, style), edge, y, style, colour);
    if (tiles.length > 1 && rows <= PLAN_SIDE && columns <= PLAN_SIDE) plan(pdf, wide - edge, y + 2, rows, columns, number, colour);
  });
  return (scale / PT_PER_PX) * 100;
}

/** Corner marks where to cut, and a fine dashed line to where a sheet is glued over its neighbour. */
function marks(pdf: PdfWriter, edge: number, room: { width: number; height: number }, beside: { left: boolean; right: boolean; top: boolean; bottom: boolean }): void {
  const n = pdfNumber;
  const right = edge + room.width;
  const bottom = edge + room.height;
  const long = 12;
  const gap = 3;
  const out: string[] = [`q ${pdfColour('#7a8698')} RG 0.5 w`];
  for (const [x, toX] of [[edge, -1], [right, 1]] as const) {
    for (const [y, toY] of [[edge, -1], [bottom, 1]] as const) {
      out.push(`${n(x + toX * gap)} ${n(y)} m ${n(x + toX * (gap + long))} ${n(y)} l S ${n(x)} ${n(y + toY * gap)} m ${n(x)} ${n(y + toY * (gap + long))} l S`);
    }
  }
  const overlap = OVERLAP * PT_PER_MM;
  out.push('[1 3] 0 d');
  if (beside.left) out.push(`${n(edge + overlap)} ${n(edge)} m ${n(edge + overlap)} ${n(bottom)} l S`);
  if (beside.right) out.push(`${n(right - overlap)} ${n(edge)} m ${n(right - overlap)} ${n(bottom)} l S`);
  if (beside.top) out.push(`${n(edge)} ${n(edge + overlap)} m ${n(right)} ${n(edge + overlap)} l S`);
  if (beside.bottom) out.push(`${n(edge)} ${n(bottom - overlap)} m ${n(right)} ${n(bottom - overlap)} l S`);
  out.push('Q');
  pdf.document.addContent(out.join('\n'));
}

/** All sheets as small boxes, this one filled, its lower right corner at `right`, `bottom`. */
function plan(pdf: PdfWriter, right: number, bottom: number, rows: number, columns: number, current: number, colour: string): void {
  const n = pdfNumber;
  const side = Math.min(5, 18 / rows, 90 / columns);
  const out = [`q ${pdfColour(colour)} RG ${pdfColour(colour)} rg 0.4 w`];
  for (let number = 0; number < rows * columns; number += 1) {
    const x = right - (columns - (number % columns)) * side;
    const y = bottom - (rows - Math.floor(number / columns)) * side;
    out.push(`${n(x)} ${n(y)} ${n(side - 0.8)} ${n(side - 0.8)} re ${number === current ? 'B' : 'S'}`);
  }
  out.push('Q');
  pdf.document.addContent(out.join('\n'));
}
