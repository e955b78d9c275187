import type { SceneText, TextStyle } from '@bandi/chart';
import { graphemes } from '@bandi/chart';
import type { FontKind } from '../fonts/font-files.ts';
import { fontFile } from '../fonts/font-files.ts';
import { textRuns } from '../fonts/text-runs.ts';
import { pdfNumber } from './content.ts';

type Weight = TextStyle['weight'];
type Pdf = PDFKit.PDFDocument;

/** What pdfkit keeps behind a font that it embeds. Its `text()` shapes every text anew; with these a chart is written in a tenth of the time. */
interface EmbeddedFont {
  readonly id: string;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  ref(): unknown;
  /** Glyphs as four hexadecimal digits each, and where they go, in thousandths of the size. */
  encode(text: string, features?: readonly string[]): readonly [readonly string[], readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number; readonly advanceWidth: number }[]];
}

interface Encoded {
  readonly operators: (size: number) => string;
  /** In thousandths of the size. */
  readonly width: number;
}

// Of these no two join or move each other, so each is looked up once and for all. Everything else is shaped.
const PLAIN = /^[\u0020-\u02af\u0370-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2bff\u2e80-\u3029\u3030-\u3098\u309b-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uffee]*$/u;

/** Text of a PDF in the bundled fonts, with those characters that no font has drawn as a box and kept as text. */
export class PdfFonts {
  readonly #document: Pdf;
  readonly #fonts = new Map<string, EmbeddedFont>();
  readonly #glyphs = new Map<string, { readonly name: string; readonly hex: string; readonly width: number } | null>();
  readonly #encoded = new Map<string, Encoded>();
  readonly #missing = new Set<string>();

  constructor(document: Pdf) {
    this.#document = document;
  }

  /** Characters that no font had. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** Width of a line, in the unit of `size`. */
  width(text: string, style: TextStyle, direction: 'ltr' | 'rtl' = 'ltr'): number {
    return (this.#encode(text, style.weight, direction).width * style.size) / 1000;
  }

  /** Operators that show a line where the scene says; it is narrowed where it would be wider than the scene gave it room for. */
  content(text: SceneText, colour: string): string {
    const { size, weight, anchor, direction } = text;
    const line = this.#encode(text.text, weight, direction);
    const natural = (line.width * size) / 1000;
    const squeeze = natural > text.width && text.width > 0 ? text.width / natural : 1;
    const width = natural * squeeze;
    const x = anchor === 'start' ? text.x : anchor === 'middle' ? text.x - width / 2 : text.x - width;
    const scale = squeeze === 1 ? '' : `${pdfNumber(squeeze * 100)} Tz `;
    return `BT ${colour} rg ${scale}1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(text.y)} Tm ${line.operators(size)}${squeeze === 1 ? '' : ' 100 Tz'} ET\n`;
  }

  #encode(text: string, weight: Weight, direction: 'ltr' | 'rtl'): Encoded {
    const key = `${weight}${direction}${text}`;
    let found = this.#encoded.get(key);
    if (found === undefined) {
      found = this.#plain(text, weight, direction) ?? this.#shaped(text, weight, direction);
      this.#encoded.set(key, found);
    }
    return found;
  }

  #plain(text: string, weight: Weight, direction: 'ltr' | 'rtl'): Encoded | null {
    if (direction === 'rtl' || !PLAIN.test(text)) return null;
    const parts: { name: string; hex: string }[] = [];
    let width = 0;
    for (const character of text) {
      const glyph = this.#glyph(character, weight);
      if (glyph === null) return null;
      const last = parts.at(-1);
      if (last?.name === glyph.name) last.hex += glyph.hex;
      else parts.push({ name: glyph.name, hex: glyph.hex });
      width += glyph.width;
    }
    return { width, operators: (size) => parts.map(({ name, hex }) => `/${name} ${pdfNumber(size)} Tf <${hex}> Tj`).join(' ') };
  }

  #glyph(character: string, weight: Weight): { readonly name: string; readonly hex: string; readonly width: number } | null {
    const key = weight + character;
    let found = this.#glyphs.get(key);
    if (found === undefined) {
      const kind = textRuns(character, 'ltr', (font, codePoint) => this.#font(font, weight).font.hasGlyphForCodePoint(codePoint))[0]?.font ?? null;
      if (kind === null) found = null;
      else {
        const font = this.#font(kind, weight);
        const [[hex], [position]] = font.encode(character, []);
        found = { name: this.#named(font), hex: hex ?? '0000', width: position?.advanceWidth ?? 0 };
      }
      this.#glyphs.set(key, found);
    }
    return found;
  }

  /** Text whose characters join, move or run from right to left. What it says is kept beside it, for glyphs alone would not give it back. */
  #shaped(text: string, weight: Weight, direction: 'ltr' | 'rtl'): Encoded {
    const runs = textRuns(text, direction, (font, codePoint) => this.#font(font, weight).font.hasGlyphForCodePoint(codePoint));
    const pieces: ((size: number) => string)[] = [];
    let width = 0;
    for (const run of runs) {
      const font = this.#font(run.font ?? 'other', weight);
      const name = this.#named(font);
      if (run.font === null) {
        for (const character of run.text.trim()) this.#missing.add(character);
        // U+25A1 and not nothing: the reader sees that something stands here.
        const [hex, positions] = font.encode('□'.repeat(graphemes(run.text).length), []);
        pieces.push((size) => `/${name} ${pdfNumber(size)} Tf <${hex.join('')}> Tj`);
        width += positions.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
        continue;
      }
      const [hex, positions] = font.encode(run.text, []);
      const shown: string[] = [];
      hex.forEach((glyph, i) => {
        const { xAdvance, xOffset, yOffset, advanceWidth } = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 };
        if (yOffset !== 0) shown.push(`${RISE}${yOffset}${RISE}`);
        shown.push(`[${pdfNumber(-xOffset)} <${glyph}> ${pdfNumber(advanceWidth + xOffset - xAdvance)}] TJ`);
        if (yOffset !== 0) shown.push(`${RISE}0${RISE}`);
        width += xAdvance;
      });
      const whole = shown.join(' ');
      pieces.push((size) => `/${name} ${pdfNumber(size)} Tf ${whole.replaceAll(RISES, (_, rise: string) => `${pdfNumber((Number(rise) * size) / 1000)} Ts`)}`);
    }
    const actual = [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { width, operators: (size) => `/Span <</ActualText <feff${actual}>>> BDC ${pieces.map((piece) => piece(size)).join(' ')} EMC` };
  }

  #font(kind: FontKind, weight: Weight): EmbeddedFont {
    const file = fontFile(kind, weight);
    let font = this.#fonts.get(file);
    if (font === undefined) {
      this.#document.font(file);
      // oxlint-disable-next-line no-underscore-dangle -- pdfkit keeps the font just chosen there and offers it nowhere else
      font = (this.#document as unknown as { readonly _font: EmbeddedFont })._font;
      this.#fonts.set(file, font);
    }
    return font;
  }

  /** The font's name, known on every page from now on. */
  #named(font: EmbeddedFont): string {
    const { page } = this.#document as unknown as { readonly page: { readonly fonts: Record<string, unknown> } };
    page.fonts[font.id] ??= font.ref();
    return font.id;
  }

  /** A page that was added knows the fonts met so far. */
  onNewPage(): void {
    for (const font of this.#fonts.values()) this.#named(font);
  }
}

// A rise is in the unit of the text and so waits for its size; the mark is a character that no operator has.
const RISE = '\u0001';
const RISES = new RegExp(`${RISE}(-?[\\d.e-]+)${RISE}`, 'gu');
