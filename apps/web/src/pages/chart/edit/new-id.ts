/** An id for a record made here. */
export function newId(kind: 'unit' | 'position' | 'assignment'): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`;
}
