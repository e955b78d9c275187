import type { Card, ChartPicture, ColourRole, SceneBox, SceneText, Theme } from '@bandi/chart';
import { FADED, FONT_FAMILY, measureText, wrapText } from '@bandi/chart';
import type { Photos } from './photos.ts';

/** From this size on a text can be read; below, its place is drawn as a bar. */
const READABLE_PX = 6.5;
/** A screen with finer pixels shows smaller letters. */
const READABLE_FINE_PX = 5.2;
/** Cards are drawn in full from this scale on; below they carry their title, in letters that can be read. */
export const FULL_FROM = 0.5;
const WEIGHTS = { regular: 400, medium: 500, bold: 600 } as const;

/** Draws cards one by one. Made for one frame: it remembers what the canvas was last set to. */
export class CardPainter {
  readonly #context: CanvasRenderingContext2D;
  readonly #theme: Theme;
  readonly #photos: Photos;
  readonly #scale: number;
  readonly #readable: number;
  #font = '';

  constructor(context: CanvasRenderingContext2D, theme: Theme, photos: Photos, scale: number, ratio: number) {
    this.#context = context;
    this.#theme = theme;
    this.#photos = photos;
    this.#scale = scale;
    this.#readable = ratio >= 1.5 ? READABLE_FINE_PX : READABLE_PX;
  }

  /** A card with its corner at x, y; `strength` from 0 to 1. */
  paint(picture: ChartPicture, index: number, x: number, y: number, strength: number): void {
    const card = picture.card(index);
    this.#context.globalAlpha = picture.faded(index) ? strength * FADED : strength;
    if (this.#scale < FULL_FROM) this.#paintTitle(picture, index, card, x, y);
    else this.paintParts(card.boxes, card.texts, x, y);
    if (this.#scale >= FULL_FROM) for (const image of card.images) this.#paintPhoto(image, x, y);
    this.#context.globalAlpha = 1;
  }

  paintParts(boxes: readonly SceneBox[], texts: readonly SceneText[], x: number, y: number): void {
    for (const box of boxes) this.#paintBox(box, x, y);
    for (const text of texts) this.#paintText(text, x, y);
  }

  #paintBox(box: SceneBox, x: number, y: number): void {
    const context = this.#context;
    const scale = this.#scale;
    if (box.height * scale < 0.7) return;
    const inset = box.stroke === null ? 0 : 0.5;
    const [left, top, width, height] = [x + box.x + inset, y + box.y + inset, Math.max(box.width - 2 * inset, 0), Math.max(box.height - 2 * inset, 0)];
    context.beginPath();
    if (box.radius * scale < 1) context.rect(left, top, width, height);
    else context.roundRect(left, top, width, height, box.radius);
    if (box.fill !== null) {
      context.fillStyle = this.#theme[box.fill];
      context.fill();
    }
    if (box.stroke === null) return;
    context.strokeStyle = this.#theme[box.stroke];
    context.lineWidth = Math.max(1, 0.7 / scale);
    if (box.dashed) context.setLineDash([4, 3]);
    context.stroke();
    if (box.dashed) context.setLineDash([]);
  }

  #paintText(text: SceneText, x: number, y: number): void {
    const context = this.#context;
    const seen = text.size * this.#scale;
    if (seen < 2.2) return;
    context.fillStyle = this.#theme[text.role];
    if (seen < this.#readable) {
      const left = x + (text.anchor === 'start' ? text.x : text.anchor === 'middle' ? text.x - text.width / 2 : text.x - text.width);
      const strength = context.globalAlpha;
      context.globalAlpha = strength * 0.28;
      context.fillRect(left, y + text.y - text.size * 0.62, text.width * 0.92, text.size * 0.5);
      context.globalAlpha = strength;
      return;
    }
    this.#setFont(`${WEIGHTS[text.weight]} ${text.size}px ${FONT_FAMILY}`);
    context.direction = text.direction;
    context.textAlign = text.anchor === 'start' ? 'left' : text.anchor === 'middle' ? 'center' : 'right';
    context.fillText(text.text, x + text.x, y + text.y);
  }

  /** What a card is and called, in letters of a size that can be read. What does not fit ends in an ellipsis; nearer it is whole. */
  #paintTitle(picture: ChartPicture, index: number, card: Card, x: number, y: number): void {
    const [ground, edge] = card.boxes;
    if (ground !== undefined) this.#paintPlate(ground, x, y);
    if (edge !== undefined && edge.fill !== null && edge.height > edge.width * 2) this.#fill(edge.fill, x + edge.x, y + edge.y, edge.width, edge.height);
    const high = card.height * this.#scale;
    if (high < 9) return;
    // One size at one scale, whatever the card's: a chart of many sizes looks restless.
    const size = Math.min(11, 5.5 + this.#scale * 12);
    const inset = card.texts[0]?.x ?? 12;
    const room = (card.width - inset - 8) * this.#scale;
    const lines = titleLines(picture.nodes[index]?.name ?? '', size, room, Math.max(1, Math.floor((high - 2) / (size * 1.22))));
    const context = this.#context;
    this.#setFont(`600 ${size / this.#scale}px ${FONT_FAMILY}`);
    context.fillStyle = this.#theme[card.texts[0]?.role ?? 'text'];
    const rtl = card.texts[0]?.direction === 'rtl';
    context.direction = rtl ? 'rtl' : 'ltr';
    context.textAlign = rtl ? 'right' : 'left';
    const step = (size * 1.22) / this.#scale;
    const first = y + card.height / 2 - ((lines.length - 1) * step) / 2 + (size * 0.36) / this.#scale;
    lines.forEach((line, k) => context.fillText(line, x + (rtl ? card.width - 12 : inset), first + k * step));
  }

  /** A box without its rounding: hundreds of them are in the window, and plain rectangles are by far the quickest. */
  #paintPlate(box: SceneBox, x: number, y: number): void {
    const line = box.stroke === null ? 0 : 0.8 / this.#scale;
    if (box.stroke !== null) this.#fill(box.stroke, x + box.x, y + box.y, box.width, box.height);
    this.#fill(box.fill ?? 'page', x + box.x + line, y + box.y + line, box.width - 2 * line, box.height - 2 * line);
  }

  #fill(role: ColourRole, x: number, y: number, width: number, height: number): void {
    this.#context.fillStyle = this.#theme[role];
    this.#context.fillRect(x, y, width, height);
  }

  #paintPhoto(image: Card['images'][number], x: number, y: number): void {
    if (image.width * this.#scale < 8) return;
    const photo = this.#photos.get(image.source);
    if (photo === null) return;
    const context = this.#context;
    context.save();
    context.beginPath();
    context.roundRect(x + image.x, y + image.y, image.width, image.height, image.radius);
    context.clip();
    context.drawImage(photo, x + image.x, y + image.y, image.width, image.height);
    context.restore();
  }

  #setFont(font: string): void {
    if (font === this.#font) return;
    this.#font = font;
    this.#context.font = font;
  }
}

const remembered = new Map<string, readonly string[]>();

/** A title in at most so many lines of a width, px of the page. */
function titleLines(name: string, size: number, width: number, most: number): readonly string[] {
  const key = `${name}\n${Math.round(size)} ${Math.round(width)} ${most}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const style = { size, weight: 'bold' } as const;
  const lines = wrapText(name, width, style, measureText);
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined) {
    let cut = last;
    while (cut.length > 1 && measureText(`${cut}…`, style) > width) cut = Array.from(cut).slice(0, -1).join('');
    shown[shown.length - 1] = `${cut}…`;
  }
  if (remembered.size > 8000) remembered.clear();
  remembered.set(key, shown);
  return shown;
}
