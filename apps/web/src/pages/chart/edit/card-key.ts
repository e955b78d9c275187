/** What a card's key names. Groups are headings of a view, no records. */
export type CardRef = { readonly kind: 'position' | 'unit' | 'group'; readonly id: string };

/** The record a key (`position:<id>`, `unit:<id>`, `function:<name>` …) is about. */
export function cardRef(key: string): CardRef {
  const at = key.indexOf(':');
  const kind = key.slice(0, at);
  return { kind: kind === 'position' || kind === 'unit' ? kind : 'group', id: key.slice(at + 1) };
}

/** Ids of the positions and of the units among some keys, in their order. */
export function idsOf(keys: Iterable<string>): { readonly positions: readonly string[]; readonly units: readonly string[] } {
  const positions: string[] = [];
  const units: string[] = [];
  for (const key of keys) {
    const { kind, id } = cardRef(key);
    if (kind === 'position') positions.push(id);
    else if (kind === 'unit') units.push(id);
  }
  return { positions, units };
}
