import { Organisation } from '@bandi/organisation';
import { changed, sampleOrganisation } from '@bandi/organisation/testing';
import { describe, expect, it } from 'vitest';
import { proposeHolder } from './propose-holder.ts';

const shop = changed(sampleOrganisation(), { type: 'set-position', position: 'service-lead', job: 'customer-service-lead' });
const proposed = (job: string, of: 'customer-service' | 'live' | 'warehouse', organisation = shop) => {
  const found = proposeHolder(organisation, { job, function: of });
  return found === null ? null : [found.position.id, found.why];
};

describe('who should hold a duty here', () => {
  it('is a position of the job whose duty it is, however small', () => {
    expect(proposed('customer-service-lead', 'customer-service')).toEqual(['service-lead', 'same-job']);
  });

  it('is otherwise the largest position of its function, outsourced and frozen ones aside', () => {
    expect(proposed('night-agent', 'customer-service')).toEqual(['agent', 'same-function']);
    expect(proposed('night-agent', 'customer-service', changed(shop, { type: 'set-position', position: 'agent', outsourced: true }))).toEqual(['service-lead', 'same-function']);
    expect(proposed('picker', 'warehouse', changed(shop, { type: 'set-position', position: 'packer', status: 'frozen' }))).toEqual(['stock-keeper', 'same-function']);
  });

  it('is the lead of all where nobody has the function, and nobody where there is no position', () => {
    expect(proposed('host', 'live')).toEqual(['owner', 'lead']);
    expect(proposed('host', 'live', new Organisation())).toBeNull();
  });
});
