import type { SceneText } from '@bandi/chart';
import { detailStyle } from '@bandi/chart';

/** A name, or a piece of one that goes on in the next line, on a line of a card. */
export interface NamePart {
  /** Which of the names. */
  readonly name: number;
  readonly text: SceneText;
  /** Its letters in the line: from, and up to. */
  readonly from: number;
  readonly to: number;
}

const BETWEEN = /^[、，,\s]+/u;

/**
 * Where the names of those who hold a position stand on its card. They are read one after another, in the order they
 * were written in, so that a name that is the beginning of another ("李雷" of "李雷雷") is not taken for it.
 */
export function nameParts(texts: readonly SceneText[], names: readonly string[]): NamePart[] {
  const parts: NamePart[] = [];
  let name = 0;
  let done = 0;
  for (const text of texts) {
    if (text.role !== 'text' || text.anchor !== 'start' || text.size !== detailStyle.size || text.weight !== detailStyle.weight) continue;
    for (let from = 0; from < text.text.length && name < names.length;) {
      const whole = names[name] ?? '';
      // A line break takes the space before it.
      const rest = whole.slice(done).trimStart();
      const line = text.text.slice(from);
      if (line.startsWith(rest)) {
        const to = from + rest.length;
        parts.push({ name, text, from, to });
        from = to + (BETWEEN.exec(text.text.slice(to))?.[0].length ?? 0);
        name += 1;
        done = 0;
      } else if (rest.startsWith(line)) {
        parts.push({ name, text, from, to: text.text.length });
        done = whole.length - rest.length + line.length;
        break;
      } else break;
    }
  }
  return parts;
}
