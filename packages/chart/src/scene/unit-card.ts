import { wrapEvenly, wrapText } from '../text/wrap.ts';
import { CARD_RADIUS, WIDE_CARD, cardWidths, compactWidths, detailStyle, evenHeight, figureStyle, titleStyle } from './card.ts';
import { faceOf } from './card-face.ts';
import type { CardSetting } from './card-setting.ts';
import type { GroupNode, UnitNode } from './nodes.ts';
import type { Pen, Size } from './pen.ts';
import { wording } from './wording.ts';

const SIDE = 14;
const TOP = 11;

/** A unit, or a heading over positions that belong together. */
export function unitCard(node: UnitNode | GroupNode, setting: CardSetting, pen: Pen): Size {
  const { language, measure, compact } = setting;
  const words = wording[language];
  const face = faceOf(node, setting);
  const top = face.ground === 'top-unit';
  const margin = compact ? 7 : TOP;
  const left = node.kind === 'group' ? SIDE + 8 : SIDE;
  const heads = setting.fields.heads ? words.heads(node.heads) : '';
  const headsRoom = heads === '' ? 0 : Math.ceil(measure(heads, figureStyle)) + 10;

  let width = (compact ? compactWidths : cardWidths)[language];
  let name = wrapEvenly(node.name, width - left - SIDE - headsRoom, titleStyle, measure);
  if (name.length > 3) {
    width = WIDE_CARD;
    name = wrapEvenly(node.name, width - left - SIDE - headsRoom, titleStyle, measure);
  }
  let y = margin;
  for (const line of name) {
    pen.text(left, y + 14, line, titleStyle, top ? 'top-unit-text' : 'unit-text');
    y += 19;
  }
  if (heads !== '') pen.text(width - SIDE, margin + 14, heads, figureStyle, top ? 'top-unit-muted' : 'unit-muted', 'end');
  if (node.kind === 'unit' && node.lead !== null && setting.fields.people) {
    for (const line of wrapText(words.lead(node.lead), width - 2 * SIDE, detailStyle, measure)) {
      pen.text(SIDE, y + 12.5, line, detailStyle, top ? 'top-unit-muted' : 'unit-muted');
      y += 17;
    }
  }
  const height = evenHeight(y + margin);
  pen.ground(
    { x: 0, y: 0, width, height, radius: CARD_RADIUS, fill: face.ground, stroke: top ? null : 'unit-border', dashed: false },
    ...(face.edge === null ? [] : [{ x: 9, y: margin, width: 5, height: height - 2 * margin, radius: 2, fill: face.edge, stroke: null, dashed: false }]),
  );
  return { width, height };
}
