import type { CardSeat, ChartPicture, Rectangle } from '@bandi/chart';
import { measureText } from '@bandi/chart';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { incumbentsOn } from '@bandi/organisation';
import { nameParts } from './name-parts.ts';

interface At {
  readonly x: number;
  readonly y: number;
}

/** The assignment of the person whose name stands at a point of the picture, on a card; null where no name does. */
export function incumbentAt(organisation: ReadonlyOrganisation, picture: ChartPicture, key: string, at: At, day: string): string | null {
  const index = picture.find(key);
  const node = picture.nodes[index];
  const place = picture.placed(index);
  if (node?.kind !== 'position' || place === null || node.people.length === 0) return null;
  const [x, y] = [at.x - place.x, at.y - place.y];
  const measure = picture.settings.measure ?? measureText;
  for (const { name, text, from, to } of nameParts(picture.card(index).texts, node.people)) {
    if (y < text.y - text.size || y > text.y + 4) continue;
    const left = text.x + measure(text.text.slice(0, from), text);
    const right = text.x + measure(text.text.slice(0, to), text);
    if (x >= left - 2 && x <= right + 2) return assignmentOf(organisation, picture, node.id, name, day);
  }
  return null;
}

/** The assignment of one of those who hold a position, in the order they are shown in. */
export function assignmentOf(organisation: ReadonlyOrganisation, picture: ChartPicture, position: string, holder: number, day: string): string | null {
  const order = incumbentsOn(organisation, position, picture.settings.asOf ?? day)
    .map(({ assignment }) => assignment)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
  return order[holder]?.id ?? null;
}

/** A line of a list on a card, at a point of the picture. */
export interface SeatAt {
  readonly seat: CardSeat;
  /** The lines of the seat in the picture. */
  readonly frame: Rectangle;
  /** Whether the point is on the name of the person, not on the title of the position. */
  readonly onName: boolean;
}

/** The seat of another position that a card lists at a point; null where it lists none. */
export function seatAt(picture: ChartPicture, key: string, at: At): SeatAt | null {
  const index = picture.find(key);
  const place = picture.placed(index);
  if (place === null) return null;
  const [x, y] = [at.x - place.x, at.y - place.y];
  const { seats, texts } = picture.card(index);
  const seat = seats.find((one) => y >= one.y && y < one.y + one.height);
  if (seat === undefined) return null;
  const line = texts.filter((text) => text.y >= seat.y && text.y < seat.y + seat.height && y >= text.y - 13 && y < text.y + 5);
  const title = line.some(({ anchor, x: right, width, role }) => role !== 'text' && (anchor === 'start' || x >= right - width - 4));
  return { seat, onName: seat.holder !== null && !title, frame: { x: place.x + 14, y: place.y + seat.y - 1, width: place.width - 20, height: seat.height + 1 } };
}
