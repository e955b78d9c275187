/** English Metric Units, in which DrawingML measures: 914,400 to the inch, of which a CSS px is a 96th. */
export const EMU_PER_PX = 9525;

/** The largest side of a slide, 56 inches (ECMA-376, ST_SlideSizeCoordinate), and of a page shown on a wide screen. */
export const LARGEST_SLIDE = 51_206_400;
export const wideSlide = { width: 12_192_000, height: 6_858_000 } as const;

/** Places px of a scene on a slide. */
export class SlideScale {
  readonly factor: number;
  readonly #left: number;
  readonly #top: number;

  /** `factor`: slide px for a px; `left` and `top` of the scene's 0, 0 in slide px. */
  constructor(factor: number, left = 0, top = 0) {
    this.factor = factor;
    this.#left = left;
    this.#top = top;
  }

  x(px: number): number {
    return Math.round((this.#left + px * this.factor) * EMU_PER_PX);
  }

  y(px: number): number {
    return Math.round((this.#top + px * this.factor) * EMU_PER_PX);
  }

  length(px: number): number {
    return Math.max(0, Math.round(px * this.factor * EMU_PER_PX));
  }

  /** Hundredths of a point, at least one point, the smallest there is. */
  fontSize(px: number): number {
    return Math.max(100, Math.round(px * 0.75 * this.factor * 100));
  }
}
