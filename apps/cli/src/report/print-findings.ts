import type { Finding, FindingLevel, Language } from '@bandi/organisation';
import { printText } from '../terminal/table.ts';
import type { Style } from '../terminal/style.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wording } from './wording.ts';

export const findingLevels: readonly FindingLevel[] = ['error', 'warning', 'notice'];
const styles: Readonly<Record<FindingLevel, Style>> = { error: 'red', warning: 'yellow', notice: 'cyan' };
/** Of one check and level so many are told in full; an organisation of thousands has hundreds of the same kind. */
const MOST_OF_A_KIND = 8;

/** Findings, the worst level first, those of one check together with one advice. */
export function printFindings(findings: readonly Finding[], language: Language, terminal: Terminal): void {
  const words = wording[language];
  if (findings.length === 0) {
    printText(terminal, words.noFindings, 2, 'green');
    return;
  }
  for (const level of findingLevels) {
    const found = findings.filter((finding) => finding.level === level);
    if (found.length === 0) continue;
    terminal.line('  ', { text: `${words.levels[level]} ${found.length}`, style: styles[level] });
    for (const group of byCheck(found)) printGroup(group, language, terminal);
  }
}

function byCheck(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group === undefined) groups.set(finding.check, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function printGroup(group: readonly Finding[], language: Language, terminal: Terminal): void {
  const words = wording[language];
  const shared = new Set(group.map((finding) => finding.advice[language])).size === 1;
  for (const finding of group.slice(0, MOST_OF_A_KIND)) {
    printText(terminal, finding.text[language], 6, undefined, '· ');
    if (!shared) printText(terminal, finding.advice[language], 8, 'dim');
  }
  const [first] = group;
  if (group.length > MOST_OF_A_KIND) printText(terminal, `… ${words.moreReasons(group.length - MOST_OF_A_KIND)}${words.open}${first?.check ?? ''}${words.close}`, 6, 'dim');
  if (shared && first !== undefined) printText(terminal, first.advice[language], 8, 'dim');
}
