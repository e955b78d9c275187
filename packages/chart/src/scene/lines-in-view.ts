import { MOST_POINTS, SPREAD } from '../layout/options.ts';
import type { ChartPicture } from './picture.ts';
import type { Rectangle } from './scene.ts';
import { spatialIndexOf } from './spatial-index.ts';

/** Reports of one lead up to which each line is looked at by itself. */
const FEW = 64;
/** Lines run this far outside of the rectangle around a lead and its reports: the trunk of a column stands left of it. */
const OUTSIDE = 24;

/** Which lines are to be drawn for a part of a picture, named by the cards they lead to. */
export interface LinesInView {
  /** `cards`: the numbers of the cards that meet the area `withLineMargin`, as the picture's index finds them. */
  query(area: Rectangle, cards: readonly number[]): number[];
}

/** An area with the room in which lines end at cards that stand just outside of it. */
export function withLineMargin({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - OUTSIDE, y: y - OUTSIDE, width: width + 2 * OUTSIDE, height: height + 2 * OUTSIDE };
}

/**
 * Lines share their way: the reports of one lead hang on one bus or on few trunks. So a line is drawn where its card is
 * in view, or it passes through; of a lead with very many reports only those lines that others run along are looked at.
 */
export function linesInView(picture: ChartPicture): LinesInView {
  const { places, lines, arrangement } = picture;
  const { x, y, width, height } = places;
  const n = x.length;
  const leads: number[] = [];
  for (let i = 0; i < n; i += 1) if (places.visible[i] === 1 && lines.reportsOf(i).length > 0) leads.push(i);
  const fans = { x: new Float64Array(leads.length), y: new Float64Array(leads.length), width: new Float64Array(leads.length), height: new Float64Array(leads.length) };
  leads.forEach((lead, k) => {
    let left = x[lead] as number;
    let top = y[lead] as number;
    let right = left + (width[lead] as number);
    let bottom = top + (height[lead] as number);
    for (const card of lines.reportsOf(lead)) {
      const cx = x[card] as number;
      const cy = y[card] as number;
      if (cx < left) left = cx;
      if (cy < top) top = cy;
      if (cx + (width[card] as number) > right) right = cx + (width[card] as number);
      if (cy + (height[card] as number) > bottom) bottom = cy + (height[card] as number);
    }
    fans.x[k] = left - OUTSIDE;
    fans.y[k] = top - OUTSIDE;
    fans.width[k] = right - left + 2 * OUTSIDE;
    fans.height[k] = bottom - top + 2 * OUTSIDE;
  });
  const index = spatialIndexOf(fans);
  const seen = new Int32Array(n);
  let turn = 0;
  const points = new Float64Array(2 * MOST_POINTS);

  const passes = (card: number, area: Rectangle): boolean => {
    const count = lines.trace(card, points);
    for (let p = 0; p + 1 < count; p += 1) {
      const ax = points[2 * p] as number;
      const ay = points[2 * p + 1] as number;
      const bx = points[2 * p + 2] as number;
      const by = points[2 * p + 3] as number;
      if (Math.max(ax, bx) >= area.x && Math.min(ax, bx) <= area.x + area.width && Math.max(ay, by) >= area.y && Math.min(ay, by) <= area.y + area.height) return true;
    }
    return false;
  };

  return {
    query(area, cards) {
      turn += 1;
      const found: number[] = [];
      for (const card of cards) {
        seen[card] = turn;
        if (lines.leadOf(card) !== -1) found.push(card);
      }
      const look = (card: number | undefined): void => {
        if (card === undefined || seen[card] === turn) return;
        seen[card] = turn;
        if (passes(card, area)) found.push(card);
      };
      for (const k of index.query(area)) {
        const lead = leads[k] as number;
        const reports = lines.reportsOf(lead);
        if (reports.length <= FEW) {
          for (const card of reports) look(card);
          continue;
        }
        look(reports[0]);
        for (let r = Math.max(1, reports.length - FEW); r < reports.length; r += 1) look(reports[r]);
        // The last card of a column has the longest way along its trunk.
        if (arrangement[lead] !== SPREAD) for (let r = 0; r + 1 < reports.length; r += 1) if (x[reports[r] as number] !== x[reports[r + 1] as number]) look(reports[r]);
      }
      return found;
    },
  };
}
