import type { Rectangle, Scene, SceneBox, SceneCard, SceneText, SpatialIndex, Theme } from '@bandi/chart';
import { FONT_FAMILY, spatialIndex, themes } from '@bandi/chart';
import type { Size, Viewport } from './viewport.ts';
import { visibleArea } from './viewport.ts';

/** What is pointed out on top of the picture. Keys are those of the scene's cards. */
export interface Marks {
  readonly selected: string | null;
  /** Where the keyboard is. */
  readonly focused: string | null;
  readonly hovered: string | null;
  /** Where what is being dragged would land. */
  readonly target: { readonly key: string; readonly allowed: boolean } | null;
  readonly dragged: string | null;
  /** Worst finding by card. */
  readonly findings: ReadonlyMap<string, 'error' | 'warning' | 'notice'>;
}

export const noMarks: Marks = { selected: null, focused: null, hovered: null, target: null, dragged: null, findings: new Map() };

export interface MarkColours {
  readonly accent: string;
  readonly error: string;
  readonly warning: string;
  readonly notice: string;
}

/** From this scale on a text of the given size can be read; below, its place is drawn as a bar. */
const READABLE_PX = 6.5;
/** A screen with finer pixels shows smaller letters. */
const READABLE_FINE_PX = 5.2;
const CORNER = 7;
const WEIGHTS = { regular: 400, medium: 500, bold: 600 } as const;

/**
 * Draws a scene on a canvas: only what is in the window, and of that only what can be seen at the scale. Finding what
 * is in view costs what is in view, so 100,000 cards pan like 100.
 */
export class CanvasPainter {
  readonly scene: Scene;
  readonly #theme: Theme;
  readonly #cards: SpatialIndex;
  readonly #lines: SpatialIndex;
  readonly #loose: { readonly boxes: number; readonly texts: number };
  readonly #units: readonly SceneCard[];
  #readable = READABLE_PX;

  constructor(scene: Scene) {
    this.scene = scene;
    this.#theme = themes[scene.theme];
    this.#cards = spatialIndex(scene.cards);
    this.#lines = spatialIndex(scene.lines.map(({ points }) => boundsOf(points)));
    this.#loose = { boxes: scene.cards[0]?.boxFrom ?? scene.boxes.length, texts: scene.cards[0]?.textFrom ?? scene.texts.length };
    this.#units = scene.cards.filter(({ kind }) => kind === 'unit');
  }

  /** The topmost card at a point of the picture. */
  hit(x: number, y: number): SceneCard | null {
    return this.scene.cards[this.#cards.hit(x, y)] ?? null;
  }

  /** `ratio`: device pixels for one of the page, so that lines and letters are sharp. */
  paint(context: CanvasRenderingContext2D, viewport: Viewport, window: Size, ratio: number, marks: Marks, colours: MarkColours): void {
    this.#readable = ratio >= 1.5 ? READABLE_FINE_PX : READABLE_PX;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, window.width, window.height);
    context.setTransform(ratio * viewport.scale, 0, 0, ratio * viewport.scale, ratio * viewport.left, ratio * viewport.top);
    const area = visibleArea(viewport, window);
    this.#paintLines(context, area, viewport.scale);
    this.#paintRange(context, 0, this.#loose.boxes, 0, this.#loose.texts, viewport.scale);
    const cards = this.#cards.query(area);
    for (const index of cards) {
      const card = this.scene.cards[index];
      if (card === undefined) continue;
      context.globalAlpha = card.key === marks.dragged ? 0.35 : 1;
      this.#paintRange(context, card.boxFrom, card.boxTo, card.textFrom, card.textTo, viewport.scale);
    }
    context.globalAlpha = 1;
    for (const index of cards) {
      const card = this.scene.cards[index];
      if (card !== undefined) this.#paintMarks(context, card, viewport.scale, marks, colours);
    }
    if (viewport.scale < 0.42) this.#paintNames(context, viewport, window, ratio);
  }

  #paintLines(context: CanvasRenderingContext2D, area: Rectangle, scale: number): void {
    const rounded = scale > 0.25;
    for (const dashed of [false, true]) {
      context.beginPath();
      let role: Scene['lines'][number]['role'] | null = null;
      for (const index of this.#lines.query(area)) {
        const line = this.scene.lines[index];
        if (line === undefined || line.dashed !== dashed) continue;
        role = line.role;
        trace(context, line.points, rounded ? CORNER : 0);
      }
      if (role === null) continue;
      context.strokeStyle = this.#theme[role];
      context.lineWidth = Math.max(1.5, 0.8 / scale);
      context.setLineDash(dashed ? [5, 4] : []);
      context.stroke();
    }
    context.setLineDash([]);
  }

  #paintRange(context: CanvasRenderingContext2D, boxFrom: number, boxTo: number, textFrom: number, textTo: number, scale: number): void {
    for (let at = boxFrom; at < boxTo; at += 1) this.#paintBox(context, this.scene.boxes[at], scale);
    for (let at = textFrom; at < textTo; at += 1) this.#paintText(context, this.scene.texts[at], scale);
  }

  #paintBox(context: CanvasRenderingContext2D, box: SceneBox | undefined, scale: number): void {
    if (box === undefined || box.height * scale < 0.7) return;
    const inset = box.stroke === null ? 0 : 0.5;
    context.beginPath();
    if (box.radius * scale < 1) context.rect(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);
    else context.roundRect(box.x + inset, box.y + inset, Math.max(box.width - 2 * inset, 0), Math.max(box.height - 2 * inset, 0), box.radius);
    if (box.fill !== null) {
      context.fillStyle = this.#theme[box.fill];
      context.fill();
    }
    if (box.stroke === null) return;
    context.strokeStyle = this.#theme[box.stroke];
    context.lineWidth = Math.max(1, 0.7 / scale);
    context.setLineDash(box.dashed ? [4, 3] : []);
    context.stroke();
    if (box.dashed) context.setLineDash([]);
  }

  #paintText(context: CanvasRenderingContext2D, text: SceneText | undefined, scale: number): void {
    if (text === undefined) return;
    const seen = text.size * scale;
    if (seen < 2.2) return;
    context.fillStyle = this.#theme[text.role];
    if (seen < this.#readable) {
      const left = text.anchor === 'start' ? text.x : text.anchor === 'middle' ? text.x - text.width / 2 : text.x - text.width;
      context.globalAlpha *= 0.28;
      context.fillRect(left, text.y - text.size * 0.62, text.width * 0.92, text.size * 0.5);
      context.globalAlpha /= 0.28;
      return;
    }
    context.font = `${WEIGHTS[text.weight]} ${text.size}px ${FONT_FAMILY}`;
    context.direction = text.direction;
    context.textAlign = text.anchor === 'start' ? 'left' : text.anchor === 'middle' ? 'center' : 'right';
    context.fillText(text.text, text.x, text.y);
  }

  #paintMarks(context: CanvasRenderingContext2D, card: SceneCard, scale: number, marks: Marks, colours: MarkColours): void {
    const level = marks.findings.get(card.key);
    if (level !== undefined) {
      context.beginPath();
      context.arc(card.x + card.width - 2, card.y + 2, Math.min(Math.max(5, 3 / scale), 40), 0, 2 * Math.PI);
      context.fillStyle = colours[level];
      context.fill();
      context.strokeStyle = this.#theme.page;
      context.lineWidth = 1.5;
      context.stroke();
    }
    const target = marks.target?.key === card.key ? marks.target : null;
    const ring = target !== null ? (target.allowed ? colours.accent : colours.error)
      : card.key === marks.selected || card.key === marks.focused ? colours.accent : null;
    if (ring !== null) {
      outline(context, card, 3 / Math.min(scale, 1), ring, (card.key === marks.focused || target !== null ? 2.5 : 2) / Math.min(scale, 1), card.key === marks.focused && card.key !== marks.selected && target === null);
    } else if (card.key === marks.hovered) outline(context, card, 0, this.#theme.line, 1.5 / Math.min(scale, 1), false);
  }

  /** Far out the cards' own letters are too small: units are named over the picture, largest first, where there is room. */
  #paintNames(context: CanvasRenderingContext2D, viewport: Viewport, window: Size, ratio: number): void {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.font = `600 12px ${FONT_FAMILY}`;
    context.textAlign = 'center';
    context.direction = 'ltr';
    const taken: Rectangle[] = [];
    for (const card of this.#units) {
      const x = (card.x + card.width / 2) * viewport.scale + viewport.left;
      const y = (card.y + card.height / 2) * viewport.scale + viewport.top;
      if (x < -100 || y < -20 || x > window.width + 100 || y > window.height + 20) continue;
      const name = this.#nameOf(card);
      const width = context.measureText(name).width + 14;
      const plate = { x: x - width / 2, y: y - 11, width, height: 22 };
      if (taken.some((other) => overlap(other, plate))) continue;
      taken.push(plate);
      if (taken.length > 160) break;
      context.beginPath();
      context.roundRect(plate.x, plate.y, plate.width, plate.height, 6);
      context.fillStyle = this.#theme[card.boxFrom < card.boxTo ? (this.scene.boxes[card.boxFrom]?.fill ?? 'unit') : 'unit'];
      context.fill();
      context.strokeStyle = this.#theme.page;
      context.lineWidth = 1.5;
      context.stroke();
      context.fillStyle = this.#theme[this.scene.texts[card.textFrom]?.role ?? 'text'];
      context.fillText(name, x, y + 4.5);
    }
  }

  #nameOf(card: SceneCard): string {
    let name = '';
    for (let at = card.textFrom; at < card.textTo; at += 1) {
      const text = this.scene.texts[at];
      if (text?.weight === 'bold') name += text.text;
    }
    return name === '' ? card.label : name;
  }
}

function outline(context: CanvasRenderingContext2D, card: Rectangle, gap: number, colour: string, width: number, dashed: boolean): void {
  context.beginPath();
  context.roundRect(card.x - gap, card.y - gap, card.width + 2 * gap, card.height + 2 * gap, 8 + gap);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dashed ? [width * 2.4, width * 1.6] : []);
  context.stroke();
  context.setLineDash([]);
}

function trace(context: CanvasRenderingContext2D, points: readonly number[], radius: number): void {
  const last = points.length - 2;
  context.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let at = 2; at < last; at += 2) {
    const [x, y, nextX, nextY] = [points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0, points[at + 3] ?? 0];
    const room = Math.min(Math.hypot(x - (points[at - 2] ?? 0), y - (points[at - 1] ?? 0)), Math.hypot(nextX - x, nextY - y)) / 2;
    if (radius === 0 || room < 0.5) context.lineTo(x, y);
    else context.arcTo(x, y, nextX, nextY, Math.min(radius, room));
  }
  if (last >= 2) context.lineTo(points[last] ?? 0, points[last + 1] ?? 0);
}

function boundsOf(points: readonly number[]): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    left = Math.min(left, points[at] ?? 0);
    right = Math.max(right, points[at] ?? 0);
    top = Math.min(top, points[at + 1] ?? 0);
    bottom = Math.max(bottom, points[at + 1] ?? 0);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
