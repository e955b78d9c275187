import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toDocument } from '../document.ts';
import { changed, organisationOf, positionRecordOf, sampleOrganisation, unitRecordOf } from '../testing/index.ts';
import { changeDefinitions, decide, decideAll } from './index.ts';

const start = sampleOrganisation();

test('C1 every kind of change is one file of its name, listed once, with a name in both languages', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  const types = changeDefinitions.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  for (const { type, name } of changeDefinitions) {
    expect(files).toContain(`${type}.ts`);
    expect(files).toContain(`${type}.test.ts`);
    expect(name.zh).toMatch(/\p{Script=Han}/u);
    expect(name.en).toMatch(/^[A-Z][a-z -]+$/u);
  }
});

test('C2 what is no change is refused and never throws', () => {
  for (const value of [null, undefined, 3, 'x', [], {}, { type: 'fly' }, { type: 5 }, { type: '__proto__' }, { type: 'x'.repeat(1e6) }]) {
    const decision = decide(start, value);
    expect(decision.ok ? null : decision.refusal.code).toBe('unknown-change');
  }
});

test('C3 a change that does not fit its schema is refused with the place and the reason in both languages', () => {
  const decision = decide(start, { type: 'set-load', load: 'chats', carriers: [{ position: 'agent', fte: 1 }, { position: 'owner', fte: 'x' }] });
  if (decision.ok) throw new Error('accepted');
  expect(decision.refusal).toMatchObject({ code: 'bad-change', facts: { type: 'set-load', path: 'carriers[1].fte' } });
  expect(decision.refusal.text.zh).toMatch(/carriers\[1\]\.fte.*\p{Script=Han}/u);
  expect(decision.refusal.text.en).not.toMatch(/\p{Script=Han}/u);
});

test('C4 a change that would leave a record outside its schema is refused', () => {
  const standIns = Array.from({ length: 1001 }, (_, index) => `p${index}`);
  const many = organisationOf(unitRecordOf('u'), ...standIns.map((id) => positionRecordOf(id, 'u', { heads: 2 })), {
    type: 'load',
    record: {
      id: 'l', activity: 'l', name: 'l', function: 'operations', outsourced: false, fte: { low: 1, typical: 1, high: 1 },
      carriers: standIns.slice(0, 1000).map((position) => ({ position, fte: 10 })),
    },
  });
  const decision = decide(many, { type: 'split-position', position: 'p0', id: 'new', heads: 1 });
  expect(decision.ok ? null : decision.refusal).toMatchObject({ code: 'beyond-limits', facts: { id: 'l', path: 'carriers' } });
});

test('C5 changes of a batch build on one another and give one diff', () => {
  const decision = decideAll(start, [
    { type: 'add-unit', id: 'live', name: '直播部', parent: 'shop' },
    { type: 'add-position', id: 'host', unit: 'live', title: '主播', function: 'live' },
    { type: 'set-position', position: 'host', heads: 2 },
    { type: 'set-unit', unit: 'live', lead: 'host' },
  ]);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  expect(decision.diff.added.map(({ type, record }) => `${type} ${record.id}`)).toEqual(['unit live', 'position host']);
  expect(decision.diff.updated).toEqual([]);
});

test('C6 a batch is all or nothing, and says which change was refused', () => {
  const before = toDocument(start);
  const decision = decideAll(start, [
    { type: 'rename-unit', unit: 'design', name: 'x' },
    { type: 'rename-unit', unit: 'moon', name: 'x' },
  ]);
  expect(decision.ok ? null : decision.refusal).toMatchObject({ code: 'unknown-record', facts: { at: 1, id: 'moon' } });
  expect(toDocument(start)).toEqual(before);
});

test('C7 a batch that comes to nothing is an empty diff', () => {
  const decision = decideAll(start, [
    { type: 'rename-unit', unit: 'design', name: 'x' },
    { type: 'rename-unit', unit: 'design', name: start.get('unit', 'design')?.name },
  ]);
  expect(decision).toEqual({ ok: true, diff: { added: [], updated: [], removed: [] } });
});

/** How often five changes ask an organisation of so many teams of ten; going through every record throws. */
function reads(teams: number): number {
  const records = Array.from({ length: teams }, (_, team) => [
    unitRecordOf(`u${team}`, { parent: 'top' }),
    ...Array.from({ length: 10 }, (_, seat) => positionRecordOf(`p${team}.${seat}`, `u${team}`, { reportsTo: seat === 0 ? null : `p${team}.0` })),
  ]).flat();
  const organisation = organisationOf(unitRecordOf('top'), ...records);
  let count = 0;
  const counting = new Proxy(organisation, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        if (key === 'all' || key === 'entries') throw new Error('a change went through every record');
        count += 1;
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
  const decision = decideAll(counting, [
    { type: 'set-position', position: 'p1.1', heads: 3 },
    { type: 'split-position', position: 'p1.1', id: 'new', heads: 1 },
    { type: 'set-reporting-line', position: 'p1.2', reportsTo: 'p2.0' },
    { type: 'remove-position', position: 'p1.0', below: 'move-up' },
    { type: 'remove-unit', unit: 'u2', below: 'remove-all' },
  ]);
  expect(decision.ok).toBe(true);
  return count;
}

test('C8 what a change reads does not grow with the organisation', () => {
  expect(reads(2000)).toBe(reads(20));
});

test('C9 a decision on a changed organisation sees the change', () => {
  const after = changed(start, { type: 'remove-unit', unit: 'design', below: 'remove-all' });
  const decision = decide(after, { type: 'rename-unit', unit: 'design', name: 'x' });
  expect(decision.ok ? null : decision.refusal.text.zh).toBe('没有编号为 design 的部门');
});
