import { expect, test } from 'vitest';
import { z } from 'zod';
import { diffSchema } from './diff-schema.ts';
import { labelSchema } from './label.ts';
import { ownFieldsSchema } from './records/own-fields.ts';
import { photoSchema } from './records/person.ts';
import { positionRecord } from './records/position.ts';
import { businessProfileSchema } from './records/profile.ts';
import { responsibilityRecord } from './records/responsibility.ts';
import { idSchema } from './records/values.ts';
import { cardKeySchema, viewSettingsSchema } from './records/view-settings.ts';
import { explainMismatch, ownMessages } from './schema-message.ts';
import { positionRecordOf } from './testing/index.ts';

test('R5 a value that fits has no message', () => {
  expect(explainMismatch(labelSchema, { zh: '茶', en: 'Tea' })).toBeNull();
});

test('R6 of a name in two shapes, the message is about the shape that was given', () => {
  expect(explainMismatch(labelSchema, '   ')).toMatchObject({ path: '', en: 'not only spaces', zh: '不能只有空格' });
  expect(explainMismatch(z.object({ name: labelSchema }), { name: { zh: '', en: 'x' } })?.path).toBe('name.zh');
});

test('R7 every message that our schemas carry has its Chinese', () => {
  const channel = { platform: 'taobao' as const, service_hours: { from: '9', to: '18:00' } };
  const position = positionRecordOf('p', 'u', { fte: 101 }).record;
  const clash = { type: 'person', id: 'a', before: { name: 'x' }, after: { name: 'y' } };
  const cases: [z.ZodType, unknown][] = [
    [labelSchema, 'a\nb'],
    [labelSchema, ' '],
    [idSchema, 'Ä'],
    [businessProfileSchema, { name: 'x', category: 'food', channels: [channel] }],
    [businessProfileSchema, { name: 'x', category: 'food', channels: [{ platform: 'jd' }], currency: 'yuan' }],
    [positionRecord.schema, position],
    [ownFieldsSchema, Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`f${at}`, 'x']))],
    [viewSettingsSchema.shape.ownFields, ['_x']],
    [cardKeySchema, 'design'],
    [photoSchema, 'http://x'],
    [responsibilityRecord.schema, { id: 'x', duty: 'd', position: 'p', letter: 'R' }],
    [diffSchema, { added: [], removed: [], updated: [{ ...clash, before: { 'A-b': 1 } }] }],
    [diffSchema, { added: [], removed: [], updated: [{ ...clash, after: { id: 'b' } }] }],
    [diffSchema, { added: [], removed: [], updated: [clash, clash] }],
  ];
  const met = cases.map(([schema, value]) => {
    const message = explainMismatch(schema, value);
    expect(message?.zh).toMatch(/\p{Script=Han}/u);
    return message?.en ?? '';
  });
  expect(met.filter((text) => ownMessages[text] === undefined)).toEqual(['Invalid key in record']);
  expect(Object.keys(ownMessages)).toEqual(expect.arrayContaining(met.filter((text) => text in ownMessages)));
});
