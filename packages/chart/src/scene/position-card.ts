import type { Language } from '@bandi/organisation';
import type { MeasureText } from '../text/measure.ts';
import { wrapEvenly, wrapText } from '../text/wrap.ts';
import { CARD_RADIUS, WIDE_CARD, cardWidths, detailStyle, evenHeight, figureStyle, tagStyle, titleStyle, wrapNames } from './card.ts';
import type { PositionNode } from './nodes.ts';
import type { CardFields } from './options.ts';
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

export interface CardSetting {
  readonly language: Language;
  readonly fields: CardFields;
  readonly measure: MeasureText;
  /** Whether the organisation has people at all; a plan on paper does not dash every card. */
  readonly staffed: boolean;
}

export function positionCard(node: PositionNode, setting: CardSetting, pen: Pen): Size {
  const { language, fields, measure } = setting;
  const words = wording[language];

  const heads = fields.heads ? words.heads(node.heads) : '';
  const headsRoom = heads === '' ? 0 : Math.ceil(measure(heads, figureStyle)) + 10;
  let width = cardWidths[language];
  let title = wrapEvenly(node.name, width - LEFT - RIGHT - headsRoom, titleStyle, measure);
  if (title.length > 3) {
    width = WIDE_CARD;
    title = wrapEvenly(node.name, width - LEFT - RIGHT - headsRoom, titleStyle, measure);
  }
  const inner = width - LEFT - RIGHT;

  let y = TOP;
  for (const line of title) {
    pen.text(LEFT, y + 14, line, titleStyle, 'text');
    y += TITLE_LINE;
  }
  if (heads !== '') pen.text(width - RIGHT, TOP + 14, heads, figureStyle, 'text-muted', 'end');

  if (fields.unit && node.unit !== null) {
    for (const line of wrapText(node.unit, inner, detailStyle, measure)) {
      pen.text(LEFT, y + 12.5, line, detailStyle, 'text-muted');
      y += DETAIL_LINE;
    }
  }
  if (fields.people && node.people.length > 0) {
    const shown = node.people.slice(0, NAMES);
    for (const line of wrapNames(shown, node.people.length - shown.length, words.between, inner, detailStyle, measure)) {
      // A list runs in the direction of the picture, whatever script its first name is in.
      pen.text(LEFT, y + 12.5, line, detailStyle, 'text', 'start', node.people.length > 1 ? 'ltr' : undefined);
      y += DETAIL_LINE;
    }
  }

  const marks: { text: string; ground: ColourRole; role: ColourRole }[] = [];
  if (node.outsourced) marks.push({ text: words.outsourced, ground: 'tag', role: 'tag-text' });
  if (node.frozen) marks.push({ text: words.frozen, ground: 'frozen', role: 'frozen-text' });
  const vacancy = fields.vacancy && node.vacant > 0 ? words.vacant(node.vacant, node.heads) : '';
  if (vacancy !== '' || marks.length > 0) {
    let x = LEFT;
    if (vacancy !== '') {
      pen.text(x, y + 12.5, vacancy, figureStyle, setting.staffed ? 'vacant' : 'text-muted');
      x += Math.ceil(measure(vacancy, figureStyle)) + 8;
    }
    for (const mark of marks) {
      const room = Math.ceil(measure(mark.text, tagStyle)) + 12;
      if (x > LEFT && x + room > width - RIGHT) {
        x = LEFT;
        y += DETAIL_LINE + 2;
      }
      pen.box({ x, y, width: room, height: 17, radius: 8.5, fill: mark.ground, stroke: null, dashed: false });
      pen.text(x + room / 2, y + 12.5, mark.text, tagStyle, mark.role, 'middle');
      x += room + 6;
    }
    y += DETAIL_LINE;
  }

  if (fields.load && node.load !== null) {
    const percent = `${Math.round(node.load * 100)}%`;
    const room = Math.ceil(measure(percent, tagStyle));
    const bar = inner - room - 8;
    y += 2;
    pen.box({ x: LEFT, y: y + 6, width: bar, height: 5, radius: 2.5, fill: 'track', stroke: null, dashed: false });
    pen.box({
      x: LEFT, y: y + 6, width: Math.round(bar * Math.min(1, Math.max(node.load, 0.02))), height: 5, radius: 2.5,
      fill: node.load > 1 ? 'overload' : 'load', stroke: null, dashed: false,
    });
    pen.text(width - RIGHT, y + 12.5, percent, tagStyle, 'text-muted', 'end');
    y += DETAIL_LINE;
  }

  const height = evenHeight(y + TOP);
  const empty = setting.staffed && node.vacant > 0 && node.people.length === 0;
  pen.ground(
    { x: 0, y: 0, width, height, radius: CARD_RADIUS, fill: 'card', stroke: empty ? 'vacant-border' : 'card-border', dashed: empty },
    { x: 9, y: TOP, width: 4, height: height - 2 * TOP, radius: 2, fill: `function:${node.function}`, stroke: null, dashed: false },
  );
  return { width, height };
}
