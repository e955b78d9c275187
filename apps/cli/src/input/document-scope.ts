import type { DocumentScope } from '@bandi/exchange';
import type { Organisation } from '@bandi/organisation';
import { labelBoth } from '@bandi/organisation';
import type { Call } from '../command-line/command.ts';
import { both } from '../language.ts';
import type { Read } from '../problem.ts';
import { refused } from '../problem.ts';
import { findPosition } from './find-position.ts';

/** What a document is of: a position, a unit, or all; exactly one of them. */
export function documentScope(call: Call, organisation: Organisation, file: string): Read<DocumentScope> {
  const position = call.words[1];
  const unit = call.option('unit');
  const asked = [position !== undefined, unit !== undefined, call.has('all')].filter(Boolean).length;
  if (asked !== 1) {
    return refused({ text: asked === 0 ? both('没有说要哪些岗位或部门的', 'it is not said of what') : both('岗位、--unit、--all 只能选一个', 'only one of POSITION, --unit and --all can be given'), expected: both('岗位编号或名称，或 --unit 部门，或 --all', 'a position by id or title, or --unit UNIT, or --all') });
  }
  if (position !== undefined) {
    const found = findPosition(organisation, position, file);
    return found.ok ? { ok: true, value: { position: found.value.id } } : found;
  }
  return unit === undefined ? { ok: true, value: 'all' } : unitScope(organisation, unit, file);
}

/** A unit by its id, else by its name in either language where only one has it. */
export function unitScope(organisation: Organisation, word: string, file: string): Read<DocumentScope> {
  if (organisation.has('unit', word)) return { ok: true, value: { unit: word } };
  const wanted = word.trim().toLowerCase();
  const named = [...organisation.all('unit')].filter(({ name }) => Object.values(labelBoth(name)).some((text: string) => text.toLowerCase() === wanted));
  const [only] = named;
  if (only !== undefined && named.length === 1) return { ok: true, value: { unit: only.id } };
  const ids = (named.length > 1 ? named : [...organisation.all('unit')].slice(0, 12)).map(({ id }) => id);
  return refused({
    file, text: named.length > 1 ? both(`有 ${named.length} 个部门叫“${word}”`, `${named.length} units are called "${word}"`) : both(`没有部门“${word}”`, `there is no unit "${word}"`),
    expected: both(`编号：${ids.join('、')}`, `an id: ${ids.join(', ')}`),
  });
}
