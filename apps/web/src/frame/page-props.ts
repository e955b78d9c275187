import type { Session } from '../session/session.ts';

/** What every page of an organisation is given. */
export interface OrganisationPageProps {
  readonly workspace: string;
  readonly scenario: string;
  /** The organisation's name. */
  readonly name: string;
  readonly session: Session;
}
