import type { Scene } from '@bandi/chart';
import { cardLines, cardNames } from '../diagram/card-lines.ts';
import { isLeftRight } from '../mermaid/write-mermaid.ts';

/**
 * A scene as a PlantUML diagram. Every character of a name that is not a letter, a digit or plain punctuation is
 * written as `<U+….>`, so no name can end a label, include a file, call a function or be markup.
 */
export function writePlantuml(scene: Scene): string {
  const names = cardNames(scene);
  const out = ['@startuml', `title ${label([scene.title])}`, 'hide stereotype', 'skinparam shadowing false', 'skinparam defaultTextAlignment left', 'skinparam linetype ortho', 'skinparam ArrowColor #7A8698', 'skinparam rectangle {', '  RoundCorner 8', '  BackgroundColor #FFFFFF', '  BorderColor #A7B3C4', '  BackgroundColor<<unit>> #E9F0F9', '}'];
  if (isLeftRight(scene)) out.push('left to right direction');
  for (const card of scene.cards) out.push(`rectangle "${cardLabel(cardLines(scene, card))}" as ${names.get(card.key) ?? ''}${card.kind === 'position' ? '' : ' <<unit>>'}`);
  for (const { from, to, dashed } of scene.lines) {
    const [a, b] = [names.get(from), names.get(to)];
    // Where somebody stands follows from the line of command alone.
    if (a !== undefined && b !== undefined) out.push(`${a} ${dashed ? '.[norank].' : '--'} ${b}`);
  }
  out.push('@enduml');
  return `${out.join('\n')}\n`;
}

// A single hyphen is fine, two would strike out; so is none of the signs that begin markup.
const PLAIN = /[\p{L}\p{M}\p{Nd} ,.:、，。：（）·]/u;

/** The name stands out; the tags are the only markup there is, since no name can hold one. */
function cardLabel([name = '', ...others]: readonly string[]): string {
  return [`<b>${label([name])}</b>`, ...(others.length === 0 ? [] : [label(others)])].join(String.raw`\n`);
}

function label(lines: readonly string[]): string {
  const written = lines.map((line) => Array.from(line, (one) => (PLAIN.test(one) ? one : `<U+${(one.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase().padStart(4, '0')}>`)).join(''));
  return written.join(String.raw`\n`);
}
