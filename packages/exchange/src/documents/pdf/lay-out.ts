import type { MeasureText, TextStyle } from '@bandi/chart';
import { wrapText } from '@bandi/chart';
import { plainText } from '../plain-text.ts';
import type { Block, TableColumn } from '../text-document.ts';
import type { HeadingPlace, LaidOut, PageMark } from './page-marks.ts';
import { colours, page } from './page-marks.ts';

const WIDTH = page.right - page.left;
const body: TextStyle = { size: 10.5, weight: 'regular' };
const cellStyle: TextStyle = { size: 9.5, weight: 'regular' };
const cellBold: TextStyle = { size: 9.5, weight: 'bold' };
const small: TextStyle = { size: 8.5, weight: 'regular' };
/** Space around the text of a cell, in pt. */
const PAD = { x: 5.5, y: 4 } as const;
/** Between the baselines of two lines, against their size; and where the first lies. */
const LEADING = 1.42;
const ASCENT = 1.05;
const LABEL = 0.16;

const headings = {
  1: { style: { size: 18, weight: 'bold' }, before: 4, after: 8, colour: colours.accent, keep: 120 },
  2: { style: { size: 15, weight: 'bold' }, before: 14, after: 10, colour: colours.text, keep: 96 },
  3: { style: { size: 11.5, weight: 'bold' }, before: 12, after: 4, colour: colours.accent, keep: 62 },
} as const satisfies Record<1 | 2 | 3, { style: TextStyle; before: number; after: number; colour: string; keep: number }>;

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
export function layOut(blocks: readonly Block[], measure: MeasureText): LaidOut {
  const flow = new Flow(measure);
  for (const block of blocks) flow.add(block);
  return { pages: flow.pages, headings: flow.headings };
}

class Flow {
  readonly pages: PageMark[][] = [[]];
  readonly headings: HeadingPlace[] = [];
  readonly #measure: MeasureText;
  #y: number = page.top;

  constructor(measure: MeasureText) {
    this.#measure = measure;
  }

  add(block: Block): void {
    switch (block.kind) {
      case 'heading': return this.#heading(block);
      case 'text': return this.#lines(block.text, body, colours.text, 4);
      case 'missing': return this.#lines(block.text, body, colours.muted, 4);
      case 'note': return this.#lines(block.text, small, colours.muted, 3);
      case 'list': return block.items.forEach((item) => this.#item(item));
      case 'facts': return this.#facts(block.pairs);
      default: return this.#table(block.columns, block.rows);
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

  #heading({ level, text, newPage }: Extract<Block, { kind: 'heading' }>): void {
    const { style, before, after, colour, keep } = headings[level];
    if (newPage && this.#marks.length > 0) this.#newPage();
    this.#need(keep);
    if (this.#y > page.top) this.#y += before;
    this.headings.push({ text, level, page: this.pages.length - 1, y: this.#y });
    for (const line of this.#wrapped(text, WIDTH, style)) this.#line(line, page.left, style, colour);
    if (level === 2) {
      this.#y += 3;
      this.#marks.push({ kind: 'rule', points: [page.left, this.#y, page.right, this.#y], width: 1, colour: colours.accent });
    }
    this.#y += after;
  }

  #lines(text: string, style: TextStyle, colour: string, after: number): void {
    for (const line of this.#wrapped(text, WIDTH, style)) {
      this.#need(style.size * LEADING);
      this.#line(line, page.left, style, colour);
    }
    this.#y += after;
  }

  #item(text: string): void {
    const indent = 14;
    this.#wrapped(text, WIDTH - indent, body).forEach((line, at) => {
      this.#need(body.size * LEADING);
      if (at === 0) this.#marks.push({ kind: 'line', text: '•', x: page.left + 3, y: this.#y + body.size * ASCENT, style: body, colour: colours.muted, anchor: 'start' });
      this.#line(line, page.left + indent, body, colours.text);
    });
    this.#y += 1.5;
  }

  #line(text: string, x: number, style: TextStyle, colour: string): void {
    this.#marks.push({ kind: 'line', text, x, y: this.#y + style.size * ASCENT, style, colour, anchor: 'start' });
    this.#y += style.size * LEADING;
  }

  #facts(pairs: readonly (readonly [string, string])[]): void {
    const shares = [LABEL, 0.5 - LABEL, LABEL, 0.5 - LABEL];
    for (let at = 0; at < pairs.length; at += 2) {
      const texts = [pairs[at], pairs[at + 1]].flatMap((pair) => [pair?.[0] ?? '', pair?.[1] ?? '']);
      let x: number = page.left;
      this.#row(texts.map((text, i) => {
        const width = (shares[i] ?? 0) * WIDTH;
        x += width;
        const isLabel = i % 2 === 0;
        return { lines: this.#wrapped(text, width - 2 * PAD.x, cellStyle), x: x - width, width, style: cellStyle, align: 'start', ground: isLabel ? colours.label : null, colour: isLabel ? colours.muted : colours.text };
      }), null);
    }
    this.#y += 4;
  }

  #table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    const cells = (texts: readonly string[], head: boolean): Cell[] => {
      let x: number = page.left;
      return columns.map(({ share, align }, i) => {
        const width = share * WIDTH;
        x += width;
        const style = head ? cellBold : cellStyle;
        return { lines: this.#wrapped(texts[i] ?? '', width - 2 * PAD.x, style), x: x - width, width, style, align, ground: head ? colours.head : null, colour: head ? colours.accent : colours.text };
      });
    };
    const head = cells(columns.map(({ title }) => title), true);
    this.#need(rowHeight(head) + 24);
    this.#row(head, null);
    for (const row of rows) this.#row(cells(row, false), head);
    this.#y += 4;
  }

  /** A row goes to the next page as a whole, unless no page holds it. */
  #row(cells: readonly Cell[], head: readonly Cell[] | null): void {
    const height = rowHeight(cells);
    if (this.#y + height > page.bottom && this.#y > page.top) {
      this.#newPage();
      if (head !== null) this.#row(head, null);
    }
    const fits = Math.max(1, Math.floor((page.bottom - this.#y - 2 * PAD.y) / (cellStyle.size * LEADING)));
    const rest = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(fits) }));
    this.#cells(cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fits) })));
    if (rest.some(({ lines }) => lines.length > 0)) this.#row(rest, head);
  }

  #cells(cells: readonly Cell[]): void {
    const height = rowHeight(cells);
    const marks = this.#marks;
    const top = this.#y;
    for (const { ground, x, width } of cells) if (ground !== null) marks.push({ kind: 'fill', x, y: top, width, height, colour: ground });
    for (const { lines, x, width, style, align, colour } of cells) {
      const first = top + (height - lines.length * style.size * LEADING) / 2;
      const at = align === 'start' ? x + PAD.x : align === 'middle' ? x + width / 2 : x + width - PAD.x;
      lines.forEach((text, i) => marks.push({ kind: 'line', text, x: at, y: first + i * style.size * LEADING + style.size * ASCENT, style, colour, anchor: align }));
    }
    const rule = (x1: number, y1: number, x2: number, y2: number): void => void marks.push({ kind: 'rule', points: [x1, y1, x2, y2], width: 0.5, colour: colours.line });
    rule(page.left, top, page.right, top);
    rule(page.left, top + height, page.right, top + height);
    for (const { x } of cells) rule(x, top, x, top + height);
    rule(page.right, top, page.right, top + height);
    this.#y += height;
  }
}

function rowHeight(cells: readonly Cell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * cellStyle.size * LEADING + 2 * PAD.y;
}
