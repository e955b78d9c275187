import type { Bilingual, Language, Sizing } from '@bandi/organisation';
import type { MeasureText } from '../text/measure.ts';
import { measureText } from '../text/measure.ts';
import type { CardColours } from '../views/colouring.ts';
import { cardColours } from '../views/colouring.ts';
import { monthlyCost } from '../views/own-pay.ts';
import type { ChartNodes, Facts } from './nodes.ts';
import type { CardFields, ChartOptions, FindingMark, LoadMarks } from './options.ts';

/** Everything that one picture's cards are drawn by. */
export interface CardSetting {
  readonly language: Language;
  readonly fields: CardFields;
  readonly measure: MeasureText;
  /** Whether the organisation has people at all; a plan on paper does not dash every card. */
  readonly staffed: boolean;
  readonly facts: Facts;
  readonly colours: CardColours;
  readonly compact: boolean;
  /** Another day than today is shown: cards say who comes and goes about then. */
  readonly movements: boolean;
  /** Units are areas that others stand in. */
  readonly areas: boolean;
  readonly sizing: { readonly by: Sizing; readonly largest: number };
  readonly findings: ReadonlyMap<string, FindingMark>;
  readonly jobNames: ReadonlyMap<string, Bilingual>;
  readonly loadMarks: LoadMarks | null;
}

export function cardSetting(chart: ChartNodes, options: ChartOptions): CardSetting {
  return {
    language: options.language,
    fields: options.compact ? { ...options.fields, people: false, photo: false, unit: false, job: false, function: false, load: false, cost: false, start: false, own: [] } : options.fields,
    measure: options.measure ?? measureText,
    staffed: chart.staffed,
    facts: chart.facts,
    colours: cardColours(chart.facts, chart.nodes, options),
    compact: options.compact,
    movements: options.today !== null && options.asOf !== null && options.asOf !== options.today,
    areas: options.view === 'unit-areas',
    sizing: { by: options.size, largest: largestOf(chart, options.size) },
    findings: options.findings,
    jobNames: options.jobNames,
    loadMarks: options.loadMarks,
  };
}

function largestOf({ nodes }: ChartNodes, by: Sizing): number {
  let largest = 0;
  if (by === 'none') return largest;
  for (const node of nodes) {
    if (node.kind === 'position') largest = Math.max(largest, by === 'heads' ? node.heads : (monthlyCost(node.record)?.cents ?? 0));
  }
  return largest;
}
