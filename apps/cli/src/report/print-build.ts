import type { BuildResult, BuildSummary, Catalogue, DefaultUsed, Trigger } from '@bandi/blueprints';
import type { BusinessFunction, Language, Organisation, Position } from '@bandi/organisation';
import { labelText, positionsOf, walkUnits } from '@bandi/organisation';
import { functionNames } from '@bandi/chart';
import type { TableCell } from '../terminal/table.ts';
import { printHeading, printTable, printText } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printComparison } from './print-comparison.ts';
import { printFindings } from './print-findings.ts';
import { printSources } from './print-sources.ts';
import { printTriggers } from './print-triggers.ts';
import { whyLine } from './why.ts';
import { fte, money, number, percent, pick, wording } from './wording.ts';

export interface BuildReport {
  readonly name: string;
  readonly organisation: BuildResult['organisation'];
  readonly summary: BuildSummary;
  readonly catalogue: Catalogue;
  /** The structure was asked for, not chosen. */
  readonly asked: boolean;
  /** The same profile with the structure that would have been chosen; null when none was asked for. */
  readonly chosen: BuildResult | null;
}

export function printBuild(report: BuildReport, language: Language, terminal: Terminal): void {
  const { organisation, summary, catalogue } = report;
  printSummary(report, language, terminal);
  if (report.chosen !== null) printComparison({ organisation, summary }, report.chosen, catalogue, language, terminal);
  printPositions(organisation, language, terminal);
  printPeaks(summary, language, terminal);
  if (summary.triggers.length > 0) {
    printHeading(terminal, wording[language].triggers);
    printTriggers(summary.triggers, (trigger) => titleOf(trigger, organisation, catalogue, language), language, terminal);
  }
  printHeading(terminal, wording[language].findings);
  printFindings(summary.findings, language, terminal);
  printDefaults(summary.defaults, catalogue, language, terminal);
}

function printSummary({ name, summary, catalogue, asked }: BuildReport, language: Language, terminal: Terminal): void {
  const words = wording[language];
  const blueprint = catalogue.blueprints.get(summary.structure);
  const stage = catalogue.tiers.find((tier) => tier.id === summary.stage);
  terminal.line({ text: name, style: 'bold' });
  const structure = `${blueprint === undefined ? summary.structure : pick(blueprint.name, language)}${words.open}${summary.structure}${words.semicolon}${asked ? words.asked : words.chosen}${words.close}`;
  terminal.line(`${structure} · ${stage === undefined ? summary.stage : pick(stage.name, language)}`);
  terminal.line();
  const { amount, currency } = summary.monthlyCost;
  printTable(terminal, [{ title: '' }, { title: '', align: 'right' }], [
    [words.figures.heads, { text: words.heads(number(summary.heads)), style: 'bold' }],
    [words.figures.fte, summary.fte.toFixed(2)],
    ...(summary.outsourcedFte > 0 ? [[words.figures.outsourced, summary.outsourcedFte.toFixed(2)]] : []),
    [words.figures.cost, { text: money(amount, currency, language), style: 'bold' }],
    [words.figures.share, summary.payrollShareOfGmv === null ? words.figures.noSales : percent(summary.payrollShareOfGmv)],
  ]);
  if (summary.packing.status === 'feasible') printText(terminal, (summary.packing.headsProven ? words.payUnproven : words.unproven)(percent(summary.packing.gap)), 2, 'dim');
}

function printPositions(organisation: Organisation, language: Language, terminal: Terminal): void {
  const words = wording[language];
  const totals = headsBelow(organisation);
  const rows: TableCell[][] = [];
  for (const { unit, depth } of walkUnits(organisation, null)) {
    const indent = '  '.repeat(depth);
    rows.push([{ text: indent + labelText(unit.name, language), style: 'bold' }, { text: number(totals.get(unit.id) ?? 0), style: 'bold' }, '', '']);
    for (const position of positionsOf(organisation, unit.id)) {
      rows.push([`${indent}  ${positionName(position, unit.lead, language)}`, String(position.heads), fte(position.fte), whyLine(position.reasons, language)]);
    }
  }
  printHeading(terminal, words.unitsAndPositions);
  printTable(terminal, [{ title: words.unitOrPosition }, { title: words.headcount, align: 'right' }, { title: words.fte, align: 'right' }, { title: words.why, wraps: true }], rows);
}

function positionName(position: Position, lead: string | null, language: Language): string {
  const words = wording[language];
  const marks = [...(position.id === lead ? [words.lead] : []), ...(position.outsourced ? [words.outsourcedPosition] : [])];
  return `${labelText(position.title, language)}${marks.length > 0 ? `${words.open}${marks.join(words.comma)}${words.close}` : ''}`;
}

/** Heads of each unit with all below it. */
function headsBelow(organisation: Organisation): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { unit } of [...walkUnits(organisation, null)].toReversed()) {
    const own = positionsOf(organisation, unit.id).reduce((sum, position) => sum + position.heads, 0);
    const total = own + (totals.get(unit.id) ?? 0);
    totals.set(unit.id, total);
    if (unit.parent !== null) totals.set(unit.parent, (totals.get(unit.parent) ?? 0) + total);
  }
  return totals;
}

function printPeaks(summary: BuildSummary, language: Language, terminal: Terminal): void {
  if (summary.peaks.length === 0) return;
  const words = wording[language];
  printHeading(terminal, words.peaks);
  const rows = summary.peaks.map((peak): TableCell[] => {
    const where = Object.entries(peak.byFunction).map(([of, heads]) => `${functionNames[of as BusinessFunction][language]} ${heads}`).join(words.comma);
    const none = peak.temporaryHeads === 0;
    return [peak.name, `${peak.from} – ${peak.to}`, words.times(number(peak.multiple)), { text: number(peak.temporaryHeads), style: 'bold' }, none ? '' : peak.rampUpFrom, none ? words.noTemporary : where];
  });
  printTable(terminal, [
    { title: words.peak }, { title: words.dates }, { title: words.multiple, align: 'right' }, { title: words.temporary, align: 'right' }, { title: words.startBy }, { title: words.where, wraps: true },
  ], rows);
}

function printDefaults(defaults: readonly DefaultUsed[], catalogue: Catalogue, language: Language, terminal: Terminal): void {
  if (defaults.length === 0) return;
  const words = wording[language];
  printHeading(terminal, words.defaults, words.defaultsNote);
  printTable(terminal, [{ title: words.id }, { title: words.name, wraps: true }, { title: words.value, align: 'right' }, { title: words.trustTitle }, { title: words.sources, wraps: true }], defaults.map((figure) => [
    figure.id, pick(figure.name, language), `${number(figure.value)} ${pick(figure.unit, language)}`, words.trust[figure.trust], figure.sources.join(words.comma),
  ]));
  terminal.line();
  printSources(defaults.flatMap((figure) => figure.sources), catalogue, language, terminal);
}

/** The position that grows; or the job of a new one, where the next person is the first of a kind. */
function titleOf(trigger: Trigger, organisation: Organisation, catalogue: Catalogue, language: Language): string {
  const position = organisation.get('position', trigger.position);
  if (position !== undefined) return labelText(position.title, language);
  const words = wording[language];
  const job = catalogue.jobs.get(trigger.job);
  return `${job === undefined ? trigger.job : pick(job.name, language)}${words.open}${words.newPosition}${words.close}`;
}
