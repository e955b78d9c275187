import type { ChartPicture, Rectangle } from '@bandi/chart';
import { FONT_FAMILY } from '@bandi/chart';
import type { OffsetOf } from './paint-lines.ts';

/** Somebody else who has the chart open. */
export interface OtherMark {
  readonly name: string;
  /** `#rrggbb`, dark enough for white letters. */
  readonly colour: string;
}

/** What follows the hand. It changes with every movement, so it is told to the view and not drawn by way of the page. */
export interface HandMarks {
  readonly hovered: string | null;
  /** Where what is being dragged would land. */
  readonly target: { readonly key: string; readonly allowed: boolean } | null;
  /** What is being held. */
  readonly dragged: ReadonlySet<string>;
}

/** What the page itself knows of the marks. */
export type PageMarks = Omit<Marks, keyof HandMarks>;

/** What is pointed out on top of the picture. Keys are those of the cards. */
export interface Marks extends HandMarks {
  readonly selected: string | null;
  /** Where the keyboard is. */
  readonly focused: string | null;
  /** What is marked to be worked on together. */
  readonly chosen: ReadonlySet<string>;
  /** What was cut and waits to be pasted. */
  readonly cut: ReadonlySet<string>;
  /** What a search has found. */
  readonly found: ReadonlySet<string>;
  /** Who else is at a card, by its key. */
  readonly others: ReadonlyMap<string, readonly OtherMark[]>;
  /** Worst finding by card. */
  readonly findings: ReadonlyMap<string, 'error' | 'warning' | 'notice'>;
}

export const idleHand: HandMarks = { hovered: null, target: null, dragged: new Set() };
export const noMarks: Marks = { ...idleHand, selected: null, focused: null, chosen: new Set(), cut: new Set(), others: new Map(), found: new Set(), findings: new Map() };

export interface MarkColours {
  readonly accent: string;
  readonly error: string;
  readonly warning: string;
  readonly notice: string;
}

/** From this scale on the mark that folds a branch is drawn and can be clicked. */
export const FOLD_FROM = 0.4;

/** Draws marks over the cards in view, whose place may still be some way off. */
export function paintMarks(
  context: CanvasRenderingContext2D, picture: ChartPicture, cards: readonly number[], scale: number, marks: Marks, colours: MarkColours, page: string, offsetOf: OffsetOf | null,
): void {
  const at = (card: number): Rectangle | null => {
    const placed = picture.placed(card);
    const [dx, dy] = offsetOf?.(card) ?? [0, 0];
    return placed === null ? null : { x: placed.x + dx, y: placed.y + dy, width: placed.width, height: placed.height };
  };
  if (marks.findings.size > 0) {
    for (const card of cards) {
      const level = marks.findings.get(picture.nodes[card]?.key ?? '');
      const place = level === undefined ? null : at(card);
      if (level === undefined || place === null) continue;
      context.beginPath();
      context.arc(place.x + place.width - 2, place.y + 2, Math.min(Math.max(5, 3 / scale), 40), 0, 2 * Math.PI);
      context.fillStyle = colours[level];
      context.fill();
      context.strokeStyle = page;
      context.lineWidth = 1.5;
      context.stroke();
    }
  }
  const thick = 1 / Math.min(scale, 1);
  const ring = (key: string | null, colour: string, gap: number, width: number, dashed: boolean): void => {
    const place = key === null ? null : at(picture.find(key));
    if (place !== null) outline(context, place, gap * thick, colour, width * thick, dashed);
  };
  if (marks.cut.size > 0) {
    for (const card of cards) {
      const place = marks.cut.has(picture.nodes[card]?.key ?? '') ? at(card) : null;
      if (place !== null) veil(context, place, page, colours.accent, 1.5 * thick);
    }
  }
  if (marks.chosen.size > 0) {
    for (const card of cards) {
      const place = marks.chosen.has(picture.nodes[card]?.key ?? '') ? at(card) : null;
      if (place !== null) wash(context, place, 2 * thick, colours.accent, 2 * thick);
    }
  }
  for (const key of marks.found) if (key !== marks.selected && key !== marks.focused) ring(key, colours.warning, 2, 2.5, false);
  for (const [key, people] of marks.others) {
    const place = at(picture.find(key));
    const [first] = people;
    if (place === null || first === undefined) continue;
    outline(context, place, 3 * thick, first.colour, 2 * thick, false);
    nameTag(context, place, people, thick);
  }
  const { target } = marks;
  if (marks.hovered !== marks.selected && marks.hovered !== marks.focused && marks.hovered !== target?.key) ring(marks.hovered, colours.accent, 0, 1.25, false);
  if (marks.selected !== target?.key) ring(marks.selected, colours.accent, 3, marks.selected === marks.focused ? 2.5 : 2, false);
  if (marks.focused !== null && marks.focused !== target?.key && marks.focused !== marks.selected) {
    // While others are marked, what is done to several is not done to this one: it stands back.
    const apart = marks.chosen.size > 0 && !marks.chosen.has(marks.focused);
    context.globalAlpha = apart ? 0.7 : 1;
    ring(marks.focused, colours.accent, 3, apart ? 1.25 : 2.5, true);
    context.globalAlpha = 1;
  }
  if (marks.hovered !== null && marks.dragged.size === 0 && scale >= FOLD_FROM) {
    const card = picture.find(marks.hovered);
    const place = hangsBelow(picture, card) && picture.hidden[card] === 0 ? at(card) : null;
    if (place !== null) foldHandle(context, place, colours.accent, page);
  }
  if (target !== null) ring(target.key, target.allowed ? colours.accent : colours.error, 3, 2.5, false);
}

/** Whether a card has others below it, in the picture or folded away. */
export function hangsBelow(picture: ChartPicture, card: number): boolean {
  // What hangs below a card begins right after it.
  return card !== -1 && picture.chart.parent[card + 1] === card;
}

/** The mark on the lower edge that folds what hangs below. */
function foldHandle(context: CanvasRenderingContext2D, card: Rectangle, colour: string, page: string): void {
  const [x, y] = [card.x + card.width / 2, card.y + card.height];
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.fillStyle = page;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  context.stroke();
  context.beginPath();
  context.moveTo(x - 4, y);
  context.lineTo(x + 4, y);
  context.stroke();
}

/** A flag with the names on the card's upper edge, as large on the screen at every zoom. */
function nameTag(context: CanvasRenderingContext2D, card: Rectangle, people: readonly OtherMark[], thick: number): void {
  const size = 11 * thick;
  context.font = `600 ${size}px ${FONT_FAMILY}`;
  context.direction = 'ltr';
  context.textAlign = 'left';
  let x = card.x - 3 * thick;
  const y = card.y - 5 * thick;
  for (const { name, colour } of people) {
    const width = context.measureText(name).width + size;
    context.beginPath();
    context.roundRect(x, y - 1.5 * size, width, 1.5 * size, 3 * thick);
    context.fillStyle = colour;
    context.fill();
    context.fillStyle = '#ffffff';
    context.fillText(name, x + size / 2, y - 0.42 * size);
    x += width + 2 * thick;
  }
}

/** A card under a film of the page's colour, as if it were half gone, with a dashed edge. */
function veil(context: CanvasRenderingContext2D, card: Rectangle, page: string, colour: string, width: number): void {
  context.globalAlpha = 0.62;
  context.fillStyle = page;
  context.beginPath();
  context.roundRect(card.x, card.y, card.width, card.height, 8);
  context.fill();
  context.globalAlpha = 1;
  outline(context, card, 0, colour, width, true);
}

/** A card under a film of colour: seen from afar, where rings are too thin. */
function wash(context: CanvasRenderingContext2D, card: Rectangle, gap: number, colour: string, width: number): void {
  context.globalAlpha = 0.16;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(card.x - gap, card.y - gap, card.width + 2 * gap, card.height + 2 * gap, 8 + gap);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
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
