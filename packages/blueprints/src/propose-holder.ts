import type { BusinessFunction, Position, ReadonlyOrganisation } from '@bandi/organisation';

/** Whom a duty suits in an organisation, and why. */
export interface HolderProposal {
  readonly position: Position;
  readonly why: 'same-job' | 'same-function' | 'lead';
}

/**
 * Who should hold a duty of the catalogue here: the largest position of the job whose duty it is, else the largest of its
 * function, else the position that reports to nobody. Of equal ones the first by id; outsourced ones are not asked. Null
 * where there is no position.
 */
export function proposeHolder(organisation: ReadonlyOrganisation, duty: { readonly job: string; readonly function: BusinessFunction }): HolderProposal | null {
  const positions = [...organisation.all('position')]
    .filter(({ outsourced, status }) => !outsourced && status === 'approved')
    .toSorted((a, b) => b.heads - a.heads || (a.id < b.id ? -1 : 1));
  const same = positions.find(({ job }) => job === duty.job);
  if (same !== undefined) return { position: same, why: 'same-job' };
  const near = positions.find((position) => position.function === duty.function);
  if (near !== undefined) return { position: near, why: 'same-function' };
  const lead = positions.find(({ reportsTo }) => reportsTo === null);
  return lead === undefined ? null : { position: lead, why: 'lead' };
}
