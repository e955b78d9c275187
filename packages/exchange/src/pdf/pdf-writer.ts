import type { ColourRole, Rectangle, Scene, SceneText, SpatialIndex, TextStyle, Theme } from '@bandi/chart';
import { FADED, cardTheme, graphemes, themes } from '@bandi/chart';
import pdfkit from 'pdfkit';
import type { Logo } from '../logo/logo.ts';
import type { Photos } from '../photos/photo.ts';
import { noPhotos } from '../photos/photo.ts';
import type { Sheet } from '../picture/sheet.ts';
import { boxContent, linesContent, pdfColour, pdfNumber, rectanglePath } from './content.ts';
import { PdfFonts } from './pdf-fonts.ts';

/** PostScript points in a CSS px and in a mm. */
export const PT_PER_PX = 0.75;
export const PT_PER_MM = 72 / 25.4;

/** No page side may have more units (ISO 32000-1, annex C.2); a larger page has a larger unit. */
const MOST_UNITS = 14_400;

export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  /** When it was made. */
  readonly at: Date;
}

/** Where a scene lies on a page, in pt: its point 0, 0 at `x`, `y`, each px `scale` pt. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A PDF that grows page by page. */
export class PdfWriter {
  readonly fonts: PdfFonts;
  readonly document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #photos: Photos;
  readonly #opened = new Map<string, PDFKit.Mixins.ImageSrc>();
  #logo: PDFKit.Mixins.ImageSrc | undefined;

  constructor(facts: PdfFacts, photos: Photos = noPhotos) {
    this.#photos = photos;
    const document = new pdfkit({
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: facts.language,
      displayTitle: true,
      bufferPages: false,
      // Without a standard font, which would be there though no text uses it; pdfkit's types know only text here.
      font: null as unknown as string,
      info: { Title: facts.title, Subject: facts.subject, Creator: 'Bandi', Producer: 'Bandi', CreationDate: facts.at, ModDate: facts.at },
    });
    this.document = document;
    this.fonts = new PdfFonts(document);
    this.#done = new Promise((resolve, reject) => {
      document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
      document.on('end', () => resolve());
      document.on('error', reject);
    });
  }

  /** A page of so many pt. One beyond what a page can have in points is written in a larger unit. */
  addPage(width: number, height: number): void {
    const unit = Math.max(1, Math.ceil((Math.max(width, height) / MOST_UNITS) * 100) / 100);
    const options = { size: [width / unit, height / unit] as [number, number], margin: 0, ...(unit === 1 ? {} : { userUnit: unit }) };
    this.document.addPage(options);
    this.fonts.onNewPage();
    if (unit !== 1) this.document.addContent(`${pdfNumber(1 / unit)} 0 0 ${pdfNumber(1 / unit)} 0 0 cm`);
  }

  /** Fills the page in the colour of the theme, where that is not white. */
  ground(theme: Scene['theme'], width: number, height: number): void {
    const colour = themes[theme].page;
    if (colour !== '#ffffff') this.document.addContent(`${pdfColour(colour)} rg 0 0 ${pdfNumber(width)} ${pdfNumber(height)} re f`);
  }

  /** Draws the sheet, or only the cards in `part` (px of the scene) where an index of its cards is given. */
  sheet({ scene, logo }: Sheet, place: Placement, part?: { readonly region: Rectangle; readonly cards: SpatialIndex }): void {
    const theme = themes[scene.theme];
    const out: string[] = [];
    const firstBox = scene.cards[0]?.boxFrom ?? scene.boxes.length;
    const firstText = scene.cards[0]?.textFrom ?? scene.texts.length;
    const text = (one: SceneText | undefined, colours: Theme): void => void (one !== undefined && out.push(this.fonts.content(one, pdfColour(colours[one.role]))));
    out.push(linesContent(part === undefined ? scene.lines : scene.lines.filter(({ points }) => meets(points, part.region)), theme));
    for (const box of scene.boxes.slice(0, firstBox)) out.push(boxContent(box, theme));
    for (const one of scene.texts.slice(0, firstText)) text(one, theme);
    const numbers = part === undefined ? [...scene.cards.keys()] : part.cards.query(part.region);
    for (const number of numbers) {
      const card = scene.cards[number];
      if (card === undefined) continue;
      const colours = cardTheme(scene.theme, card);
      for (let i = card.boxFrom; i < card.boxTo; i += 1) {
        const box = scene.boxes[i];
        if (box !== undefined) out.push(boxContent(box, colours));
      }
      for (let i = card.textFrom; i < card.textTo; i += 1) text(scene.texts[i], colours);
    }
    const n = pdfNumber;
    const scale = (place.scale).toFixed(5);
    this.document.addContent(`q ${scale} 0 0 ${scale} ${n(place.x)} ${n(place.y)} cm`);
    if (part !== undefined) {
      const { x, y, width, height } = part.region;
      this.document.addContent(`${n(x)} ${n(y)} ${n(width)} ${n(height)} re W n`);
    }
    this.document.addContent(out.join(''));
    for (const number of numbers) this.#cardPhotos(scene, number);
    this.document.addContent('Q');
    if (logo !== null) {
      const inPart = part === undefined || (logo.x >= part.region.x && logo.y >= part.region.y && logo.x + logo.width <= part.region.x + part.region.width && logo.y + logo.height <= part.region.y + part.region.height);
      if (inPart) this.logo(logo.image, place.x + logo.x * place.scale, place.y + logo.y * place.scale, logo.width * place.scale, logo.height * place.scale);
    }
  }

  /** The photos of a card, cut as the picture says; in px of the scene, which is what the page is in by then. */
  #cardPhotos(scene: Scene, number: number): void {
    const card = scene.cards[number];
    if (card === undefined) return;
    for (const { source, x, y, width, height, radius } of scene.images.slice(card.imageFrom, card.imageTo)) {
      const photo = this.#photos.get(source);
      if (photo === undefined) continue;
      let opened = this.#opened.get(source);
      if (opened === undefined) this.#opened.set(source, (opened = this.#open(photo)));
      this.document.save();
      this.document.addContent(`${rectanglePath(x, y, width, height, radius)} W n`);
      if (card.faded) this.document.opacity(FADED);
      this.document.image(opened, x, y, { width, height });
      this.document.restore();
    }
  }

  /** Opened once, as pdfkit allows though its types do not know: a buffer given again would be written again. */
  #open(image: Uint8Array): PDFKit.Mixins.ImageSrc {
    return (this.document as unknown as { openImage(source: Buffer): PDFKit.Mixins.ImageSrc }).openImage(Buffer.from(image));
  }

  /** Places a logo, in pt; it is in the file once, however often it is shown. */
  logo(logo: Logo, x: number, y: number, width: number, height: number): void {
    this.#logo ??= this.#open(logo.png);
    this.document.image(this.#logo, x, y, { width, height });
  }

  /** One line in pt, its baseline at `y`; answers its width. */
  line(text: string, x: number, y: number, style: TextStyle, colour: string, anchor: SceneText['anchor'] = 'start'): number {
    const direction = /^[\u0590-\u08ff]/u.test(text) ? 'rtl' : 'ltr';
    const width = this.fonts.width(text, style, direction);
    this.document.addContent(this.fonts.content({ ...style, x, y, text, anchor, width, direction, role: 'text' }, pdfColour(colour)));
    return width;
  }

  /** Cuts a line to a width, with an ellipsis. */
  shortened(text: string, room: number, style: TextStyle): string {
    if (this.fonts.width(text, style) <= room) return text;
    const characters = graphemes(text);
    let low = 0;
    let high = characters.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.fonts.width(`${characters.slice(0, middle).join('')}…`, style) <= room) low = middle;
      else high = middle - 1;
    }
    return `${characters.slice(0, low).join('')}…`;
  }

  colour(theme: Scene['theme'], role: ColourRole): string {
    return themes[theme][role];
  }

  async finish(): Promise<Uint8Array> {
    this.document.end();
    await this.#done;
    return Buffer.concat(this.#chunks);
  }
}

/** Whether the rectangle around a line reaches into a region. */
function meets(points: readonly number[], { x, y, width, height }: Rectangle): boolean {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const px = points[i] as number;
    const py = points[i + 1] as number;
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  return left <= x + width + 2 && right >= x - 2 && top <= y + height + 2 && bottom >= y - 2;
}
