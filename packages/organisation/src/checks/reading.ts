import type { ReadonlyOrganisation } from '../organisation.ts';
import type { CheckContext, CheckReading, Derivation } from './definition.ts';

export type { CheckReading, Derivation } from './definition.ts';

/** A reading of an organisation that stays as it is meanwhile: every derived value is worked out once. */
export function readingOf(organisation: ReadonlyOrganisation, context: CheckContext): CheckReading {
  const values = new Map<Derivation<unknown>, Map<string, unknown>>();
  const reading: CheckReading = {
    get: (type, id) => organisation.get(type, id),
    has: (type, id) => organisation.has(type, id),
    all: (type) => organisation.all(type),
    count: (type) => organisation.count(type),
    ids: (index, key) => organisation.ids(index, key),
    derived: <T>(derivation: Derivation<T>, id = ''): T => {
      const known = values.get(derivation) ?? new Map<string, unknown>();
      values.set(derivation, known);
      if (!known.has(id)) known.set(id, derivation(reading, context, id));
      return known.get(id) as T;
    },
  };
  return reading;
}
