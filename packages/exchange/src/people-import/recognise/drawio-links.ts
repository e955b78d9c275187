import type { ImportField } from './fields.ts';

/**
 * What the directives of a draw.io CSV say of its columns (`# connect: {"from": "manager", "to": "name"}`): the column
 * that names who is above, further ones as dotted lines; null where there are none. `# label` may hold HTML and says nothing
 * of people.
 */
export function drawioLinks(directives: readonly string[]): ReadonlyMap<string, ImportField> | null {
  const found = new Map<string, ImportField>();
  let isDrawio = false;
  for (const line of directives) {
    const match = /^#\s*(label|style|connect|width|layout|identity|parent)\s*:(.*)$/u.exec(line);
    if (match === null) continue;
    isDrawio = true;
    if (match[1] !== 'connect') continue;
    const { from, to } = connect(match[2] ?? '');
    if (from === undefined || found.has(from)) continue;
    found.set(from, [...found.values()].includes('manager') ? 'dotted' : 'manager');
    if (to !== undefined && to !== 'name' && !found.has(to)) found.set(to, 'id');
  }
  return isDrawio ? found : null;
}

function connect(text: string): { readonly from?: string; readonly to?: string } {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null) return {};
    const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
    return { ...(typeof from === 'string' ? { from } : {}), ...(typeof to === 'string' ? { to } : {}) };
  } catch {
    return {};
  }
}
