import { expect, test } from 'vitest';
import { changed, expectMended, findingsOf, sampleOrganisation } from '../testing/index.ts';
import { dutyWithoutAccountable } from './duty-without-accountable.ts';

const cell = (duty: string, position: string, letter: 'R' | null) => ({ type: 'set-responsibility', duty, position, letter }) as const;

test('K1.1 a duty that nobody answers for is found, the sample has none', () => {
  expect(findingsOf(dutyWithoutAccountable, sampleOrganisation())).toEqual([]);
  const found = findingsOf(dutyWithoutAccountable, changed(sampleOrganisation(), cell('set-goals', 'owner', null)));
  expect(found).toMatchObject([{ id: 'duty-without-accountable/duty:set-goals', level: 'warning', mend: [] }]);
  expect(found[0]?.text).toEqual({ zh: '职责“定目标与预算”没有负责岗位（A）', en: 'no position is accountable (A) for “Set goals and budget”' });
});

test('K1.2 who alone does it is made accountable', () => {
  const broken = changed(sampleOrganisation(), cell('set-goals', 'owner', 'R'));
  expectMended(dutyWithoutAccountable, broken);
});

test('K1.3 of several who do it the lead they share is made accountable', () => {
  const broken = changed(sampleOrganisation(), cell('set-goals', 'owner', null), cell('set-goals', 'ops-lead', 'R'), cell('set-goals', 'designer', 'R'));
  expect(expectMended(dutyWithoutAccountable, broken).get('responsibility', 'set-goals:owner')?.letter).toBe('A');
});
