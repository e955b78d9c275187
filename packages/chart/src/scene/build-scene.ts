import type { ReadonlyOrganisation } from '@bandi/organisation';
import type { Layout } from '../layout/options.ts';
import { cleanText } from '../text/clean.ts';
import { measureText } from '../text/measure.ts';
import type { Card } from './card.ts';
import { detailStyle, figureStyle, textAt } from './card.ts';
import { cardOf, cardSetting, chartNodes, hiddenBelow, layOutCards, withDefaults } from './chart.ts';
import { dottedLine } from './dotted-lines.ts';
import type { Heading } from './heading.ts';
import { heading, summaryLine } from './heading.ts';
import type { ChartNodes } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import type { Scene, SceneBox, SceneCard, SceneLine, SceneText } from './scene.ts';
import { wording } from './wording.ts';

/** Free space around the picture. */
export const MARGIN = 32;
/** The heading of a small chart may be wider than the chart. */
const HEADING_ROOM = 640;

/** An organisation as a picture of plain data: the nodes, their cards, their places, and what a painter draws. */
export function sceneFromOrganisation(organisation: ReadonlyOrganisation, options: Partial<ChartOptions> = {}): Scene {
  const settings = withDefaults(options);
  const chart = chartNodes(organisation, settings);
  const setting = cardSetting(chart, settings);
  const cards = chart.nodes.map((node) => cardOf(node, setting));
  const layout = layOutCards(chart.nodes, cards, settings);
  return composeScene(chart, cards, layout, settings, settings.title ?? businessName(organisation) ?? '');
}

function businessName(organisation: ReadonlyOrganisation): string | undefined {
  for (const profile of organisation.all('profile')) return profile.business.name;
  return undefined;
}

/** Last step: nodes, cards and layout (whose arrays match one to one) become one scene. */
export function composeScene(chart: ChartNodes, cards: readonly Card[], layout: Layout, settings: ChartOptions, givenTitle: string): Scene {
  const measure = settings.measure ?? measureText;
  const words = wording[settings.language];
  const title = cleanText(givenTitle);
  const room = Math.max(HEADING_ROOM, layout.width);
  const head = heading(title, chart, settings, MARGIN, MARGIN - 8, room, measure);
  const description = chart.nodes.length === 0 ? words.empty : summaryLine(chart, settings);
  const base = { language: settings.language, theme: settings.theme, title: title === '' ? words.chart : title, description };
  if (chart.nodes.length === 0) return { ...base, ...emptyPicture(head, settings) };

  const width = Math.ceil(Math.max(layout.width, head.width)) + 2 * MARGIN;
  const left = Math.round((width - layout.width) / 2);
  const top = head.bottom + (head.texts.length > 0 ? 28 : 8);
  const hidden = hiddenBelow(chart.nodes, layout);
  const boxes: SceneBox[] = [...head.boxes];
  const texts: SceneText[] = [...head.texts];
  const placed: SceneCard[] = [];
  const numbers = new Map<string, number>();
  let bottom = top + layout.height;

  chart.nodes.forEach((node, i) => {
    const card = cards[i];
    if (card === undefined || layout.visible[i] !== 1) return;
    const x = left + (layout.x[i] as number);
    const y = top + (layout.y[i] as number);
    const boxFrom = boxes.length;
    const textFrom = texts.length;
    for (const box of card.boxes) boxes.push(movedBox(box, x, y));
    for (const text of card.texts) texts.push(movedText(text, x, y));
    const folded = hidden[i] as number;
    if (folded > 0) {
      const label = `+${folded}`;
      const wide = Math.ceil(measure(label, figureStyle)) + 16;
      const middle = x + card.width / 2;
      boxes.push({ x: middle - wide / 2, y: y + card.height - 9, width: wide, height: 18, radius: 9, fill: 'tag', stroke: 'card-border', dashed: false });
      texts.push(textAt(middle, y + card.height + 4, label, figureStyle, 'tag-text', measure, 'middle'));
      bottom = Math.max(bottom, y + card.height + 9);
    }
    numbers.set(node.key, placed.length);
    placed.push({
      key: node.key, kind: node.kind, id: node.id, label: node.name, hidden: folded,
      x, y, width: card.width, height: card.height, boxFrom, boxTo: boxes.length, textFrom, textTo: texts.length,
    });
  });
  const lines = solidLines(chart, layout, left, top);
  if (settings.dottedLines) {
    for (const node of chart.nodes) {
      const from = node.kind === 'position' && node.dotted.length > 0 ? placed[numbers.get(node.key) ?? -1] : undefined;
      if (node.kind !== 'position' || from === undefined) continue;
      for (const key of node.dotted) {
        const to = placed[numbers.get(key) ?? -1];
        if (to !== undefined && to !== from) lines.push(dottedLine(from, to, { from: node.key, to: key }));
      }
    }
  }
  return { ...base, width, height: Math.ceil(bottom) + MARGIN, lines, boxes, texts, cards: placed };
}

// Written out rather than spread, which takes several times as long.
function movedBox(box: SceneBox, x: number, y: number): SceneBox {
  const { width, height, radius, fill, stroke, dashed } = box;
  return { x: x + box.x, y: y + box.y, width, height, radius, fill, stroke, dashed };
}

function movedText(text: SceneText, x: number, y: number): SceneText {
  const { size, weight, role, anchor, width, direction } = text;
  return { size, weight, x: x + text.x, y: y + text.y, text: text.text, role, anchor, width, direction };
}

function solidLines(chart: ChartNodes, layout: Layout, left: number, top: number): SceneLine[] {
  const { connectors } = layout;
  const lines: SceneLine[] = [];
  for (let i = 0; i < connectors.count; i += 1) {
    const points: number[] = [];
    for (let p = 2 * (connectors.start[i] as number); p < 2 * (connectors.start[i + 1] as number); p += 2) {
      points.push(left + (connectors.points[p] as number), top + (connectors.points[p + 1] as number));
    }
    const from = chart.nodes[connectors.from[i] as number];
    const to = chart.nodes[connectors.to[i] as number];
    if (from !== undefined && to !== undefined) lines.push({ points, role: 'line', dashed: false, from: from.key, to: to.key });
  }
  return lines;
}

/** A card that says there is nothing yet, in the language of the picture. */
function emptyPicture(head: Heading, settings: ChartOptions): Pick<Scene, 'width' | 'height' | 'lines' | 'boxes' | 'texts' | 'cards'> {
  const measure = settings.measure ?? measureText;
  const words = wording[settings.language];
  const wide = Math.ceil(Math.max(measure(words.empty, { size: 16, weight: 'medium' }), measure(words.emptyHint, detailStyle))) + 80;
  const width = Math.max(wide, Math.ceil(head.width)) + 2 * MARGIN;
  const top = head.bottom + (head.texts.length > 0 ? 20 : 0);
  const middle = width / 2;
  return {
    width,
    height: top + 120 + MARGIN,
    lines: [],
    boxes: [...head.boxes, { x: middle - wide / 2, y: top, width: wide, height: 120, radius: 12, fill: null, stroke: 'card-border', dashed: true }],
    texts: [
      ...head.texts,
      textAt(middle, top + 56, words.empty, { size: 16, weight: 'medium' }, 'text', measure, 'middle'),
      textAt(middle, top + 82, words.emptyHint, detailStyle, 'text-muted', measure, 'middle'),
    ],
    cards: [],
  };
}
