import type { ChartPicture, PlacedCard, Rectangle } from '@bandi/chart';
import { CanvasPainter } from './canvas-painter.ts';
import type { LayoutMotion } from './layout-motion.ts';
import { media } from '../theme/media.ts';
import { MOST_MOVING, SETTLE_MS, motionBetween, remaining } from './layout-motion.ts';
import type { HandMarks, MarkColours, Marks, PageMarks } from './marks.ts';
import { FOLD_FROM, hangsBelow, noMarks } from './marks.ts';
import { Photos } from './photos.ts';
import type { Size, Viewport } from './viewport.ts';
import { between, centred, fitted, framing, panned, revealing, zoomedAt } from './viewport.ts';

const MOVE_MS = 320;
/** Half the side of what counts as the mark, in units of the picture. */
const FOLD_REACH = 11;

/** How a picture is first shown. */
export interface StartView {
  /** A picture that would be smaller than this is not shown whole, but from its top. */
  readonly leastScale: number;
  /** Pixels at the lower edge that something else lies over. */
  readonly bottom: number;
}

/** One canvas and what it shows: the picture, where one looks, and what is pointed out. Paints at most once a frame. */
export class ChartView {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #painter: CanvasPainter | null = null;
  readonly #photos = new Photos(() => this.repaint());
  readonly #listeners = new Set<() => void>();
  #settling: { readonly motion: LayoutMotion; readonly start: number } | null = null;
  #viewport: Viewport = { left: 0, top: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #marks: Marks = noMarks;
  #colours: MarkColours;
  #frame = 0;
  #motion: { readonly from: Viewport; readonly to: Viewport; readonly start: number; readonly ms: number } | null = null;
  #placed = false;
  /** Nobody has moved the picture since it was fitted: it is fitted again when the window changes. */
  #untouched = true;
  readonly #start: StartView;
  /** Called with each new scale, for the page's own zoom figure. */
  onScale: (scale: number) => void = () => undefined;

  constructor(canvas: HTMLCanvasElement, colours: MarkColours, start: StartView) {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser has no canvas');
    this.canvas = canvas;
    this.#context = context;
    this.#colours = colours;
    this.#start = start;
  }

  get viewport(): Viewport { return this.#viewport; }
  get size(): Size { return this.#size; }
  get picture(): ChartPicture | null { return this.#painter?.picture ?? null; }

  /** Calls the listener after each frame that was painted, for what goes along with the view. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Shows another picture. The card named stays where it is on the screen, the others move from their old place to their
   * new one; without one a picture is fitted as long as nobody has moved it.
   */
  setPicture(picture: ChartPicture, anchor: string | null = null): void {
    const before = this.#painter;
    const [oldView, oldAnchor] = [this.#viewport, anchor === null ? null : this.#cardOf(anchor)];
    this.#painter = new CanvasPainter(picture, this.#photos);
    const newAnchor = anchor === null ? null : this.#cardOf(anchor);
    if (oldAnchor !== null && newAnchor !== null) {
      const { scale } = this.#viewport;
      this.#motion = null;
      this.#viewport = panned(this.#viewport, (oldAnchor.x - newAnchor.x) * scale, (oldAnchor.y - newAnchor.y) * scale);
    }
    this.#settling = null;
    if (before !== null && before.picture.theme === picture.theme && this.#placed && !media.still.matches) this.#settle(before, oldView);
    if (anchor === null && this.#untouched) this.restart();
    this.#placeFirst();
    this.repaint();
  }

  #settle(before: CanvasPainter, oldView: Viewport): void {
    const { left, top, scale } = this.#viewport;
    const seenBefore = before.inView(oldView, this.#size);
    const seenAfter = seenBefore.length > MOST_MOVING ? [] : (this.#painter?.inView(this.#viewport, this.#size) ?? []);
    if (this.#painter === null || seenBefore.length > MOST_MOVING || seenAfter.length > MOST_MOVING) return;
    const motion = motionBetween(before.picture, this.#painter.picture, seenBefore, seenAfter, (oldView.left - left) / scale, (oldView.top - top) / scale);
    if (motion !== null) this.#settling = { motion, start: performance.now() };
  }

  setColours(colours: MarkColours): void {
    this.#colours = colours;
    this.repaint();
  }

  setMarks(marks: PageMarks): void {
    this.#marks = { ...this.#marks, ...marks };
    this.repaint();
  }

  /** Marks that follow the hand; those not named stay. */
  point(marks: Partial<HandMarks>): void {
    this.#marks = { ...this.#marks, ...marks };
    this.repaint();
  }

  resize(size: Size, ratio: number): void {
    const grown = { x: (size.width - this.#size.width) / 2, y: (size.height - this.#size.height) / 2 };
    this.#size = size;
    // Setting the size clears the canvas, even to what it was.
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) [this.canvas.width, this.canvas.height] = [width, height];
    if (this.#placed && this.#untouched && this.#painter !== null) this.#viewport = this.#startView(this.#painter.picture);
    else if (this.#placed) this.#viewport = panned(this.#viewport, grown.x, grown.y);
    this.#placeFirst();
    // At once: a canvas that was resized is blank until it is painted.
    this.#paint();
  }

  fit(animated = true): void {
    if (this.#painter === null) return;
    this.#go(fitted(this.#painter.picture, this.#size, 8, this.#start.bottom), animated);
    this.#untouched = true;
  }

  /** As when the picture was first shown. */
  restart(): void {
    if (this.#painter === null || !this.#placed) return;
    this.#go(this.#startView(this.#painter.picture), true);
    this.#untouched = true;
  }

  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const point = at ?? { x: this.#size.width / 2, y: this.#size.height / 2 };
    this.#go(zoomedAt(this.#motion?.to ?? this.#viewport, factor, point.x, point.y), at === undefined);
  }

  pan(dx: number, dy: number): void {
    this.#go(panned(this.#viewport, dx, dy), false);
  }

  /** Brings a card into view with as little movement as possible. */
  reveal(key: string): void {
    const card = this.#cardOf(key);
    if (card !== null) this.#go(revealing(this.#motion?.to ?? this.#viewport, card, this.#size), true);
  }

  /** Puts a card in the middle, near enough to read. */
  flyTo(key: string): void {
    const card = this.#cardOf(key);
    if (card !== null) this.#go(centred(this.#viewport, card, this.#size), true);
  }

  /** Shows a part of the picture as large as it goes, `bottom` page pixels at the lower edge kept free; unhurried. */
  frame(area: Rectangle, bottom: number): void {
    this.#go(framing(area, this.#size, bottom), true, 2 * MOVE_MS);
  }

  /** The card at a point of the canvas, in page pixels from its corner. */
  hit(x: number, y: number): PlacedCard | null {
    const { left, top, scale } = this.#viewport;
    return this.#painter?.hit((x - left) / scale, (y - top) / scale) ?? null;
  }

  /** The card whose mark for folding is at a point of the canvas; null where none is, and from afar, where it cannot be aimed at. */
  hitFold(x: number, y: number): PlacedCard | null {
    const { left, top, scale } = this.#viewport;
    if (scale < FOLD_FROM) return null;
    const [atX, atY] = [(x - left) / scale, (y - top) / scale];
    // The mark hangs over the lower edge by half.
    const card = this.#painter?.hit(atX, atY) ?? this.#painter?.hit(atX, atY - FOLD_REACH) ?? null;
    if (card === null || !this.#hasBelow(card.key)) return null;
    return Math.abs(atX - card.x - card.width / 2) <= FOLD_REACH + (card.hidden > 0 ? 6 : 0) && Math.abs(atY - card.y - card.height) <= FOLD_REACH ? card : null;
  }

  /** Where a card is on the canvas, in page pixels. */
  placeOf(key: string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
    const card = this.#cardOf(key);
    if (card === null) return null;
    const { left, top, scale } = this.#viewport;
    return { x: card.x * scale + left, y: card.y * scale + top, width: card.width * scale, height: card.height * scale };
  }

  repaint(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#tick);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #tick = (now: number): void => {
    this.#frame = 0;
    if (this.#motion !== null) {
      const t = Math.min((now - this.#motion.start) / this.#motion.ms, 1);
      this.#viewport = between(this.#motion.from, this.#motion.to, Math.max(t, 0));
      if (t >= 1) this.#motion = null;
      else this.repaint();
      this.onScale(this.#viewport.scale);
    }
    if (this.#settling !== null) {
      if (now - this.#settling.start >= SETTLE_MS) this.#settling = null;
      else this.repaint();
    }
    this.#paint(now);
    for (const listener of this.#listeners) listener();
  };

  #paint(now = performance.now()): void {
    if (this.#size.width === 0) return;
    this.#painter?.paint(this.#context, {
      viewport: this.#viewport, window: this.#size, ratio: this.canvas.width / this.#size.width, marks: this.#marks, colours: this.#colours,
      motion: this.#settling?.motion ?? null,
      remaining: this.#settling === null ? 0 : remaining(Math.min(1, Math.max(0, (now - this.#settling.start) / SETTLE_MS))),
    });
  }

  #go(to: Viewport, animated: boolean, ms = MOVE_MS): void {
    this.#untouched = false;
    const still = !animated || media.still.matches;
    this.#motion = still ? null : { from: this.#viewport, to, start: performance.now(), ms };
    if (still) {
      this.#viewport = to;
      this.onScale(to.scale);
    }
    this.repaint();
  }

  #placeFirst(): void {
    if (this.#placed || this.#painter === null || this.#size.width === 0) return;
    this.#placed = true;
    this.#go(this.#startView(this.#painter.picture), false);
    this.#untouched = true;
  }

  /** Fitted, but for a large picture in a small window its top, near enough to make out. */
  #startView(picture: ChartPicture): Viewport {
    const { leastScale, bottom } = this.#start;
    const all = fitted(picture, this.#size, 8, bottom);
    if (all.scale >= leastScale) return all;
    const first = picture.placed(0);
    if (first === null) return all;
    // Along each axis: in the middle when it fits there; else from the edge the first card stands at, or around the card.
    const along = (whole: number, from: number, size: number, room: number): number => {
      if (whole * leastScale <= room) return (room - whole * leastScale) / 2;
      if (from < whole * 0.12) return 16 - from * leastScale;
      return room / 2 - (from + size / 2) * leastScale;
    };
    return {
      scale: leastScale,
      left: along(picture.width, first.x, first.width, this.#size.width),
      top: along(picture.height, first.y, first.height, this.#size.height - bottom),
    };
  }

  #hasBelow(key: string): boolean {
    const { picture } = this;
    return picture !== null && hangsBelow(picture, picture.find(key));
  }

  #cardOf(key: string): PlacedCard | null {
    const { picture } = this;
    return picture?.placed(picture.find(key)) ?? null;
  }
}
