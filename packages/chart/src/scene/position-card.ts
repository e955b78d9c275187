import { wrapEvenly, wrapText } from '../text/wrap.ts';
import { loadClass } from '../views/load-class.ts';
import { monthlyCost, shortMoney } from '../views/own-pay.ts';
import { viewWords } from '../views/words.ts';
import { AVATAR, avatar } from './avatar.ts';
import { CARD_RADIUS, WIDE_CARD, cardWidths, compactWidths, detailStyle, evenHeight, figureStyle, tagStyle, titleStyle, wrapNames } from './card.ts';
import type { Detail } from './card-details.ts';
import { detailsAfterPeople, detailsBeforePeople } from './card-details.ts';
import { faceOf } from './card-face.ts';
import type { CardSetting } from './card-setting.ts';
import { holdersOf } from './facts.ts';
import type { PositionNode } from './nodes.ts';
import type { Pen, Size } from './pen.ts';
import type { ColourRole } from './theme.ts';
import { wording } from './wording.ts';

const LEFT = 22;
const RIGHT = 12;
const TOP = 10;
const TITLE_LINE = 19;
const DETAIL_LINE = 17;
/** Names shown before the rest become a number. */
const NAMES = 4;
/** Lines of a list of people before the rest become a number. */
const LISTED = 24;

/** A card while it is being drawn: everything goes below what is there. */
interface Drawing {
  readonly node: PositionNode;
  readonly setting: CardSetting;
  readonly pen: Pen;
  readonly width: number;
  /** From the left edge of the texts to their right edge. */
  readonly inner: number;
  y: number;
}

export function positionCard(node: PositionNode, setting: CardSetting, pen: Pen): Size {
  const { language, fields, measure, compact } = setting;
  const top = compact ? 7 : TOP;
  const heads = fields.heads ? wording[language].heads(node.heads) : '';
  const headsRoom = heads === '' ? 0 : Math.ceil(measure(heads, figureStyle)) + 10;
  let width = (compact ? compactWidths : cardWidths)[language];
  let title = wrapEvenly(node.name, width - LEFT - RIGHT - headsRoom, titleStyle, measure);
  if (title.length > 3) {
    width = WIDE_CARD;
    title = wrapEvenly(node.name, width - LEFT - RIGHT - headsRoom, titleStyle, measure);
  }
  const drawing: Drawing = { node, setting, pen, width, inner: width - LEFT - RIGHT, y: top };
  for (const line of title) {
    pen.text(LEFT, drawing.y + 14, line, titleStyle, 'text');
    drawing.y += TITLE_LINE;
  }
  if (heads !== '') pen.text(width - RIGHT, top + 14, heads, figureStyle, 'text-muted', 'end');

  if (fields.unit && node.unit !== null) details(drawing, [{ text: node.unit, role: 'text-muted' }]);
  details(drawing, detailsBeforePeople(node, setting));
  if (fields.people && node.people.length > 0) people(drawing);
  details(drawing, detailsAfterPeople(node, setting));
  marks(drawing);
  if (fields.load && node.load !== null) loadBar(drawing, node.load);
  sizeBar(drawing);
  list(drawing);

  const height = evenHeight(drawing.y + top);
  if (pen.draws) ground(drawing, top, height);
  return { width, height };
}

/** What everything stands on, and the bar at its edge. */
function ground({ node, setting, pen, width }: Drawing, top: number, height: number): void {
  const empty = setting.staffed && node.vacant > 0 && node.people.length === 0;
  const face = faceOf(node, setting);
  pen.ground(
    { x: 0, y: 0, width, height, radius: CARD_RADIUS, fill: face.ground, stroke: empty ? 'vacant-border' : 'card-border', dashed: empty },
    ...(face.edge === null ? [] : [{ x: 9, y: top, width: face.ground === 'card' ? 4 : 6, height: height - 2 * top, radius: 2, fill: face.edge, stroke: null, dashed: false }]),
  );
}

function details(drawing: Drawing, lines: readonly Detail[]): void {
  const { pen, inner, setting: { measure } } = drawing;
  for (const { text, role } of lines) {
    for (const line of wrapText(text, inner, detailStyle, measure)) {
      pen.text(LEFT, drawing.y + 12.5, line, detailStyle, role);
      drawing.y += DETAIL_LINE;
    }
  }
}

function people(drawing: Drawing): void {
  const { node, pen, inner, setting: { fields, language, measure, facts } } = drawing;
  const { between } = wording[language];
  const names = node.people.slice(0, NAMES);
  const more = node.people.length - names.length;
  const beside = fields.photo && node.people.length === 1;
  if (fields.photo) {
    const holders = pen.draws ? holdersOf(facts, node.id).slice(0, NAMES + 1) : [];
    for (const [at, holder] of holders.entries()) avatar(pen, holder, LEFT + at * (AVATAR + 4), drawing.y + 2);
    if (!beside) drawing.y += AVATAR + 5;
  }
  const room = beside ? AVATAR + 8 : 0;
  const lines = wrapNames(names, more, between, inner - room, detailStyle, measure);
  const down = beside ? Math.max(0, (AVATAR + 5 - lines.length * DETAIL_LINE) / 2) : 0;
  for (const [at, line] of lines.entries()) {
    // A list runs in the direction of the picture, whatever script its first name is in.
    pen.text(LEFT + room, drawing.y + down + at * DETAIL_LINE + 12.5, line, detailStyle, 'text', 'start', node.people.length > 1 ? 'ltr' : undefined);
  }
  drawing.y += Math.max(lines.length * DETAIL_LINE, beside ? AVATAR + 5 : 0);
}

/** Vacancy in words, then small plates for what else is special. */
function marks(drawing: Drawing): void {
  const { node, pen, width, setting: { fields, language, measure, staffed, findings } } = drawing;
  const words = wording[language];
  const plates: { text: string; ground: ColourRole; role: ColourRole }[] = [];
  if (node.outsourced) plates.push({ text: words.outsourced, ground: 'tag', role: 'tag-text' });
  if (node.frozen) plates.push({ text: words.frozen, ground: 'frozen', role: 'frozen-text' });
  const found = fields.findings ? findings.get(node.key) : undefined;
  if (found !== undefined) plates.push({ text: viewWords[language].findings(found.count), ground: found.level === 'notice' ? 'tag' : `tint:${found.level === 'error' ? 'poor' : 'fair'}`, role: found.level === 'notice' ? 'tag-text' : 'text' });
  const vacancy = fields.vacancy && node.vacant > 0 ? words.vacant(node.vacant, node.heads) : '';
  if (vacancy === '' && plates.length === 0) return;
  let x = LEFT;
  if (vacancy !== '') {
    pen.text(x, drawing.y + 12.5, vacancy, figureStyle, staffed ? 'vacant' : 'text-muted');
    x += Math.ceil(measure(vacancy, figureStyle)) + 8;
  }
  for (const plate of plates) {
    const room = Math.ceil(measure(plate.text, tagStyle)) + 12;
    if (x > LEFT && x + room > width - RIGHT) {
      x = LEFT;
      drawing.y += DETAIL_LINE + 2;
    }
    pen.box({ x, y: drawing.y, width: room, height: 17, radius: 8.5, fill: plate.ground, stroke: null, dashed: false });
    pen.text(x + room / 2, drawing.y + 12.5, plate.text, tagStyle, plate.role, 'middle');
    x += room + 6;
  }
  drawing.y += DETAIL_LINE;
}

function loadBar(drawing: Drawing, load: number): void {
  drawing.y += 2;
  bar(drawing, Math.max(load, 0.02), loadClass(load, drawing.setting.loadMarks) === 'over' ? 'overload' : 'load', `${Math.round(load * 100)}%`);
}

/** As long as the position's heads or cost among the largest of the picture: lengths compare better than areas. */
function sizeBar(drawing: Drawing): void {
  const { node, setting: { sizing: { by, largest }, language } } = drawing;
  if (by === 'none' || largest <= 0) return;
  const cost = by === 'cost' ? monthlyCost(node.record) : null;
  if (by === 'cost' && cost === null) return;
  const value = by === 'heads' ? node.heads : (cost?.cents ?? 0);
  drawing.y += 2;
  bar(drawing, Math.max(value / largest, 0.02), 'load', cost === null ? wording[language].heads(node.heads) : shortMoney(cost.cents, cost.currency, language));
}

function bar(drawing: Drawing, share: number, role: ColourRole, label: string): void {
  const { pen, inner, width, setting: { measure } } = drawing;
  const length = inner - Math.ceil(measure(label, tagStyle)) - 8;
  const y = drawing.y + 6;
  pen.box({ x: LEFT, y, width: length, height: 5, radius: 2.5, fill: 'track', stroke: null, dashed: false });
  pen.box({ x: LEFT, y, width: Math.round(length * Math.min(1, share)), height: 5, radius: 2.5, fill: role, stroke: null, dashed: false });
  pen.text(width - RIGHT, drawing.y + 12.5, label, tagStyle, 'text-muted', 'end');
  drawing.y += DETAIL_LINE;
}

/** One line of a list: who sits there, or that nobody does. */
interface Seat {
  readonly position: string;
  /** Which of those who hold it. */
  readonly holder: number | null;
  /** Null where no person of the company is named. */
  readonly name: string | null;
  readonly title: string;
  readonly seats: number;
  readonly role: ColourRole;
}

function seatsOf({ id: position, name: title, people, vacant, heads, outsourced, frozen }: PositionNode, { language, staffed }: CardSetting): Seat[] {
  const words = viewWords[language];
  const seats = people.map((name, holder): Seat => ({ position, holder, name, title, seats: 1, role: 'text' }));
  if (vacant > 0) return [...seats, { position, holder: null, name: null, title: words.emptySeat(title, vacant), seats: vacant, role: staffed ? 'vacant' : 'text-muted' }];
  const left = heads - people.length;
  if (left > 0 && (outsourced || frozen)) seats.push({ position, holder: null, name: null, title: words.seatsOf(wording[language][outsourced ? 'outsourced' : 'frozen'], title, left), seats: left, role: 'text-muted' });
  return seats;
}

/** The seats below a lead, a line each. */
function list(drawing: Drawing): void {
  const { node, pen, width, inner, setting } = drawing;
  if (node.list.length === 0) return;
  const { measure } = setting;
  const seats = node.list.flatMap((listed) => seatsOf(listed, setting));
  pen.box({ x: LEFT, y: drawing.y + 5, width: inner, height: 1, radius: 0, fill: 'card-border', stroke: null, dashed: false });
  drawing.y += 10;
  const shown = seats.length > LISTED ? seats.slice(0, LISTED - 1) : seats;
  for (const { position, holder, name, title, role } of shown) {
    const { y } = drawing;
    if (name === null) details(drawing, [{ text: title, role }]);
    else if (Math.ceil(measure(name, detailStyle)) + 12 + measure(title, tagStyle) <= inner) {
      pen.text(LEFT, drawing.y + 12.5, name, detailStyle, 'text');
      pen.text(width - RIGHT, drawing.y + 12.5, title, tagStyle, 'text-muted', 'end');
      drawing.y += DETAIL_LINE;
    } else details(drawing, [{ text: name, role: 'text' }, { text: title, role: 'text-muted' }]);
    pen.seat({ position, holder, y, height: drawing.y - y });
  }
  const left = seats.slice(shown.length).reduce((sum, seat) => sum + seat.seats, 0);
  if (left > 0) details(drawing, [{ text: viewWords[setting.language].more(left), role: 'text-muted' }]);
}
