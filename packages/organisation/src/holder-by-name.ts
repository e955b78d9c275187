import { labelBoth } from './label.ts';
import type { Label } from './label.ts';
import type { ReadonlyOrganisation } from './organisation.ts';

/** Who plays a part: a position, or a whole unit, or nobody. */
export interface PartHolder {
  readonly position: string | null;
  readonly unit: string | null;
}

const nobody: PartHolder = { position: null, unit: null };

/** The one position, else the one unit, that is called so in either language; nobody when several are. */
export function holderByName(organisation: ReadonlyOrganisation, name: string | null): PartHolder {
  const wanted = name === null ? '' : plain(name);
  if (wanted === '') return nobody;
  return only(organisation, (label) => plain(label) === wanted);
}

/**
 * Who somebody may have meant that wrote a name by hand: who is called so, else the one position or unit whose name
 * begins or ends with it, or the other way round ("客服" for "客服专员"). Nobody where several could be meant.
 */
export function holderMeant(organisation: ReadonlyOrganisation, name: string): PartHolder {
  const exact = holderByName(organisation, name);
  const wanted = plain(name);
  if (exact.position !== null || exact.unit !== null || wanted.length < 2) return exact;
  return only(organisation, (label) => {
    const known = plain(label);
    return known.length > 1 && (known.startsWith(wanted) || known.endsWith(wanted) || wanted.startsWith(known) || wanted.endsWith(known));
  });
}

function only(organisation: ReadonlyOrganisation, matches: (name: string) => boolean): PartHolder {
  const called = (label: Label): boolean => matches(labelBoth(label).zh) || matches(labelBoth(label).en);
  const positions = [...organisation.all('position')].filter(({ title }) => called(title));
  if (positions.length > 0) return { position: positions.length === 1 ? (positions[0]?.id ?? null) : null, unit: null };
  const units = [...organisation.all('unit')].filter((unit) => called(unit.name));
  return { position: null, unit: units.length === 1 ? (units[0]?.id ?? null) : null };
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/[\s"“”'‘’()（）[\]【】·・_-]+/gu, '');
}
