import { textDirection } from '../text/characters.ts';
import type { MeasureText, TextStyle } from '../text/measure.ts';
import type { CardSeat } from './card.ts';
import type { SceneBox, SceneImage, SceneText } from './scene.ts';
import type { ColourRole } from './theme.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What a card is drawn with. A card's own function decides where everything stands and how large the card becomes; with
 * a pen that does not draw it is the same function that only measures, so that a card always has the size it was placed
 * with. Large charts measure every card and draw those that are looked at.
 */
export class Pen {
  readonly measure: MeasureText;
  /** Whether anything comes of drawing: what is worked out only for the eye need not be with a pen that measures. */
  readonly draws: boolean;
  readonly boxes: SceneBox[] = [];
  readonly texts: SceneText[] = [];
  readonly images: SceneImage[] = [];
  readonly seats: CardSeat[] = [];

  constructor(measure: MeasureText, draws: boolean) {
    this.measure = measure;
    this.draws = draws;
  }

  box(box: SceneBox): void {
    if (this.draws) this.boxes.push(box);
  }

  /** Boxes that lie under all others; their size is often known last. */
  ground(...boxes: readonly SceneBox[]): void {
    if (this.draws) this.boxes.unshift(...boxes);
  }

  image(image: SceneImage): void {
    if (this.draws) this.images.push(image);
  }

  /** Says whose seat the lines drawn last are. */
  seat(seat: CardSeat): void {
    if (this.draws) this.seats.push(seat);
  }

  /** One line of text. Without a direction it runs as its first letter does. */
  text(x: number, y: number, text: string, style: TextStyle, role: ColourRole, anchor: SceneText['anchor'] = 'start', direction?: SceneText['direction']): void {
    if (!this.draws) return;
    this.texts.push({
      size: style.size, weight: style.weight, x, y, text, role, anchor,
      width: this.measure(text, style), direction: direction ?? textDirection(text),
    });
  }
}
