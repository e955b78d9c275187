import { expect, test } from 'vitest';
import { positionsOf } from '../tree.ts';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

const start = sampleOrganisation();
const split = { type: 'split-position', position: 'agent', id: 'night-agent', heads: 1 } as const;

test('C20.1 some heads become a position of their own, right after the old one, with the same job and lines', () => {
  const after = madeLawfully(start, { ...split, title: '夜班客服' });
  expect(after.get('position', 'agent')).toMatchObject({ heads: 2, fte: 200 });
  expect(after.get('position', 'night-agent')).toMatchObject({ heads: 1, fte: 100, title: '夜班客服', reportsTo: 'service-lead', dotted: ['ops-lead'] });
  expect(positionsOf(after, 'service').map(({ id }) => id)).toEqual(['service-lead', 'agent', 'night-agent']);
});

test('C20.2 carried work is divided without loss', () => {
  const carriers = madeLawfully(start, split).get('load', 'chats')?.carriers;
  expect(carriers).toEqual([{ position: 'service-lead', fte: 70 }, { position: 'agent', fte: 187 }, { position: 'night-agent', fte: 93 }]);
});

test('C20.3 parts in duties are copied, but who is accountable stays one position', () => {
  expect(madeLawfully(start, split).get('responsibility', 'answer-customers:night-agent')?.letter).toBe('R');
  const designers = madeLawfully(start, { type: 'split-position', position: 'designer', id: 'illustrator', heads: 1 });
  expect(designers.get('responsibility', 'make-pictures:designer')?.letter).toBe('AR');
  expect(designers.get('responsibility', 'make-pictures:illustrator')?.letter).toBe('R');
});

test('C20.4 the assignments named go along', () => {
  const after = madeLawfully(start, { ...split, assignments: ['ji.agent'] });
  expect(after.get('assignment', 'ji.agent')?.position).toBe('night-agent');
  expect(after.get('assignment', 'hua.agent')?.position).toBe('agent');
});

test('C20.5 all heads, FTE that leaves too little or too much, and strange assignments are refused', () => {
  expect(refusalOf(start, { ...split, heads: 3 })).toBe('heads-to-split');
  expect(refusalOf(start, { ...split, position: 'owner' })).toBe('heads-to-split');
  expect(refusalOf(start, { ...split, fte: 50 })).toBe('fte-out-of-range');
  expect(refusalOf(start, { ...split, fte: 101 })).toBe('fte-out-of-range');
  expect(refusalOf(start, { ...split, assignments: ['lin.packer'] })).toBe('assignment-of-another-position');
  expect(refusalOf(start, { ...split, assignments: ['moon'] })).toBe('unknown-record');
  expect(refusalOf(start, { ...split, id: 'owner' })).toBe('record-exists');
  expect(refusalOf(start, { ...split, position: 'moon' })).toBe('unknown-record');
});
