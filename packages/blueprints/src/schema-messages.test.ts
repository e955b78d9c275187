import { ownMessages } from '@bandi/organisation';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { bilingualSchema, defaultSchema, jobSchema } from './schema.ts';
import { paySchema, standardsSchema } from './standards.ts';

/** Messages that a schema answers for a value, the schema's own among them. */
function messages(schema: z.ZodType, value: unknown): string[] {
  const read = schema.safeParse(value);
  return read.success ? [] : read.error.issues.map((issue) => issue.message);
}

const sourced = { sources: ['GK'], trust: 'measured' };
const low = (figures: object) => ({ ...figures, ...sourced });
const { layers, positionLoad, span, apart } = standardsSchema.shape;

test('whatever the schemas of the catalogue say of their own is said in Chinese as well', () => {
  const duty = low({ id: 'x', one: ['a.b'], other: ['a.b'], why: { zh: '一', en: 'one' } });
  const two = low({ low: 2, typical: 2, high: 2 });
  const said = [
    ...messages(jobSchema.shape.id, 'A B'),
    ...messages(jobSchema.shape.pay, low({ low: 2, typical: 1, high: 3 })),
    ...messages(defaultSchema.shape.values, { jd: 1 }),
    ...messages(span.shape.routine, low({ low: 3, high: 1 })),
    ...messages(positionLoad, low({ low: 3, high: 1, error: 2 })),
    ...messages(paySchema, { cityFactors: { 1: two, 2: two, 3: two } }),
    ...messages(layers, [low({ upToHeads: 5, layers: 2 })]),
    ...messages(apart, [duty]),
    ...messages(apart.element, { ...duty, id: 'A B' }),
    ...messages(apart, [{ ...duty, other: ['c.d'] }, { ...duty, other: ['c.d'] }]),
  ];
  expect(messages(bilingualSchema, { zh: '一', en: 'one' })).toEqual([]);
  expect(said.filter((message) => ownMessages[message] === undefined)).toEqual([]);
  expect(new Set(said).size).toBeGreaterThanOrEqual(9);
});
