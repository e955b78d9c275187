import { wrapEvenly, wrapText } from '../text/wrap.ts';
import { CARD_RADIUS, WIDE_CARD, cardWidths, detailStyle, evenHeight, figureStyle, titleStyle } from './card.ts';
import type { UnitNode } from './nodes.ts';
import type { Pen, Size } from './pen.ts';
import type { CardSetting } from './position-card.ts';
import { wording } from './wording.ts';

const SIDE = 14;
const TOP = 11;

export function unitCard(node: UnitNode, setting: CardSetting, pen: Pen): Size {
  const { language, measure } = setting;
  const words = wording[language];
  const top = node.level === 0;
  const heads = setting.fields.heads ? words.heads(node.heads) : '';
  const headsRoom = heads === '' ? 0 : Math.ceil(measure(heads, figureStyle)) + 10;

  let width = cardWidths[language];
  let name = wrapEvenly(node.name, width - 2 * SIDE - headsRoom, titleStyle, measure);
  if (name.length > 3) {
    width = WIDE_CARD;
    name = wrapEvenly(node.name, width - 2 * SIDE - headsRoom, titleStyle, measure);
  }
  let y = TOP;
  for (const line of name) {
    pen.text(SIDE, y + 14, line, titleStyle, top ? 'top-unit-text' : 'unit-text');
    y += 19;
  }
  if (heads !== '') pen.text(width - SIDE, TOP + 14, heads, figureStyle, top ? 'top-unit-muted' : 'unit-muted', 'end');
  if (node.lead !== null && setting.fields.people) {
    for (const line of wrapText(words.lead(node.lead), width - 2 * SIDE, detailStyle, measure)) {
      pen.text(SIDE, y + 12.5, line, detailStyle, top ? 'top-unit-muted' : 'unit-muted');
      y += 17;
    }
  }
  const height = evenHeight(y + TOP);
  pen.ground({ x: 0, y: 0, width, height, radius: CARD_RADIUS, fill: top ? 'top-unit' : 'unit', stroke: top ? null : 'unit-border', dashed: false });
  return { width, height };
}
