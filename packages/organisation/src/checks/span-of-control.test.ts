import { expect, test } from 'vitest';
import { changed, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { spanOfControl } from './span-of-control.ts';

const agents = (heads: number) => changed(sampleOrganisation(), { type: 'set-position', position: 'agent', heads });

test('K5.1 the usual span depends on the kind of work led', () => {
  expect(findingsOf(spanOfControl, agents(15))).toEqual([]);
  expect(findingsOf(spanOfControl, agents(16))).toMatchObject([{ level: 'warning', records: [{ id: 'service-lead' }], facts: { span: 16, high: 15, workEn: 'routine work' } }]);
  const skilled = changed(agents(11), { type: 'set-position', position: 'agent', work: 'skilled' });
  expect(findingsOf(spanOfControl, skilled)).toMatchObject([{ facts: { high: 10 } }]);
});

test('K5.2 two leads share a span; outsourced heads are not led', () => {
  const shared = changed(agents(16), { type: 'set-position', position: 'service-lead', heads: 2 });
  expect(findingsOf(spanOfControl, shared)).toEqual([]);
  expect(findingsOf(spanOfControl, changed(agents(16), { type: 'set-position', position: 'agent', outsourced: true }))).toEqual([]);
});

test('K5.3 a narrow span matters only for one who only leads, in an organisation of over ten heads', () => {
  expect(findingsOf(spanOfControl, sampleOrganisation())).toEqual([]);
  const pure = changed(sampleOrganisation(), { type: 'set-load', load: 'listings', carriers: [{ position: 'operator', fte: 200 }] });
  expect(findingsOf(spanOfControl, pure)).toMatchObject([{ level: 'notice', records: [{ id: 'ops-lead' }], facts: { span: 2, low: 3 } }]);
  const small = changed(pure, { type: 'remove-unit', unit: 'warehouse', below: 'remove-all' }, { type: 'remove-unit', unit: 'service', below: 'remove-all' });
  expect(findingsOf(spanOfControl, small)).toEqual([]);
});
