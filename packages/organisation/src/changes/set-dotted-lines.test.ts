import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();

test('C24.1 the dotted lines are those given, each once, without the solid one', () => {
  const after = madeLawfully(start, { type: 'set-dotted-lines', position: 'agent', dotted: ['owner', 'owner', 'service-lead', 'designer'] });
  expect(after.get('position', 'agent')?.dotted).toEqual(['owner', 'designer']);
  expect(madeLawfully(start, { type: 'set-dotted-lines', position: 'agent', dotted: [] }).get('position', 'agent')?.dotted).toEqual([]);
});

test('C24.2 dotted lines may circle, but not go to the position itself', () => {
  expect(madeLawfully(start, { type: 'set-dotted-lines', position: 'ops-lead', dotted: ['agent'] }).get('position', 'ops-lead')?.dotted).toEqual(['agent']);
  expect(refusalOf(start, { type: 'set-dotted-lines', position: 'agent', dotted: ['agent'] })).toBe('line-to-itself');
});

test('C24.3 unknown positions are refused', () => {
  expect(refusalOf(start, { type: 'set-dotted-lines', position: 'agent', dotted: ['moon'] })).toBe('unknown-record');
  expect(refusalOf(start, { type: 'set-dotted-lines', position: 'moon', dotted: [] })).toBe('unknown-record');
});
