import { wrapEvenly, wrapText } from '../text/wrap.ts';
import type { Card } from './card.ts';
import { CARD_RADIUS, WIDE_CARD, cardWidths, detailStyle, evenHeight, figureStyle, textAt, titleStyle } from './card.ts';
import type { UnitNode } from './nodes.ts';
import type { CardSetting } from './position-card.ts';
import type { SceneText } from './scene.ts';
import { wording } from './wording.ts';

const SIDE = 14;
const TOP = 11;

export function unitCard(node: UnitNode, setting: CardSetting): Card {
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
  const texts: SceneText[] = [];
  let y = TOP;
  for (const line of name) {
    texts.push(textAt(SIDE, y + 14, line, titleStyle, top ? 'top-unit-text' : 'unit-text', measure));
    y += 19;
  }
  if (heads !== '') texts.push(textAt(width - SIDE, TOP + 14, heads, figureStyle, top ? 'top-unit-muted' : 'unit-muted', measure, 'end'));
  if (node.lead !== null && setting.fields.people) {
    for (const line of wrapText(words.lead(node.lead), width - 2 * SIDE, detailStyle, measure)) {
      texts.push(textAt(SIDE, y + 12.5, line, detailStyle, top ? 'top-unit-muted' : 'unit-muted', measure));
      y += 17;
    }
  }
  const height = evenHeight(y + TOP);
  return {
    width,
    height,
    boxes: [{ x: 0, y: 0, width, height, radius: CARD_RADIUS, fill: top ? 'top-unit' : 'unit', stroke: top ? null : 'unit-border', dashed: false }],
    texts,
  };
}
