import { expect, test } from 'vitest';
import { fromDocument, toDocument } from './document.ts';
import { Organisation } from './organisation.ts';
import { sampleOrganisation, sampleRecords } from './testing/index.ts';

/** The sample's document as anybody may have edited it. */
function edited(edit: (document: Record<string, Record<string, unknown>[]>) => void): unknown {
  const document = JSON.parse(JSON.stringify(toDocument(sampleOrganisation()))) as Record<string, Record<string, unknown>[]>;
  edit(document);
  return document;
}

function problemsOf(value: unknown): string[] {
  const read = fromDocument(value);
  if (read.ok) return [];
  for (const { text, message } of read.problems) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(message).toBe(text.en);
  }
  return read.problems.map(({ path, code }) => `${code} ${path}`);
}

test('D15 the same records give the same document, in whatever order they came', () => {
  const turned = Organisation.from(sampleRecords().toReversed());
  expect(JSON.stringify(toDocument(turned))).toBe(JSON.stringify(toDocument(sampleOrganisation())));
});

test('D16 a document is read whole or everything wrong with it is named with its place', () => {
  expect(problemsOf(edited(() => undefined))).toEqual([]);
  const wrong = edited((document) => {
    const [unit, second] = document['units'] ?? [];
    Object.assign(unit ?? {}, { name: 'x'.repeat(201), order: 5 });
    Object.assign(second ?? {}, { id: 'Ä' });
    document['planets'] = [];
    document['people']?.push({ ...document['people'][0] });
  });
  expect(problemsOf(wrong)).toEqual([
    'unknown-key planets', 'bad-value units[0].name', 'bad-value units[0].order', 'bad-value units[1].id', 'duplicate-id people[12].id',
  ]);
});

test('D17 dangling references, cycles and FTE beyond the heads are named', () => {
  expect(problemsOf(edited((document) => void Object.assign(document['positions']?.[0] ?? {}, { unit: 'moon' })))).toEqual(['missing-reference positions.agent.unit']);
  expect(problemsOf(edited((document) => void Object.assign(document['units']?.find(({ id }) => id === 'shop') ?? {}, { parent: 'design' })))).toEqual(['cycle units.design.parent']);
  expect(problemsOf(edited((document) => void Object.assign(document['positions']?.[0] ?? {}, { fte: 301 })))).toEqual(['bad-value positions[0].fte']);
});

test('D18 what is no document is refused, and no more than 100 problems are listed', () => {
  for (const value of [null, 3, 'x', [], {}, { format: 'other/1' }]) expect(problemsOf(value)).toEqual(['not-an-organisation format']);
  expect(problemsOf({ format: 'bandi.organisation/1', units: {} })).toEqual(['bad-value units']);
  expect(problemsOf({ format: 'bandi.organisation/1', units: Array.from({ length: 500 }, () => 5) }).length).toBe(100);
});
