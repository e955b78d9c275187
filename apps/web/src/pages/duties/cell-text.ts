import type { Duty, Language, Position, Unit } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import type { Texts } from '../../texts/texts.ts';
import type { CellValue } from './letters.ts';

/** What one cell says, in words: the duty, the position with its unit, and the part it has. */
export function cellText(words: Pick<Texts, 'duties' | 'letters'>, language: Language, duty: Duty, position: Position, unit: Unit, letter: CellValue): string {
  const part = letter === null ? words.duties.noPart : words.duties.part(letter, words.letters[letter]);
  return words.duties.cell(labelText(duty.name, language), labelText(position.title, language), labelText(unit.name, language), part);
}

/** The name of a group of duties: one's own, or that of its function. */
export function groupName(words: Pick<Texts, 'functions'>, language: Language, group: { readonly name: Parameters<typeof labelText>[0] | null; readonly function: keyof Texts['functions'] }): string {
  return group.name === null ? words.functions[group.function] : labelText(group.name, language);
}
