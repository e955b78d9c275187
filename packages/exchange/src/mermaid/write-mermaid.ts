import type { Scene } from '@bandi/chart';
import { cardLines, cardNames } from '../diagram/card-lines.ts';

/** Lines that Mermaid draws unless its page is set up for more. */
export const MERMAID_LINES = 500;

/**
 * A scene as a Mermaid flowchart. Every character of a name that is not a letter, a digit or plain punctuation is
 * written as its number, so no name can end a label, set an option or be markup.
 */
export function writeMermaid(scene: Scene): string {
  const names = cardNames(scene);
  const out = ['---', `title: "${quoted(scene.title)}"`, '---', `flowchart ${isLeftRight(scene) ? 'LR' : 'TD'}`];
  if (scene.lines.length > MERMAID_LINES) out.push(`  %% ${scene.lines.length} lines: set maxEdges in mermaid.initialize`);
  for (const card of scene.cards) out.push(`  ${names.get(card.key) ?? ''}${card.kind === 'position' ? `("${label(cardLines(scene, card))}")` : `["${label(cardLines(scene, card))}"]`}`);
  for (const { from, to, dashed } of scene.lines) {
    const [a, b] = [names.get(from), names.get(to)];
    if (a !== undefined && b !== undefined) out.push(`  ${a} ${dashed ? '-.->' : '-->'} ${b}`);
  }
  const leads = scene.cards.flatMap((card) => (card.kind === 'position' ? [] : [names.get(card.key) ?? '']));
  out.push('  classDef default fill:#ffffff,stroke:#a7b3c4,color:#1b2536');
  if (leads.length > 0) out.push('  classDef unit fill:#e9f0f9,stroke:#c4d4e8,color:#1a3357', `  class ${leads.join(',')} unit`);
  return `${out.join('\n')}\n`;
}

const PLAIN = /[\p{L}\p{M}\p{Nd} ,.:、，。：（）·+-]/u;

function label(lines: readonly string[]): string {
  return lines.map((line) => Array.from(line, (one) => (PLAIN.test(one) ? one : `#${one.codePointAt(0) ?? 0xfffd};`)).join('')).join('<br/>');
}

/** The same for the title, which is YAML: there such characters have other numbers. */
function quoted(title: string): string {
  return Array.from(title, (one) => {
    if (PLAIN.test(one)) return one;
    const code = (one.codePointAt(0) ?? 0xfffd).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  }).join('');
}

/** Whether reports stand beside their leads rather than below. */
export function isLeftRight(scene: Scene): boolean {
  const places = new Map(scene.cards.map((card) => [card.key, card]));
  const [line] = scene.lines.filter(({ dashed }) => !dashed);
  const from = places.get(line?.from ?? '');
  const to = places.get(line?.to ?? '');
  return from !== undefined && to !== undefined && to.x >= from.x + from.width;
}
