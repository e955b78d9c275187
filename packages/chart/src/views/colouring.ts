import { businessFunctions, daysBetween, labelText } from '@bandi/organisation';
import type { ReadonlyOrganisation } from '@bandi/organisation';
import { holdersOf } from '../scene/facts.ts';
import type { ChartNode, Facts, PositionNode } from '../scene/nodes.ts';
import type { ChartOptions } from '../scene/options.ts';
import type { ColourRole } from '../scene/theme.ts';
import { unitsInOrder } from '../scene/unit-order.ts';
import { functionNames } from '../scene/wording.ts';
import { cleanText } from '../text/clean.ts';
import { loadClass } from './load-class.ts';
import { placeInRange } from './own-pay.ts';
import { SERIES } from './palette.ts';
import type { Shade } from './palette.ts';
import { viewWords } from './words.ts';

export interface LegendEntry {
  readonly role: ColourRole;
  readonly label: string;
  /** Heads of the positions of this colour. */
  readonly heads: number;
}

/** The colours a card is told by. */
export interface CardFace {
  readonly ground: ColourRole;
  /** The bar at its edge; null: it has none. */
  readonly edge: ColourRole | null;
}

/** How the cards of one picture are coloured, and what each colour says. */
export interface CardColours {
  /** What the colours tell apart; empty where there are none. */
  readonly title: string;
  /** Counted when asked for. */
  readonly legend: readonly LegendEntry[];
  readonly of: (node: PositionNode) => CardFace;
}

interface Class {
  readonly id: string;
  readonly label: string;
  readonly shade: Shade;
}

const plain: CardFace = { edge: null, ground: 'card' };

/** Colours for the positions of a chart as the options ask; only values that occur are in the legend. */
export function cardColours(facts: Facts, nodes: readonly ChartNode[], options: ChartOptions): CardColours {
  const words = viewWords[facts.language];
  if (options.colour === 'none') return { title: '', legend: [], of: () => plain };
  if (options.colour === 'function') return byFunction(facts, nodes);
  const { classes, classOf } = classesOf(facts, nodes, options);
  const faces = new Map(classes.map(({ id, shade }): [string, CardFace] => [id, { edge: `hue:${shade}`, ground: shade === 'none' ? 'card' : `tint:${shade}` }]));
  return {
    title: options.colour === 'own' ? (options.colourField ?? '') : words.colouring[options.colour],
    get legend() {
      const heads = headsBy(nodes, classOf);
      return classes.filter(({ id }) => heads.has(id)).map(({ id, label, shade }): LegendEntry => ({ role: `hue:${shade}`, label, heads: heads.get(id) ?? 0 }));
    },
    of: (node) => faces.get(classOf(node)) ?? plain,
  };
}

const functionFaces = new Map(businessFunctions.map((name): [string, CardFace] => [name, { edge: `function:${name}`, ground: 'card' }]));

/** The fifteen functions have colours of their own, so that they are the same in every picture. */
function byFunction({ language }: Facts, nodes: readonly ChartNode[]): CardColours {
  return {
    title: viewWords[language].colouring.function,
    get legend() {
      const heads = headsBy(nodes, (node) => node.function);
      return businessFunctions.filter((name) => heads.has(name)).map((name): LegendEntry => ({ role: `function:${name}`, label: functionNames[name][language], heads: heads.get(name) ?? 0 }));
    },
    of: (node) => functionFaces.get(node.function) ?? plain,
  };
}

/** Heads of the positions that have cards, by what each is counted as. */
function headsBy(nodes: readonly ChartNode[], of: (node: PositionNode) => string): Map<string, number> {
  const heads = new Map<string, number>();
  for (const node of nodes) {
    if (node.kind !== 'position') continue;
    const key = of(node);
    heads.set(key, (heads.get(key) ?? 0) + node.heads);
  }
  return heads;
}

interface Classes {
  readonly classes: readonly Class[];
  readonly classOf: (node: PositionNode) => string;
}

function made(list: readonly (readonly [string, string, Shade])[]): Class[] {
  return list.map(([id, label, shade]) => ({ id, label, shade }));
}

function classesOf(facts: Facts, nodes: readonly ChartNode[], options: ChartOptions): Classes {
  const words = viewWords[facts.language];
  switch (options.colour) {
    case 'vacancy': {
      const { full, some, all, outside } = words.vacancy;
      return {
        classes: made([['full', full, 'good'], ['some', some, 'fair'], ['all', all, 'poor'], ['outside', outside, 'none']]),
        classOf: ({ vacant, heads, outsourced, frozen }) => (outsourced || frozen ? 'outside' : vacant === 0 ? 'full' : vacant < heads ? 'some' : 'all'),
      };
    }
    case 'load': {
      const { under, fits, over, unknown } = words.load;
      const { low, high } = options.loadMarks ?? { low: 0, high: 100 };
      return {
        classes: made([['under', under(low), 'q1'], ['fits', low === 0 ? fits(high) : words.load.between(low, high), 'q3'], ['over', over(high), 'poor'], ['unknown', unknown, 'none']]),
        classOf: ({ load }) => loadClass(load, options.loadMarks) ?? 'unknown',
      };
    }
    case 'pay': {
      const { low, middle, high, unknown } = words.pay;
      return { classes: made([['low', low, 'q1'], ['middle', middle, 'q3'], ['high', high, 'fair'], ['unknown', unknown, 'none']]), classOf: payClass };
    }
    case 'finding': {
      const { error, warning, notice, none } = words.finding;
      return {
        classes: made([['error', error, 'poor'], ['warning', warning, 'fair'], ['notice', notice, 'q1'], ['none', none, 'none']]),
        classOf: ({ key }) => options.findings.get(key)?.level ?? 'none',
      };
    }
    case 'tenure': {
      const { month, year, three, long, nobody } = words.tenure;
      const day = facts.asOf ?? options.today;
      const classOf = ({ id }: PositionNode): string => {
        const holders = holdersOf(facts, id);
        if (holders.length === 0 || day === null) return 'nobody';
        const days = holders.reduce((sum, { from }) => sum + daysBetween(from, day), 0) / holders.length;
        return days < 91 ? 'month' : days < 365 ? 'year' : days < 3 * 365 ? 'three' : 'long';
      };
      return { classes: made([['month', month, 'q1'], ['year', year, 'q2'], ['three', three, 'q3'], ['long', long, 'q4'], ['nobody', nobody, 'none']]), classOf };
    }
    case 'outsourced': {
      const { own, outsourced, frozen } = words.kind;
      return {
        classes: made([['own', own, 'good'], ['outsourced', outsourced, 'fair'], ['frozen', frozen, 'none']]),
        classOf: (node) => (node.outsourced ? 'outsourced' : node.frozen ? 'frozen' : 'own'),
      };
    }
    case 'own': {
      const field = options.colourField ?? '';
      const valueOf = ({ record }: PositionNode): string => record.fields?.[field] ?? '';
      return series(nodes, valueOf, (value) => (value === '' ? words.noValue : cleanText(value)), words.elsewhere);
    }
    case 'unit': {
      const tops = topUnits(facts.organisation);
      const names = new Map([...facts.organisation.all('unit')].map(({ id, name }) => [id, cleanText(labelText(name, facts.language))]));
      return series(nodes, ({ record }) => tops.get(record.unit) ?? '', (id) => names.get(id) ?? words.noValue, words.elsewhere);
    }
    default:
      return { classes: [], classOf: () => '' };
  }
}

function payClass({ record }: PositionNode): string {
  const place = placeInRange(record);
  return place === null ? 'unknown' : place < 1 / 3 ? 'low' : place <= 2 / 3 ? 'middle' : 'high';
}

/** One colour a value for the values that most positions have, in the order they are met; grey for the rest and for none. */
function series(nodes: readonly ChartNode[], valueOf: (node: PositionNode) => string, labelOf: (value: string) => string, elsewhere: string): Classes {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (node.kind !== 'position') continue;
    const value = valueOf(node);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()].filter((value) => value !== '');
  const most = new Set(values.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, SERIES));
  const coloured = values.filter((value) => most.has(value));
  const classes: Class[] = coloured.map((value, at) => ({ id: `=${value}`, label: labelOf(value), shade: `s${at}` as Shade }));
  if (most.size < values.length) classes.push({ id: 'elsewhere', label: elsewhere, shade: 'none' });
  classes.push({ id: '=', label: labelOf(''), shade: 'none' });
  return {
    classes,
    classOf: (node) => {
      const value = valueOf(node);
      return value === '' || most.has(value) ? `=${value}` : 'elsewhere';
    },
  };
}

/** For each unit the one that colours it: the unit below the single top, or the top where there are several. */
function topUnits(organisation: ReadonlyOrganisation): ReadonlyMap<string, string> {
  const single = organisation.ids('unit.root', '').size === 1;
  const tops = new Map<string, string>();
  for (const { id, parent } of unitsInOrder(organisation)) {
    const above = parent === null ? undefined : tops.get(parent);
    const parentIsTop = parent !== null && single && organisation.ids('unit.root', '').has(parent);
    tops.set(id, above === undefined || parentIsTop ? id : above);
  }
  return tops;
}
