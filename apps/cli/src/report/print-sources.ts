import type { Catalogue } from '@bandi/blueprints';
import type { Language } from '@bandi/organisation';
import type { Terminal } from '../terminal/terminal.ts';
import { columnsOf, padTo } from '../terminal/width.ts';
import { wording } from './wording.ts';

/**
 * Where figures come from: each key once, with its address, or what it is where it has none. Never broken into lines of
 * our own: an address must stay one that can be clicked and copied.
 */
export function printSources(keys: readonly string[], catalogue: Catalogue, language: Language, terminal: Terminal, indent = 2): void {
  const distinct = [...new Set(keys)].toSorted();
  const width = Math.max(0, ...distinct.map((key) => columnsOf(key)));
  for (const key of distinct) {
    const source = catalogue.sources.get(key);
    terminal.line({ text: `${' '.repeat(indent)}${padTo(key, width, 'left')}  ${source?.url ?? source?.note ?? wording[language].noAddress}`, style: 'dim' });
  }
}
