import type { ViewFilter } from '@bandi/organisation';

/** How many conditions a filter has. */
export function filterCount({ text, units, functions, vacant, outsourced, finding, load }: ViewFilter): number {
  return [text.trim() !== '', units.length > 0, functions.length > 0, vacant !== null, outsourced !== null, finding !== null, load !== null].filter(Boolean).length;
}
