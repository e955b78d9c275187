import type { Branches, ChartPicture, ColourRole, Theme } from '@bandi/chart';
import { MOST_POINTS, mixed, withLineMargin } from '@bandi/chart';
import { pixel } from './colours.ts';
import type { Viewport } from './viewport.ts';

/** A branch is tinted as an area from this size on, in px of the page. */
const AREA_PX = 26;
/** Lines are drawn from this scale on; farther out they would be a grey veil. */
const LINES_FROM = 0.07;
/** From this scale on much of a large chart is out of the window, and the index says what is not. */
const ASKED_FROM = 0.04;
const SOFT_BELOW = 0.06;

/**
 * Draws a chart from afar, pixel by pixel: branches as tinted areas, cards as small plates in their colour. Calls for
 * each of 100,000 rectangles would cost a canvas many frames; writing their pixels costs a few milliseconds.
 */
export class FarRaster {
  readonly #picture: ChartPicture;
  readonly #branches: Branches;
  readonly #theme: Theme;
  readonly #areas: readonly number[];
  #colours: Uint32Array | null = null;
  #softColours: Uint32Array | null = null;
  #image: ImageData | null = null;
  #pixels = new Uint32Array(0);

  constructor(picture: ChartPicture, branches: Branches, theme: Theme) {
    this.#picture = picture;
    this.#branches = branches;
    this.#theme = theme;
    this.#areas = [0.3, 0.55, 0.8, 1].map((share) => pixel(mixed(theme.unit, theme.page, share)));
  }

  paint(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
    const { width, height } = context.canvas;
    if (this.#image === null || this.#image.width !== width || this.#image.height !== height) {
      this.#image = context.createImageData(width, height);
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    }
    this.#pixels.fill(pixel(this.#theme.page));
    const scale = viewport.scale * ratio;
    const left = viewport.left * ratio;
    const top = viewport.top * ratio;
    this.#paintAreas(scale, left, top, ratio, width, height);
    const cards = viewport.scale < ASKED_FROM ? null
      : this.#picture.index().query(withLineMargin({ x: -left / scale, y: -top / scale, width: width / scale, height: height / scale }));
    if (cards !== null && viewport.scale >= LINES_FROM) this.#paintLines(cards, scale, left, top, width, height);
    const { x, y, width: wide, height: high, visible } = this.#picture.places;
    // Cards of a pixel or two are a pattern: softer, so that the areas are what one sees.
    const colours = viewport.scale < SOFT_BELOW
      ? (this.#softColours ??= coloursOf(this.#picture, this.#theme, 0.6))
      : (this.#colours ??= coloursOf(this.#picture, this.#theme, 0.3));
    for (let k = 0; k < (cards?.length ?? colours.length); k += 1) {
      const i = cards === null ? k : (cards[k] as number);
      if (visible[i] !== 1) continue;
      const x1 = Math.round((x[i] as number) * scale + left);
      const y1 = Math.round((y[i] as number) * scale + top);
      if (x1 > width || y1 > height) continue;
      const x2 = Math.max(x1 + 1, Math.round(((x[i] as number) + (wide[i] as number)) * scale + left));
      const y2 = Math.max(y1 + 1, Math.round(((y[i] as number) + (high[i] as number)) * scale + top));
      this.#fill(x1, y1, x2, y2, colours[i] as number, width, height);
    }
    context.putImageData(this.#image, 0, 0);
  }

  #paintAreas(scale: number, left: number, top: number, ratio: number, width: number, height: number): void {
    const { count, x, y, width: wide, height: high, level } = this.#branches;
    const border = pixel(this.#theme['unit-border']);
    const least = AREA_PX * ratio;
    let small = 0;
    for (let k = 0; k < count && small < 400; k += 1) {
      const w = (wide[k] as number) * scale;
      const h = (high[k] as number) * scale;
      if (w < least || h < least) {
        // The largest come first: soon after the first small one all are.
        small += 1;
        continue;
      }
      const x1 = Math.round((x[k] as number) * scale + left) - 2;
      const y1 = Math.round((y[k] as number) * scale + top) - 2;
      const x2 = Math.round(x1 + w) + 4;
      const y2 = Math.round(y1 + h) + 4;
      if (x2 < 0 || y2 < 0 || x1 > width || y1 > height) continue;
      this.#fill(x1, y1, x2, y2, border, width, height);
      this.#fill(x1 + 1, y1 + 1, x2 - 1, y2 - 1, this.#areas[Math.min(level[k] as number, this.#areas.length - 1)] as number, width, height);
    }
  }

  #paintLines(cards: readonly number[], scale: number, left: number, top: number, width: number, height: number): void {
    const colour = pixel(this.#theme.line);
    const points = new Float64Array(2 * MOST_POINTS);
    for (const i of cards) {
      const count = this.#picture.lines.trace(i, points);
      let x = Math.round((points[0] as number) * scale + left);
      let y = Math.round((points[1] as number) * scale + top);
      for (let p = 1; p < count; p += 1) {
        const nextX = Math.round((points[2 * p] as number) * scale + left);
        const nextY = Math.round((points[2 * p + 1] as number) * scale + top);
        this.#fill(Math.min(x, nextX), Math.min(y, nextY), Math.max(x, nextX) + 1, Math.max(y, nextY) + 1, colour, width, height);
        x = nextX;
        y = nextY;
      }
    }
  }

  #fill(x1: number, y1: number, x2: number, y2: number, colour: number, width: number, height: number): void {
    const left = Math.max(0, x1);
    const right = Math.min(width, x2);
    const bottom = Math.min(height, y2);
    if (right <= left) return;
    for (let y = Math.max(0, y1); y < bottom; y += 1) {
      const row = y * width;
      if (right - left > 24) this.#pixels.fill(colour, row + left, row + right);
      else for (let at = row + left; at < row + right; at += 1) this.#pixels[at] = colour;
    }
  }
}

/** One pixel colour a card. Positions in a colour that much softened, so that the units between them are seen. */
function coloursOf(picture: ChartPicture, theme: Theme, soft: number): Uint32Array {
  const known = new Map<string, number>();
  const colours = new Uint32Array(picture.nodes.length);
  for (let i = 0; i < colours.length; i += 1) {
    const role: ColourRole = picture.colour(i);
    const pale = picture.faded(i);
    const key = pale ? `${role} faded` : role;
    let colour = known.get(key);
    if (colour === undefined) {
      const own = picture.nodes[i]?.kind === 'position' ? mixed(theme.card, theme[role], soft) : mixed(theme['unit-muted'], theme[role], role === 'unit' && picture.settings.view !== 'unit-areas' ? 0.45 : 0);
      colour = pixel(pale ? mixed(theme.page, own, 0.75) : own);
      known.set(key, colour);
    }
    colours[i] = colour;
  }
  return colours;
}
