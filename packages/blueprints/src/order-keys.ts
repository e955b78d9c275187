import { orderAt } from '@bandi/organisation';

/** Order keys for a new list of so many records, ascending. */
export function generateNKeysBetween(count: number): string[] {
  const keys: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = keys.at(-1);
    keys.push(orderAt(last === undefined ? [] : [{ id: 'last', order: last }], undefined) ?? 'a0');
  }
  return keys;
}
