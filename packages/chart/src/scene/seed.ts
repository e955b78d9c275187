/** What a node is made from, before it is one. Nodes are seeds of themselves. */
export interface Seed {
  readonly kind: 'unit' | 'position' | 'group';
  readonly id: string;
}

export function keyOf({ kind, id }: Seed): string {
  return `${kind}:${id}`;
}
