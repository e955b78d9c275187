import type { Language, ReadonlyOrganisation } from '@bandi/organisation';
import { PROFILE_ID, childUnits, labelText } from '@bandi/organisation';

/** Whose document it is: the name of the business, else that of the first unit. */
export function companyName(organisation: ReadonlyOrganisation, language: Language): string {
  const top = childUnits(organisation, null)[0];
  return organisation.get('profile', PROFILE_ID)?.business.name ?? (top === undefined ? '' : labelText(top.name, language));
}
