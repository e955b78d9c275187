import type { Change, ChangeType, Organisation } from '@bandi/organisation';
import { decide, reverseDiff } from '@bandi/organisation';
import { measure } from './measure.ts';
import type { Peopled } from './organisation-of-people.ts';
import { organisationOfPeople } from './organisation-of-people.ts';
import type { Section } from './section.ts';
import { pick, seeded } from './seeded.ts';

export const sizes = [1_000, 10_000, 100_000] as const;
/** Changes in one timed run: one alone is too short for the clock, and one place alone would stay in the cache. */
const CHANGES = 400;

type Make = (peopled: Peopled, random: () => number, number: number) => Change;

const makers = {
  'rename-unit': ({ groups }, random, number) => ({ type: 'rename-unit', unit: pick(random, groups), name: `新名字${number}` }),
  'move-position': ({ groups, positions }, random) => ({ type: 'move-position', position: pick(random, positions), unit: pick(random, groups) }),
  'set-position': ({ positions }, random, number) => ({ type: 'set-position', position: pick(random, positions), heads: 6 + (number % 4), title: `新岗位${number}` }),
  'assign-person': (peopled, random, number) => {
    const person = pick(random, peopled.people);
    const held = peopled.organisation.get('assignment', `assignment-${person}`)?.position;
    let position = pick(random, peopled.positions);
    while (position === held) position = pick(random, peopled.positions);
    return { type: 'assign-person', id: `further-${number}`, person, position, share: 20, from: '2026-06-01' };
  },
} satisfies Partial<Record<ChangeType, Make>>;

/** Decide, apply, reverse: one change after the other, each undone before the next. */
function doAndUndo(organisation: Organisation, changes: readonly Change[]): void {
  for (const change of changes) {
    const decision = decide(organisation, change);
    if (!decision.ok) throw new Error(`${change.type}: ${decision.refusal.text.en}`);
    organisation.applyDiffMutable(decision.diff);
    organisation.applyDiffMutable(reverseDiff(decision.diff));
  }
}

/** One change on organisations of three sizes. The cost must not grow with the organisation. */
export async function changeRows(): Promise<Section> {
  const peopled = new Map(sizes.map((size) => [size, organisationOfPeople(size)]));
  const rows = [];
  for (const [type, make] of Object.entries(makers)) {
    const row: Record<string, number | string> = { type };
    for (const [size, given] of peopled) {
      const random = seeded(size);
      const changes = Array.from({ length: CHANGES }, (_, number) => make(given, random, number));
      const { median } = await measure(() => changes, (list) => doAndUndo(given.organisation, list), { warmUp: 3, budget: 1200 });
      row[String(size)] = median / CHANGES;
    }
    row['ratio'] = Number(row['100000']) / Number(row['1000']);
    rows.push(row);
  }
  const records = [...(peopled.get(100_000)?.organisation.entries() ?? [])].length;
  return {
    id: 'change',
    title: 'One change: decide, apply, reverse',
    note: `Organisations of so many people (the largest has ${records.toLocaleString('en')} records), a place picked at random each time. Flat is near 1×; linear would be 100×.`,
    columns: [
      { key: 'type', name: 'change', kind: 'text' },
      ...sizes.map((size) => ({ key: String(size), name: `${size / 1000}k`, kind: 'us' as const })),
      { key: 'ratio', name: '100k / 1k', kind: 'times' },
    ],
    rows,
  };
}
