import type { Job } from '@bandi/blueprints';

/** A duty of the catalogue and the job whose duty it is. */
export interface KnownDuty {
  readonly job: Job;
  readonly duty: Job['duties'][number];
}
