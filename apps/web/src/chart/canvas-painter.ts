import type { Branches, ChartPicture, DottedLines, LinesInView, PlacedCard, Rectangle, Theme } from '@bandi/chart';
import { branchesOf, dottedLinesOf, linesInView, themes, withLineMargin, wording } from '@bandi/chart';
import { paintBranchNames } from './branch-names.ts';
import { FarRaster } from './far-raster.ts';
import type { LayoutMotion } from './layout-motion.ts';
import type { MarkColours, Marks } from './marks.ts';
import { paintMarks } from './marks.ts';
import { CardPainter } from './paint-cards.ts';
import { paintDotted, paintLines } from './paint-lines.ts';
import type { Photos } from './photos.ts';
import type { Size, Viewport } from './viewport.ts';
import { visibleArea } from './viewport.ts';

/** Farther out than this, or with more cards in view, a chart is drawn from afar: areas, plates and names. */
const FAR_BELOW = 0.24;
const MANY = 2500;

/** Where the window is, what it shows beside the chart, and what moves. */
export interface Frame {
  readonly viewport: Viewport;
  readonly window: Size;
  /** Device pixels for one of the page, so that lines and letters are sharp. */
  readonly ratio: number;
  readonly marks: Marks;
  readonly colours: MarkColours;
  readonly motion: LayoutMotion | null;
  /** How much of the way moving cards still have before them, from 1 to 0. */
  readonly remaining: number;
}

/**
 * Draws a picture on a canvas: only what is in the window, and of that only what can be seen at the scale. What a frame
 * costs depends on what is in view, so 100,000 cards pan like 100.
 */
export class CanvasPainter {
  readonly picture: ChartPicture;
  readonly #theme: Theme;
  readonly #photos: Photos;
  #lines: LinesInView | null = null;
  #dotted: DottedLines | null = null;
  #branches: Branches | null = null;
  #far: FarRaster | null = null;
  #markedOf: Marks | null = null;
  #markedCards: readonly number[] = [];

  constructor(picture: ChartPicture, photos: Photos) {
    this.picture = picture;
    this.#theme = themes[picture.theme];
    this.#photos = photos;
  }

  /** The topmost card at a point of the picture. */
  hit(x: number, y: number): PlacedCard | null {
    return this.picture.placed(this.picture.index().hit(x, y));
  }

  /** The cards that are in the window. */
  inView(viewport: Viewport, window: Size): number[] {
    return this.picture.index().query(visibleArea(viewport, window));
  }

  paint(context: CanvasRenderingContext2D, frame: Frame): void {
    const { viewport, window, ratio, marks, colours, motion } = frame;
    const { scale } = viewport;
    const area = visibleArea(viewport, window);
    // From afar nearly everything is in view: going over all is quicker than finding out which.
    const cards = scale < FAR_BELOW ? null : this.picture.index().query(withLineMargin(area));
    const far = cards === null || cards.length > MANY;
    if (far) this.#paintFar(context, viewport, ratio);
    else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = this.#theme.page;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    }
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * viewport.left, ratio * viewport.top);
    const painter = new CardPainter(context, this.#theme, this.#photos, scale, ratio);
    painter.paintParts(this.picture.loose.boxes, this.picture.loose.texts, 0, 0);
    if (!far) this.#paintNear(context, painter, cards, area, frame);
    paintMarks(context, this.picture, far ? this.#marked(marks) : cards, scale, marks, colours, this.#theme.page, motion === null ? null : (card) => shrunk(motion.offsetOf(card), frame.remaining));
    if (far) {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintBranchNames(context, this.picture, (this.#branches ??= branchesOf(this.picture)), this.#theme, viewport, window, wording[this.picture.language].heads);
    }
  }

  #paintFar(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number): void {
    this.#branches ??= branchesOf(this.picture);
    this.#far ??= new FarRaster(this.picture, this.#branches, this.#theme);
    this.#far.paint(context, viewport, ratio);
  }

  #paintNear(context: CanvasRenderingContext2D, painter: CardPainter, cards: readonly number[], area: Rectangle, frame: Frame): void {
    const { x, y } = this.picture.places;
    const { scale } = frame.viewport;
    const { motion, remaining, marks } = frame;
    this.#lines ??= linesInView(this.picture);
    const shown = motion === null ? cards : [...new Set([...cards, ...motion.moving.keys()])];
    const offsetOf = motion === null ? null : (card: number) => shrunk(motion.offsetOf(card), remaining);
    paintLines(context, this.picture, this.#lines.query(area, shown), this.#theme, scale, offsetOf);
    if (motion === null) paintDotted(context, this.#dottedIn(area), this.#theme, scale);
    else for (const gone of motion.leaving) painter.paint(motion.before, gone.card, gone.x, gone.y, remaining);
    for (const card of shown) {
      const [dx, dy] = offsetOf?.(card) ?? [0, 0];
      const dragged = marks.dragged.size > 0 && marks.dragged.has(this.picture.nodes[card]?.key ?? '');
      const strength = (dragged ? 0.35 : 1) * (motion?.appearing.has(card) === true ? 1 - remaining : 1);
      painter.paint(this.picture, card, (x[card] as number) + dx, (y[card] as number) + dy, strength);
    }
  }

  /** From afar marks are few beside the cards: they say which cards to look at. */
  #marked(marks: Marks): readonly number[] {
    if (this.#markedOf !== marks) {
      this.#markedOf = marks;
      this.#markedCards = [...new Set([...marks.findings.keys(), ...marks.chosen, ...marks.cut])].map((key) => this.picture.find(key)).filter((card) => card !== -1);
    }
    return this.#markedCards;
  }

  /** Dotted lines that may be in view: those whose ends span what is seen. */
  #dottedIn(area: Rectangle): (readonly number[])[] {
    this.#dotted ??= dottedLinesOf(this.picture);
    const { x, y, width, height } = this.picture.places;
    const found: (readonly number[])[] = [];
    for (let line = 0; line < this.#dotted.count; line += 1) {
      const [a, b] = [this.#dotted.from[line] as number, this.#dotted.to[line] as number];
      const left = Math.min(x[a] as number, x[b] as number) - DETOUR;
      const right = Math.max((x[a] as number) + (width[a] as number), (x[b] as number) + (width[b] as number)) + DETOUR;
      const top = Math.min(y[a] as number, y[b] as number) - DETOUR;
      const bottom = Math.max((y[a] as number) + (height[a] as number), (y[b] as number) + (height[b] as number)) + DETOUR;
      if (left <= area.x + area.width && right >= area.x && top <= area.y + area.height && bottom >= area.y) found.push(this.#dotted.points(line));
    }
    return found;
  }
}

/** How far a dotted line may go around. */
const DETOUR = 400;

function shrunk(offset: readonly [number, number] | null, remaining: number): readonly [number, number] | null {
  return offset === null ? null : [offset[0] * remaining, offset[1] * remaining];
}
