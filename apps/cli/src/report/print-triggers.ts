import type { Trigger } from '@bandi/blueprints';
import type { Language } from '@bandi/organisation';
import { printTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { number, pick, wording } from './wording.ts';

/** Which input, at which value, adds a person, and where. */
export function printTriggers(triggers: readonly Trigger[], titleOf: (trigger: Trigger) => string, language: Language, terminal: Terminal): void {
  const words = wording[language];
  printTable(terminal, [
    { title: words.input, wraps: true }, { title: words.now, align: 'right' }, { title: words.at, align: 'right' }, { title: '' }, { title: words.adds, align: 'right' }, { title: words.position, wraps: true },
  ], triggers.map((trigger) => [
    pick(trigger.driverName, language), number(trigger.now), { text: number(trigger.at), style: 'bold' }, pick(trigger.unit, language), `+${trigger.adds}`, titleOf(trigger),
  ]));
}
