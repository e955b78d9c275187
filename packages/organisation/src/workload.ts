import type { ReadonlyOrganisation } from './organisation.ts';

/** Work of a month that the organisation does itself, in hundredths of a full-time person. Not what is approved for it: that is FTE. */
export function ownWorkload(organisation: ReadonlyOrganisation): number {
  let sum = 0;
  for (const load of organisation.all('load')) if (!load.outsourced) sum += load.fte.typical;
  return sum;
}

/** Work of a month that a position carries, in hundredths of a full-time person. */
export function carriedBy(organisation: ReadonlyOrganisation, position: string): number {
  let sum = 0;
  for (const id of organisation.ids('load.carriers', position)) {
    for (const carrier of organisation.get('load', id)?.carriers ?? []) if (carrier.position === position) sum += carrier.fte;
  }
  return sum;
}
