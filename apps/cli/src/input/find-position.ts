import { nearest } from '@bandi/blueprints';
import type { Organisation, Position } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';

/** A position by its id, else by its title in either language where only one has it. */
export function findPosition(organisation: Organisation, word: string, file: string): Read<Position> {
  const byId = organisation.get('position', word);
  if (byId !== undefined) return { ok: true, value: byId };
  const positions = [...organisation.all('position')];
  const wanted = word.trim().toLowerCase();
  const titled = positions.filter(({ title }) => Object.values(labelBoth(title)).some((text: string) => text.toLowerCase() === wanted));
  const [only] = titled;
  if (only !== undefined && titled.length === 1) return { ok: true, value: only };
  if (titled.length > 1) {
    const ids = titled.map(({ id }) => id);
    return refused({ file, text: both(`有 ${ids.length} 个岗位叫“${word}”`, `${ids.length} positions are called "${word}"`), expected: both(`编号：${ids.join('、')}`, `an id: ${ids.join(', ')}`) });
  }
  const near = nearestIds(word, positions);
  return refused({
    file, text: both(`没有岗位“${word}”`, `there is no position "${word}"`),
    expected: near.length > 0 ? null : both('岗位编号或名称（positions.csv 里有）', 'an id or title of a position (see positions.csv)'),
    nearest: near.length > 0 ? near.join(', ') : null,
  });
}

/** Up to three ids whose id or title is near. */
function nearestIds(word: string, positions: readonly Position[]): string[] {
  const names = new Map<string, string>();
  for (const { id, title } of positions) for (const name of [id, ...Object.values(labelBoth(title))]) if (!names.has(name)) names.set(name, id);
  const found = new Set<string>();
  for (let best = nearest(word, [...names.keys()]); best !== null && found.size < 3; best = nearest(word, [...names.keys()])) {
    found.add(names.get(best) ?? best);
    names.delete(best);
  }
  return [...found];
}
