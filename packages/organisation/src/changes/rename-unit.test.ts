import { expect, test } from 'vitest';
import { madeLawfully, refusalOf, sampleOrganisation } from '../testing/index.ts';

test('C12.1 a unit takes a new name, also in both languages', () => {
  const after = madeLawfully(sampleOrganisation(), { type: 'rename-unit', unit: 'design', name: { zh: '视觉部', en: 'Visual' } });
  expect(after.get('unit', 'design')?.name).toEqual({ zh: '视觉部', en: 'Visual' });
});

test('C12.2 names with markup, emoji and right-to-left text are names like others', () => {
  for (const name of ['<b>x</b>', '🍵 组', 'قسم التصميم', '长'.repeat(200)]) {
    expect(madeLawfully(sampleOrganisation(), { type: 'rename-unit', unit: 'design', name }).get('unit', 'design')?.name).toBe(name);
  }
});

test('C12.3 an unknown unit, an empty name, one of 201 characters and one with a line break are refused', () => {
  expect(refusalOf(sampleOrganisation(), { type: 'rename-unit', unit: 'moon', name: 'x' })).toBe('unknown-record');
  for (const name of ['', '长'.repeat(201), 'a\nb']) {
    expect(refusalOf(sampleOrganisation(), { type: 'rename-unit', unit: 'design', name })).toBe('bad-change');
  }
});
