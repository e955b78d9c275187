import type { BusinessFunction, ReadonlyOrganisation } from '@bandi/organisation';
import { cardRef, idsOf } from './card-key.ts';
import type { AddWhere } from './quick-add.ts';
import { kindAdded } from './quick-add.ts';
import type { Meaning } from './view-meaning.ts';

/** What can be asked of cards from menus, bars and keys alike. */
export type Action =
  | { readonly do: 'open' | 'rename' | 'cut' | 'copy' | 'paste' | 'paste-rows' | 'move-to' | 'set-unit' | 'set-line' | 'earlier' | 'later' | 'fold' | 'branch' | 'all' | 'clear' | 'remove' | 'add-unit' | 'add-top' }
  | { readonly do: 'add'; readonly where: AddWhere }
  | { readonly do: 'status'; readonly status: 'approved' | 'frozen' }
  | { readonly do: 'function'; readonly function: BusinessFunction };

export type ActionName = Action['do'];

/** Which actions make sense for some cards (none: for the empty ground), by what hanging below means in the view. */
export function actionsFor(organisation: ReadonlyOrganisation, meaning: Meaning, keys: readonly string[], hasBelow: boolean): ReadonlySet<ActionName> {
  const { positions, units } = idsOf(keys);
  const [first] = keys;
  const names = new Set<ActionName>(['paste', 'paste-rows', 'all']);
  if (first === undefined) return names.add('add-top');
  const records = positions.length + units.length === keys.length;
  if (records) for (const name of ['cut', 'copy', 'remove', 'branch'] as const) names.add(name);
  if (positions.length > 0 && records) for (const name of ['status', 'function', 'set-unit'] as const) names.add(name);
  if (positions.length === keys.length) names.add('set-line');
  if (records && (meaning === 'unit' || units.length === 0)) names.add('move-to');
  if (keys.length > 1) return names.add('clear');
  if (hasBelow) names.add('fold');
  if (!records) return names;
  for (const name of ['open', 'rename', 'add'] as const) names.add(name);
  if (meaning === 'unit' || meaning === 'line') names.add('earlier').add('later');
  if (cardRef(first).kind === 'unit') names.add('add-unit');
  if (kindAdded(organisation, meaning, first, 'sibling') === null) names.delete('add');
  return names;
}
