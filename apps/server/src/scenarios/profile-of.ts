import type { BusinessProfile, ReadonlyOrganisation } from '@bandi/organisation';
import { PROFILE_ID } from '@bandi/organisation';

/** What the business does, where the organisation says so. */
export function profileOf(organisation: ReadonlyOrganisation): BusinessProfile | null {
  return organisation.get('profile', PROFILE_ID)?.business ?? null;
}
