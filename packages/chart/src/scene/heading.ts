import type { MeasureText, TextStyle } from '../text/measure.ts';
import { wrapEvenly } from '../text/wrap.ts';
import type { CardColours } from '../views/colouring.ts';
import { viewWords } from '../views/words.ts';
import { detailStyle, figureStyle } from './card.ts';
import type { ChartNodes } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import { Pen } from './pen.ts';
import type { SceneBox, SceneText } from './scene.ts';
import { wording } from './wording.ts';

const titleStyle: TextStyle = { size: 22, weight: 'bold' };
const subtitleStyle: TextStyle = { size: 13, weight: 'regular' };

export interface Heading {
  readonly boxes: readonly SceneBox[];
  readonly texts: readonly SceneText[];
  readonly width: number;
  /** Where what follows may begin. */
  readonly bottom: number;
}

/** The line of figures under the title. */
export function summaryLine(chart: ChartNodes, options: ChartOptions): string {
  const words = wording[options.language];
  const { approved, filled, vacant, outsourced } = chart.heads;
  const parts = [words.approved(approved)];
  if (chart.staffed) parts.push(words.filled(filled));
  if (chart.staffed && vacant > 0) parts.push(words.open(vacant));
  if (outsourced > 0) parts.push(words.outside(outsourced));
  if (options.asOf !== null) parts.push(words.asOf(options.asOf));
  if (chart.matched !== null) parts.push(viewWords[options.language].matched(chart.matched.count, chart.matched.of));
  return parts.join(' · ');
}

/** Title, figures and the legend of the colours, at the top left, no wider than `room`. */
export function heading(title: string, chart: ChartNodes, options: ChartOptions, colours: CardColours, x: number, top: number, room: number, measure: MeasureText): Heading {
  const pen = new Pen(measure, true);
  let y = top;
  if (title !== '') {
    for (const line of wrapEvenly(title, room, titleStyle, measure)) {
      pen.text(x, y + 22, line, titleStyle, 'text');
      y += 30;
    }
  }
  if (chart.nodes.length > 0) {
    for (const line of wrapEvenly(summaryLine(chart, options), room, subtitleStyle, measure)) {
      pen.text(x, y + 14, line, subtitleStyle, 'text-muted');
      y += 22;
    }
  }
  const legend = options.legend ? colours.legend : [];
  if (legend.length > 1) {
    y += 8;
    let left = x;
    // The functions name themselves; of any other colours the legend says what they tell apart.
    if (options.colour !== 'function') {
      pen.text(left, y + 12.5, colours.title, figureStyle, 'text');
      left += Math.ceil(measure(colours.title, figureStyle)) + 16;
    }
    for (const { role, label } of legend) {
      const wide = 16 + Math.ceil(measure(label, detailStyle));
      if (left > x && left + wide > x + room) {
        left = x;
        y += 20;
      }
      pen.box({ x: left, y: y + 3, width: 10, height: 10, radius: 3, fill: role, stroke: null, dashed: false });
      pen.text(left + 16, y + 12.5, label, detailStyle, 'text-muted');
      left += wide + 16;
    }
    y += 18;
  }
  const { boxes, texts } = pen;
  return { boxes, texts, width: texts.reduce((widest, text) => Math.max(widest, text.x + text.width - x), 0), bottom: y };
}
