import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import type { Connectors, Layout } from '../layout/options.ts';
import type { PageFit } from '../page-fit/fit-to-page.ts';
import { fitToPage } from '../page-fit/fit-to-page.ts';
import { cleanText } from '../text/clean.ts';
import { measureText } from '../text/measure.ts';
import type { Card } from './card.ts';
import { detailStyle, figureStyle } from './card.ts';
import { faceOf } from './card-face.ts';
import type { CardColours } from '../views/colouring.ts';
import { isFiltering } from '../views/filter.ts';
import { placeView } from '../views/place-view.ts';
import type { CardSetting } from './card-setting.ts';
import { cardSetting } from './card-setting.ts';
import type { CardSizes } from './chart.ts';
import { cardOf, cardSizes, chartNodes, hiddenBelow, withDefaults } from './chart.ts';
import { heading, summaryLine } from './heading.ts';
import type { ChartNode, ChartNodes } from './nodes.ts';
import type { ChartOptions } from './options.ts';
import { Pen } from './pen.ts';
import type { PlacedCard, SceneBox, SceneText } from './scene.ts';
import type { Rectangles, SpatialIndex } from './spatial-index.ts';
import { spatialIndexOf } from './spatial-index.ts';
import type { ColourRole, ThemeName } from './theme.ts';
import { wording } from './wording.ts';

/** Free space around the picture. */
export const MARGIN = 32;
/** The heading of a small chart may be wider than the chart. */
const HEADING_ROOM = 640;
/** Drawn cards that are remembered: a few windows full. */
const REMEMBERED = 6000;

/**
 * A chart that is measured and placed, but of which nothing is drawn: cards and lines are worked out when asked for. The
 * canvas asks for what is in view, `composeScene` for everything. Cards have the numbers of their nodes; px.
 */
export interface ChartPicture {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly title: string;
  /** The picture in a sentence, for those who cannot see it. */
  readonly description: string;
  /** Everything lies within 0, 0 and this size. */
  readonly width: number;
  readonly height: number;
  readonly settings: ChartOptions;
  /** How it comes out on the page it was fitted to; null where it was fitted to none. */
  readonly fit: PageFit | null;
  /** What is shown, with what was counted over all of it. */
  readonly chart: ChartNodes;
  readonly nodes: readonly ChartNode[];
  /** Where the cards stand in the picture, and which are not folded away. */
  readonly places: Required<Rectangles> & { readonly x: Float64Array; readonly y: Float64Array; readonly width: Float64Array; readonly height: Float64Array; readonly visible: Uint8Array };
  /** How many cards below each are hidden, for those that fold their branch. */
  readonly hidden: Int32Array;
  /** Lines from leads to reports, in places of the picture. */
  readonly lines: Connectors;
  /** Which arrangement each lead's reports have. */
  readonly arrangement: Uint8Array;
  /** Title, figures and legend: what is not of a card. */
  readonly loose: { readonly boxes: readonly SceneBox[]; readonly texts: readonly SceneText[] };
  /** What a card shows, drawn at 0, 0; remembered for a while. */
  card(index: number): Card;
  placed(index: number): PlacedCard | null;
  /** How its cards are coloured, and what the colours say. */
  readonly colours: CardColours;
  /** The colour a card is told by from afar. */
  colour(index: number): ColourRole;
  /** Whether a card stands back behind others: out of focus, or not what the filter asks for. */
  faded(index: number): boolean;
  /** The number of a card by its key, -1 where there is none. */
  find(key: string): number;
  /** Which cards are where. */
  index(): SpatialIndex;
}

/** An organisation as a picture: the nodes, their sizes and places. */
export function chartPicture(organisation: ReadonlyOrganisation, options: Partial<ChartOptions> = {}): ChartPicture {
  const settings = withDefaults(options);
  const title = settings.title ?? businessName(organisation) ?? '';
  return pictureOf(chartNodes(organisation, settings), { ...settings, title });
}

export function businessName(organisation: ReadonlyOrganisation): string | undefined {
  for (const profile of organisation.all('profile')) return profile.business.name;
  return undefined;
}

/** As `chartPicture`, from nodes (and, where it is known, how large their cards are) that are there already. */
export function pictureOf(chart: ChartNodes, settings: ChartOptions, known?: { readonly setting: CardSetting; readonly sizes: CardSizes }, before: PageFit | null = null): ChartPicture {
  const setting = known?.setting ?? cardSetting(chart, settings);
  const own = known?.sizes ?? cardSizes(chart.nodes, setting);
  const place = (options: ChartOptions): Omit<ChartPicture, 'fit'> => {
    const { layout, sizes } = placeView(chart, own, options);
    return placeInPicture(chart, sizes, layout, options, setting);
  };
  if (settings.page === null) return { ...place(settings), fit: null };
  const { picture, fit } = fitToPage((placing) => place({ ...settings, ...placing }), settings.page, before, settings.view !== 'unit-areas');
  return { ...picture, fit };
}

function placeInPicture(
  chart: ChartNodes, sizes: { readonly width: Float64Array; readonly height: Float64Array }, layout: Layout, settings: ChartOptions, setting: CardSetting,
): Omit<ChartPicture, 'fit'> {
  const { nodes } = chart;
  const measure = settings.measure ?? measureText;
  const words = wording[settings.language];
  const title = cleanText(settings.title ?? '');
  const head = heading(title, chart, settings, setting.colours, MARGIN, MARGIN - 8, Math.max(HEADING_ROOM, layout.width), measure);
  const empty = nodes.length === 0;
  const width = Math.ceil(Math.max(empty ? emptyWidth(settings) : layout.width, head.width)) + 2 * MARGIN;
  const left = Math.round((width - layout.width) / 2);
  const top = head.bottom + (head.texts.length > 0 ? 28 : 8);
  const hidden = hiddenBelow(chart.parent, layout);
  const x = raised(layout.x, left);
  const y = raised(layout.y, top);
  const places = { x, y, width: sizes.width, height: sizes.height, visible: layout.visible };

  let bottom = empty ? head.bottom + (head.texts.length > 0 ? 20 : 0) + EMPTY_HEIGHT : top + layout.height;
  for (let i = 0; i < nodes.length; i += 1) {
    if ((hidden[i] as number) > 0) bottom = Math.max(bottom, (y[i] as number) + (sizes.height[i] as number) + BADGE / 2);
  }
  let drawn = new Map<number, Card>();
  let index: SpatialIndex | null = null;
  return {
    language: settings.language,
    theme: settings.theme,
    title: title === '' ? words.chart : title,
    description: empty ? emptyWords(settings).title : summaryLine(chart, settings),
    width,
    height: Math.ceil(bottom) + MARGIN,
    settings,
    chart,
    nodes,
    places,
    hidden,
    lines: shifted(layout.connectors, left, top),
    arrangement: layout.arrangement,
    loose: empty ? emptyNote(head, width, settings) : head,
    card(i) {
      const known = drawn.get(i);
      if (known !== undefined) return known;
      if (drawn.size >= REMEMBERED) drawn = new Map();
      const card = withBadge(grown(cardOf(nodes[i] as ChartNode, setting), sizes.width[i] as number, sizes.height[i] as number), hidden[i] as number, settings);
      drawn.set(i, card);
      return card;
    },
    placed(i) {
      const node = nodes[i];
      if (node === undefined || layout.visible[i] !== 1) return null;
      return {
        key: node.key, kind: node.kind, id: node.id, label: node.name, hidden: hidden[i] as number,
        x: x[i] as number, y: y[i] as number, width: sizes.width[i] as number, height: sizes.height[i] as number,
      };
    },
    colours: setting.colours,
    colour(i) {
      const { edge, ground } = faceOf(nodes[i] as ChartNode, setting);
      return edge ?? (ground === 'card' ? 'card-border' : ground);
    },
    faded: (i) => chart.faded !== null && chart.faded.has((nodes[i] as ChartNode).key),
    find: (key) => chart.finder.at(key),
    index: () => (index ??= spatialIndexOf(places)),
  };
}

/** Written out: mapping a hundred thousand numbers takes several times as long. */
function raised(values: Float64Array, by: number): Float64Array {
  const sums = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) sums[i] = (values[i] as number) + by;
  return sums;
}

function shifted(connectors: Connectors, left: number, top: number): Connectors {
  return {
    leadOf: (card) => connectors.leadOf(card),
    reportsOf: (card) => connectors.reportsOf(card),
    trace(card, into) {
      const count = connectors.trace(card, into);
      for (let p = 0; p < count; p += 1) {
        into[2 * p] = (into[2 * p] as number) + left;
        into[2 * p + 1] = (into[2 * p + 1] as number) + top;
      }
      return count;
    },
  };
}

/** A card on the larger ground it was given: a unit's, that holds others. */
function grown(card: Card, width: number, height: number): Card {
  const [ground, ...rest] = card.boxes;
  return ground === undefined || (card.width === width && card.height === height) ? card : { ...card, width, height, boxes: [{ ...ground, width, height }, ...rest] };
}

/** Height of the mark that says how many are folded away; it hangs over the lower edge of the card by half. */
const BADGE = 18;

function withBadge(card: Card, hidden: number, settings: ChartOptions): Card {
  if (hidden === 0) return card;
  const measure = settings.measure ?? measureText;
  const label = `+${hidden}`;
  const wide = Math.ceil(measure(label, figureStyle)) + 16;
  const middle = card.width / 2;
  const pen = new Pen(measure, true);
  pen.box({ x: middle - wide / 2, y: card.height - BADGE / 2, width: wide, height: BADGE, radius: BADGE / 2, fill: 'tag', stroke: 'card-border', dashed: false });
  pen.text(middle, card.height + 4, label, figureStyle, 'tag-text', 'middle');
  return { ...card, boxes: [...card.boxes, ...pen.boxes], texts: [...card.texts, ...pen.texts] };
}

const EMPTY_HEIGHT = 120;

/** What an empty picture says: there is nothing, or nothing that is asked for. */
function emptyWords({ language, filter }: ChartOptions): { readonly title: string; readonly hint: string } {
  const words = wording[language];
  return isFiltering(filter) ? { title: words.noMatch, hint: words.noMatchHint } : { title: words.empty, hint: words.emptyHint };
}

function emptyWidth(settings: ChartOptions): number {
  const measure = settings.measure ?? measureText;
  const words = emptyWords(settings);
  return Math.ceil(Math.max(measure(words.title, { size: 16, weight: 'medium' }), measure(words.hint, detailStyle))) + 80;
}

/** A card that says there is nothing yet, in the language of the picture. */
function emptyNote(head: ReturnType<typeof heading>, width: number, settings: ChartOptions): ChartPicture['loose'] {
  const words = emptyWords(settings);
  const wide = emptyWidth(settings);
  const top = head.bottom + (head.texts.length > 0 ? 20 : 0);
  const pen = new Pen(settings.measure ?? measureText, true);
  pen.box({ x: width / 2 - wide / 2, y: top, width: wide, height: EMPTY_HEIGHT, radius: 12, fill: null, stroke: 'card-border', dashed: true });
  pen.text(width / 2, top + 56, words.title, { size: 16, weight: 'medium' }, 'text', 'middle');
  pen.text(width / 2, top + 82, words.hint, detailStyle, 'text-muted', 'middle');
  return { boxes: [...head.boxes, ...pen.boxes], texts: [...head.texts, ...pen.texts] };
}
