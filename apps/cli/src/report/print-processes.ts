import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { labelText, processHands, spanText } from '@bandi/organisation';
import { printTable, printText } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';

const words = {
  zh: { id: '编号', process: '流程', hands: '岗位', handOvers: '交接', path: '最长路径用时', promise: '承诺', none: '还没有流程' },
  en: { id: 'Id', process: 'Process', hands: 'Positions', handOvers: 'Hand-overs', path: 'Longest way', promise: 'Promise', none: 'no processes yet' },
} as const;

/** The processes of an organisation: how many hands each passes, and how long its longest way takes beside the promise. */
export function printProcesses(organisation: ReadonlyOrganisation, language: Language, terminal: Terminal): void {
  const own = words[language];
  const processes = [...organisation.all('process')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (processes.length === 0) {
    printText(terminal, own.none, 2);
    return;
  }
  printTable(terminal, [{ title: own.id }, { title: own.process, wraps: true }, { title: own.hands, align: 'right' }, { title: own.handOvers, align: 'right' }, { title: own.path, align: 'right' }, { title: own.promise, align: 'right' }],
    processes.map(({ id, name, promise }) => {
      const { positions, handOvers, criticalPath: { minutes } } = processHands(organisation, id);
      const taken = spanText(minutes)[language];
      const isLate = promise !== null && minutes > promise.minutes;
      return [{ text: id, style: 'dim' }, labelText(name, language), String(positions.length), String(handOvers.length), isLate ? { text: taken, style: 'yellow' } : taken, promise === null ? '' : spanText(promise.minutes)[language]];
    }));
}
