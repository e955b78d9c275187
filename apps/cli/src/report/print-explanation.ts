import type { Catalogue, Trigger } from '@bandi/blueprints';
import type { Label, Language, Organisation, Position, Reason, ReasonInput } from '@bandi/organisation';
import { ancestorUnits, labelText, shownAmount } from '@bandi/organisation';
import { functionNames } from '@bandi/chart';
import { printHeading, printTable, printText } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printSources } from './print-sources.ts';
import { printTriggers } from './print-triggers.ts';
import { fte, money, number, wording } from './wording.ts';

export interface Explanation {
  readonly organisation: Organisation;
  readonly position: Position;
  /** Null: the organisation has no profile to find them by. */
  readonly triggers: readonly Trigger[] | null | 'not-asked';
  readonly catalogue: Catalogue;
}

export function printExplanation({ organisation, position, triggers, catalogue }: Explanation, language: Language, terminal: Terminal): void {
  const words = wording[language];
  printPosition(organisation, position, language, terminal);
  if (position.reasons.length === 0) {
    terminal.line();
    printText(terminal, words.noReasons, 0);
  }
  for (const reason of position.reasons.toSorted((a, b) => b.carried - a.carried)) printReason(reason, language, terminal);
  const keys = position.reasons.flatMap((reason) => [...reason.sources, ...reason.inputs.flatMap((input) => input.sources)]);
  if (keys.length > 0) {
    printHeading(terminal, words.sources);
    printSources(keys, catalogue, language, terminal);
  }
  if (triggers === 'not-asked') return;
  printHeading(terminal, words.triggersOf);
  if (triggers === null) printText(terminal, words.noProfile, 2, 'dim');
  else if (triggers.length === 0) printText(terminal, words.noTriggers, 2, 'dim');
  else printTriggers(triggers, () => labelText(position.title, language), language, terminal);
}

function printPosition(organisation: Organisation, position: Position, language: Language, terminal: Terminal): void {
  const words = wording[language];
  const text = (label: Label) => labelText(label, language);
  const unit = organisation.get('unit', position.unit);
  const path = unit === undefined ? [position.unit] : [...ancestorUnits(organisation, unit.id).toReversed(), unit].map((one) => text(one.name));
  const lead = position.reportsTo === null ? undefined : organisation.get('position', position.reportsTo);
  terminal.line({ text: text(position.title), style: 'bold' }, { text: `  ${position.id}`, style: 'dim' });
  terminal.line(`${path.join(' / ')} · ${functionNames[position.function][language]}`);
  terminal.line();
  const pay = position.pay;
  printTable(terminal, [{ title: '' }, { title: '', wraps: true }], [
    [words.headcount, { text: words.heads(number(position.heads)), style: 'bold' }],
    [words.fte, fte(position.fte)],
    [words.reportsTo, lead === undefined ? words.nobody : `${text(lead.title)}${words.open}${lead.id}${words.close}`],
    ...(pay === null ? [] : [[words.pay, `${[pay.low, pay.typical, pay.high].map(({ cents, currency }) => money(cents / 100, currency, language)).join(' – ')}${words.open}${words.perSeat}${words.close}`]]),
  ]);
}

function printReason(reason: Reason, language: Language, terminal: Terminal): void {
  const words = wording[language];
  const text = (label: Label) => labelText(label, language);
  printHeading(terminal, text(reason.name), reason.activity);
  const whole = words.whole(fte(reason.fte.low), fte(reason.fte.typical), fte(reason.fte.high));
  printText(terminal, `${words.carried(fte(reason.carried))}${words.semicolon}${whole}`);
  printText(terminal, `${words.driver}${words.colon}${text(reason.driver)}`);
  printText(terminal, `${words.method}${words.colon}${text(reason.method)}${words.open}${words.trust[reason.trust]}${words.close}`);
  if (reason.steps.length > 0) {
    printText(terminal, `${words.steps}${words.colon.trimEnd()}`);
    for (const step of reason.steps) printText(terminal, text(step), 4);
  }
  if (reason.inputs.length > 0) {
    printText(terminal, `${words.inputs}${words.colon.trimEnd()}`);
    printTable(terminal, [{ title: '' }, { title: '', align: 'right' }, { title: '' }, { title: '' }, { title: '', wraps: true }], reason.inputs.map((input) => ({ input, shown: shownAmount(input.value, input.unit) })).map(({ input, shown }) => [
      text(input.name), number(shown.value), text(shown.unit), mark(input, language), { text: input.sources.join(words.comma), style: 'dim' },
    ]), 4);
  }
  if (reason.sources.length > 0) printText(terminal, `${words.sources}${words.colon}${reason.sources.join(words.comma)}`);
}

function mark(input: ReasonInput, language: Language): string {
  const words = wording[language];
  return `${words.open.trimStart()}${input.default ? words.isDefault : words.isGiven}${words.close}`;
}
