import type { BuildResult, Catalogue } from '@bandi/blueprints';
import type { Language } from '@bandi/organisation';
import { printHeading, printTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { structureFigures } from './structure-figures.ts';
import { money, number, pick, wording } from './wording.ts';

/** The structure asked for beside the one that would have been chosen: the same people, cut and led differently. */
export function printComparison(asked: BuildResult, chosen: BuildResult, catalogue: Catalogue, language: Language, terminal: Terminal): void {
  const words = wording[language];
  const [one, other] = [structureFigures(asked), structureFigures(chosen)];
  if (one.structure === other.structure) return;
  const name = (id: string) => {
    const blueprint = catalogue.blueprints.get(id);
    return blueprint === undefined ? id : pick(blueprint.name, language);
  };
  const cost = ({ monthlyCost: { amount, currency } }: typeof one) => money(amount, currency, language);
  printHeading(terminal, words.comparison);
  printTable(terminal, [{ title: '' }, { title: `${name(one.structure)}${words.open}${words.asked}${words.close}`, align: 'right' }, { title: `${name(other.structure)}${words.open}${words.chosen}${words.close}`, align: 'right' }], [
    [words.figures.heads, number(one.heads), number(other.heads)],
    [words.figures.cost, cost(one), cost(other)],
    [words.compared.units, number(one.units), number(other.units)],
    [words.compared.leads, number(one.leads), number(other.leads)],
    [words.compared.layers, number(one.layers), number(other.layers)],
    [words.findings, number(one.findings), number(other.findings)],
  ]);
}
