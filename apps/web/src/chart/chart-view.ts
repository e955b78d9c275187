import type { Scene, SceneCard } from '@bandi/chart';
import type { MarkColours, Marks } from './canvas-painter.ts';
import { CanvasPainter, noMarks } from './canvas-painter.ts';
import type { Size, Viewport } from './viewport.ts';
import { between, centred, fitted, panned, revealing, zoomedAt } from './viewport.ts';

const MOVE_MS = 320;

/** How a picture is first shown. */
export interface StartView {
  /** A picture that would be smaller than this is not shown whole, but from its top. */
  readonly leastScale: number;
  /** Pixels at the lower edge that something else lies over. */
  readonly bottom: number;
}

/** One canvas and what it shows: the scene, where one looks, and what is pointed out. Paints at most once a frame. */
export class ChartView {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #painter: CanvasPainter | null = null;
  #cards: ReadonlyMap<string, SceneCard> = new Map();
  #viewport: Viewport = { left: 0, top: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #marks: Marks = noMarks;
  #colours: MarkColours;
  #frame = 0;
  #motion: { readonly from: Viewport; readonly to: Viewport; readonly start: number } | null = null;
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
  get scene(): Scene | null { return this.#painter?.scene ?? null; }

  /** Shows another scene. The card named stays where it is on the screen; without one the first scene is fitted. */
  setScene(scene: Scene, anchor: string | null = null): void {
    const before = anchor === null ? undefined : this.#cardOf(anchor);
    this.#painter = new CanvasPainter(scene);
    this.#cards = new Map(scene.cards.map((card) => [card.key, card]));
    const after = anchor === null ? undefined : this.#cardOf(anchor);
    if (before !== undefined && after !== undefined) {
      const { scale } = this.#viewport;
      this.#motion = null;
      this.#viewport = panned(this.#viewport, (before.x - after.x) * scale, (before.y - after.y) * scale);
    }
    this.#placeFirst();
    this.repaint();
  }

  setColours(colours: MarkColours): void {
    this.#colours = colours;
    this.repaint();
  }

  setMarks(marks: Marks): void {
    this.#marks = marks;
    this.repaint();
  }

  resize(size: Size, ratio: number): void {
    const grown = { x: (size.width - this.#size.width) / 2, y: (size.height - this.#size.height) / 2 };
    this.#size = size;
    this.canvas.width = Math.round(size.width * ratio);
    this.canvas.height = Math.round(size.height * ratio);
    if (this.#placed && this.#untouched && this.#painter !== null) this.#viewport = this.#startView(this.#painter.scene);
    else if (this.#placed) this.#viewport = panned(this.#viewport, grown.x, grown.y);
    this.#placeFirst();
    // At once: a canvas that was resized is blank until it is painted.
    this.#paint();
  }

  fit(animated = true): void {
    if (this.#painter === null) return;
    this.#go(fitted(this.#painter.scene, this.#size, 8, this.#start.bottom), animated);
    this.#untouched = true;
  }

  /** As when the picture was first shown. */
  restart(): void {
    if (this.#painter === null || !this.#placed) return;
    this.#go(this.#startView(this.#painter.scene), true);
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
    if (card !== undefined) this.#go(revealing(this.#motion?.to ?? this.#viewport, card, this.#size), true);
  }

  /** Puts a card in the middle, near enough to read. */
  flyTo(key: string): void {
    const card = this.#cardOf(key);
    if (card !== undefined) this.#go(centred(this.#viewport, card, this.#size), true);
  }

  /** The card at a point of the canvas, in page pixels from its corner. */
  hit(x: number, y: number): SceneCard | null {
    const { left, top, scale } = this.#viewport;
    return this.#painter?.hit((x - left) / scale, (y - top) / scale) ?? null;
  }

  /** Where a card is on the canvas, in page pixels. */
  placeOf(key: string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
    const card = this.#cardOf(key);
    if (card === undefined) return null;
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
      const t = Math.min((now - this.#motion.start) / MOVE_MS, 1);
      this.#viewport = between(this.#motion.from, this.#motion.to, Math.max(t, 0));
      if (t >= 1) this.#motion = null;
      else this.repaint();
      this.onScale(this.#viewport.scale);
    }
    this.#paint();
  };

  #paint(): void {
    if (this.#size.width === 0) return;
    const ratio = this.canvas.width / this.#size.width;
    this.#painter?.paint(this.#context, this.#viewport, this.#size, ratio, this.#marks, this.#colours);
  }

  #go(to: Viewport, animated: boolean): void {
    this.#untouched = false;
    const still = !animated || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#motion = still ? null : { from: this.#viewport, to, start: performance.now() };
    if (still) {
      this.#viewport = to;
      this.onScale(to.scale);
    }
    this.repaint();
  }

  #placeFirst(): void {
    if (this.#placed || this.#painter === null || this.#size.width === 0) return;
    this.#placed = true;
    this.#go(this.#startView(this.#painter.scene), false);
    this.#untouched = true;
  }

  /** Fitted, but for a large picture in a small window its top, near enough to make out. */
  #startView(scene: Scene): Viewport {
    const { leastScale, bottom } = this.#start;
    const whole = fitted(scene, this.#size, 8, bottom);
    if (whole.scale >= leastScale) return whole;
    const first = scene.cards[0];
    if (first === undefined) return whole;
    // Along each axis: in the middle when it fits there; else from the edge the first card stands at, or around the card.
    const along = (picture: number, from: number, size: number, room: number): number => {
      if (picture * leastScale <= room) return (room - picture * leastScale) / 2;
      if (from < picture * 0.12) return 16 - from * leastScale;
      return room / 2 - (from + size / 2) * leastScale;
    };
    return {
      scale: leastScale,
      left: along(scene.width, first.x, first.width, this.#size.width),
      top: along(scene.height, first.y, first.height, this.#size.height - bottom),
    };
  }

  #cardOf(key: string): SceneCard | undefined {
    return this.#cards.get(key);
  }
}
