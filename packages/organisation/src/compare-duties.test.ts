import { expect, test } from 'vitest';
import { compareDuties } from './compare-duties.ts';
import { cellRecordOf, changed, dutyRecordOf, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from './testing/index.ts';

const sample = sampleOrganisation();

/** Another tea shop, with names and a structure of its own, that gives one duty to other hands and has one more. */
const other = organisationOf(
  unitRecordOf('team'),
  positionRecordOf('boss', 'team', { job: 'store-manager' }),
  positionRecordOf('chats', 'team', { job: 'customer-service-agent' }),
  dutyRecordOf('talk', { catalogue: 'answer-customers', function: 'customer-service' }),
  dutyRecordOf('buy', { catalogue: 'order-goods', function: 'supply' }),
  dutyRecordOf('stream', { catalogue: 'go-live', function: 'live' }),
  dutyRecordOf('tea-tasting', { catalogue: null }),
  cellRecordOf('talk', 'chats', 'AR'),
  cellRecordOf('buy', 'boss', 'AR'),
  cellRecordOf('stream', 'boss', 'A'),
  cellRecordOf('stream', 'chats', 'R'),
);
const verdictsOf = (compared: ReturnType<typeof compareDuties>) => Object.fromEntries(compared.map(({ catalogue, a, b, verdict }) => [catalogue ?? (a ?? b)?.duties[0]?.id, verdict]));

test('H17 duties are compared by the catalogue, whatever ids they have in each organisation', () => {
  const found = compareDuties(sample, other).find(({ catalogue }) => catalogue === 'answer-customers');
  expect(found?.a?.doing.map(({ id }) => id)).toEqual(['agent']);
  expect(found?.a?.answering.map(({ id }) => id)).toEqual(['service-lead']);
  expect(found?.b?.answering.map(({ id }) => id)).toEqual(['chats']);
  expect(found?.verdict).toBe('held-differently');
});

test('H17 what only one of them has is told, own duties always', () => {
  expect(verdictsOf(compareDuties(sample, other))).toMatchObject({ 'go-live': 'only-b', 'tea-tasting': 'only-b', 'pack-orders': 'only-a' });
});

test('H17 an organisation is alike to itself, and to itself with other titles', () => {
  expect(new Set(compareDuties(other, other).filter(({ catalogue }) => catalogue !== null).map(({ verdict }) => verdict))).toEqual(new Set(['alike']));
  const renamed = changed(other, { type: 'set-position', position: 'chats', title: '茶友管家' });
  expect(verdictsOf(compareDuties(other, renamed))['answer-customers']).toBe('alike');
});

test('H17 both sides swapped say the same the other way round', () => {
  const swapped = { 'only-a': 'only-b', 'only-b': 'only-a', 'held-differently': 'held-differently', alike: 'alike' } as const;
  const forth = verdictsOf(compareDuties(sample, other));
  const back = verdictsOf(compareDuties(other, sample));
  expect(Object.fromEntries(Object.entries(back).map(([key, verdict]) => [key, swapped[verdict as keyof typeof swapped]]))).toEqual(forth);
});

test('H17 they come by function, own ones last', () => {
  expect(compareDuties(other, organisationOf()).map(({ a }) => a?.duties[0]?.id)).toEqual(['stream', 'talk', 'buy', 'tea-tasting']);
});
