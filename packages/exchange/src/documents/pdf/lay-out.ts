import type { MeasureText, TextStyle } from '@bandi/chart';
import { wrapText } from '@bandi/chart';
import type { DocumentProgress } from '../document-request.ts';
import type { LineStyle } from '../metrics.ts';
import { afterTable, cellPad, headings, labelShare, lines, listIndent, page, pictureSize, textWidth } from '../metrics.ts';
import { plainText } from '../plain-text.ts';
import type { Block, FactsBlock, TableBlock, TableColumn, TextDocument } from '../text-document.ts';
import { headingNumbers } from '../text-document.ts';
import type { HeadingPlace, LaidOut, PageMark } from './page-marks.ts';
import { colours } from './page-marks.ts';

const bold: LineStyle = { ...lines.cell, style: { ...lines.cell.style, weight: 'bold' } };
const headingColours = { 1: colours.accent, 2: colours.text, 3: colours.accent } as const;
/** A table that begins on a page has at least this room for its first row. */
const FIRST_ROW = 24;

interface Cell {
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly align: TableColumn['align'];
  readonly ground: string | null;
  readonly colour: string;
}

/** Lays blocks out on pages of A4; a table that goes on repeats its head, and a heading stays with what follows it. */
export function layOut({ blocks, bound }: Pick<TextDocument, 'blocks' | 'bound'>, measure: MeasureText, progress: DocumentProgress = () => undefined): LaidOut {
  const flow = new Flow(measure, headingNumbers(blocks, bound));
  blocks.forEach((block, at) => {
    flow.add(block, blocks[at + 1]);
    progress((at + 1) / blocks.length);
  });
  return { pages: flow.pages, headings: flow.headings };
}

class Flow {
  readonly pages: PageMark[][] = [[]];
  readonly headings: HeadingPlace[] = [];
  readonly #measure: MeasureText;
  readonly #numbers: readonly (string | null)[];
  #y: number = page.top;

  constructor(measure: MeasureText, numbers: readonly (string | null)[]) {
    this.#measure = measure;
    this.#numbers = numbers;
  }

  add(block: Block, next: Block | undefined): void {
    switch (block.kind) {
      case 'heading': return this.#heading(block, next);
      case 'text': return this.#text(block.text, lines.body, colours.text);
      case 'missing': return this.#text(block.text, lines.body, colours.muted);
      case 'note': return this.#text(block.text, lines.note, colours.muted);
      case 'list': return block.items.forEach((item) => this.#item(item));
      case 'facts': return this.#facts(block);
      case 'picture': return this.#picture(block);
      default: return this.#table(block);
    }
  }

  get #marks(): PageMark[] {
    return this.pages.at(-1) ?? [];
  }

  #newPage(): void {
    this.pages.push([]);
    this.#y = page.top;
  }

  #need(height: number): void {
    if (this.#y + height > page.bottom && this.#y > page.top) this.#newPage();
  }

  #wrapped(text: string, width: number, style: TextStyle): string[] {
    return wrapText(plainText(text), width, style, this.#measure);
  }

  #heading({ level, text, newPage }: Extract<Block, { kind: 'heading' }>, next: Block | undefined): void {
    const look = headings[level];
    const number = this.#numbers[this.headings.length] ?? null;
    if (newPage && this.#marks.length > 0) this.#newPage();
    this.#need(next?.kind === 'picture' ? look.before + look.line + look.after + pictureHeight(next) : look.keep);
    if (this.#y > page.top) this.#y += look.before;
    this.headings.push({ text, number, level, page: this.pages.length - 1, y: this.#y });
    for (const line of this.#wrapped(number === null ? text : `${number}  ${text}`, textWidth, look.style)) this.#line(line, page.left, look, headingColours[level]);
    if (level === 2) {
      this.#y += 3;
      this.#marks.push({ kind: 'rule', points: [page.left, this.#y, page.right, this.#y], width: 1, colour: colours.accent });
    }
    this.#y += look.after;
  }

  #text(text: string, look: LineStyle, colour: string): void {
    for (const line of this.#wrapped(text, textWidth, look.style)) {
      this.#need(look.line);
      this.#line(line, page.left, look, colour);
    }
    this.#y += look.after;
  }

  #item(text: string): void {
    this.#wrapped(text, textWidth - listIndent, lines.item.style).forEach((line, at) => {
      this.#need(lines.item.line);
      if (at === 0) this.#marks.push({ kind: 'line', text: '•', x: page.left + 3, y: this.#y + baseline(lines.item), style: lines.item.style, colour: colours.muted, anchor: 'start' });
      this.#line(line, page.left + listIndent, lines.item, colours.text);
    });
    this.#y += lines.item.after;
  }

  #line(text: string, x: number, look: LineStyle, colour: string): void {
    this.#marks.push({ kind: 'line', text, x, y: this.#y + baseline(look), style: look.style, colour, anchor: 'start' });
    this.#y += look.line;
  }

  #picture(block: Extract<Block, { kind: 'picture' }>): void {
    const { width, height, scale } = pictureSize(block.scene);
    this.#need(pictureHeight(block));
    if (block.title !== '') this.#text(block.title, lines.note, colours.muted);
    this.#marks.push({ kind: 'scene', scene: block.scene, x: page.left + (textWidth - width) / 2, y: this.#y, scale });
    this.#y += height + afterTable;
  }

  #facts({ pairs, least = 0 }: FactsBlock): void {
    const shares = [labelShare, 0.5 - labelShare, labelShare, 0.5 - labelShare];
    for (let at = 0; at < pairs.length; at += 2) {
      const texts = [pairs[at], pairs[at + 1]].flatMap((pair) => [pair?.[0] ?? '', pair?.[1] ?? '']);
      let x: number = page.left;
      this.#row(texts.map((text, i) => {
        const width = (shares[i] ?? 0) * textWidth;
        x += width;
        const isLabel = i % 2 === 0;
        const { style } = lines.cell;
        return { lines: this.#wrapped(text, width - 2 * cellPad.x, style), x: x - width, width, style, align: 'start', ground: isLabel ? colours.label : null, colour: isLabel ? colours.muted : colours.text };
      }), null, least);
    }
    this.#y += afterTable;
  }

  #table({ columns, rows, least = 0 }: TableBlock): void {
    const cells = (texts: readonly string[], isHead: boolean): Cell[] => {
      let x: number = page.left;
      return columns.map(({ share, align }, i) => {
        const width = share * textWidth;
        x += width;
        const { style } = isHead ? bold : lines.cell;
        return { lines: this.#wrapped(texts[i] ?? '', width - 2 * cellPad.x, style), x: x - width, width, style, align, ground: isHead ? colours.head : null, colour: isHead ? colours.accent : colours.text };
      });
    };
    const head = cells(columns.map(({ title }) => title), true);
    this.#need(rowHeight(head, 0) + Math.max(FIRST_ROW, least));
    this.#row(head, null, 0);
    for (const row of rows) this.#row(cells(row, false), head, least);
    this.#y += afterTable;
  }

  /** A row goes to the next page as a whole, unless no page holds it. */
  #row(cells: readonly Cell[], head: readonly Cell[] | null, least: number): void {
    const height = rowHeight(cells, least);
    if (this.#y + height > page.bottom && this.#y > page.top) {
      this.#newPage();
      if (head !== null) this.#row(head, null, 0);
    }
    const fits = Math.max(1, Math.floor((page.bottom - this.#y - 2 * cellPad.y) / lines.cell.line));
    const rest = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(fits) }));
    this.#cells(cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fits) })), least);
    if (rest.some((cell) => cell.lines.length > 0)) this.#row(rest, head, 0);
  }

  #cells(cells: readonly Cell[], least: number): void {
    const height = rowHeight(cells, least);
    const marks = this.#marks;
    const top = this.#y;
    for (const { ground, x, width } of cells) if (ground !== null) marks.push({ kind: 'fill', x, y: top, width, height, colour: ground });
    for (const cell of cells) {
      const { x, width, style, align, colour } = cell;
      const first = top + (height - cell.lines.length * lines.cell.line) / 2 + baseline(lines.cell);
      const at = align === 'start' ? x + cellPad.x : align === 'middle' ? x + width / 2 : x + width - cellPad.x;
      cell.lines.forEach((text, i) => marks.push({ kind: 'line', text, x: at, y: first + i * lines.cell.line, style, colour, anchor: align }));
    }
    const rule = (x1: number, y1: number, x2: number, y2: number): void => void marks.push({ kind: 'rule', points: [x1, y1, x2, y2], width: 0.5, colour: colours.line });
    rule(page.left, top, page.right, top);
    rule(page.left, top + height, page.right, top + height);
    for (const { x } of cells) rule(x, top, x, top + height);
    rule(page.right, top, page.right, top + height);
    this.#y += height;
  }
}

/** From the top of a line to its baseline: the letters stand in the middle of it. */
function baseline({ style, line }: Pick<LineStyle, 'style' | 'line'>): number {
  return line / 2 + style.size * 0.35;
}

function rowHeight(cells: readonly Cell[], least: number): number {
  return Math.max(least, Math.max(1, ...cells.map((cell) => cell.lines.length)) * lines.cell.line + 2 * cellPad.y);
}

function pictureHeight({ scene, title }: Extract<Block, { kind: 'picture' }>): number {
  return pictureSize(scene).height + afterTable + (title === '' ? 0 : lines.note.line + lines.note.after);
}
