import { build } from '@bandi/blueprints';
import type { Packer } from '@bandi/blueprints';
import { loadPacker } from '@bandi/blueprints/node';
import { catalogue, exampleProfiles } from './examples.ts';
import { measure } from './measure.ts';
import type { Section } from './section.ts';

const TODAY = '2027-01-04';
/** Milliseconds for one cell of the table; some teams' triggers take longer by themselves, and are found once. */
const BUDGET = 2000;

/** Each example profile to a whole organisation. */
export async function buildRows(): Promise<Section> {
  const known = catalogue();
  const rows = [];
  for (const [name, profile] of exampleProfiles(known)) {
    let heads = 0;
    const make = (triggers: boolean) => (packer: Packer): void => {
      heads = build(profile, known, { packer, triggers, today: TODAY }).summary.heads;
    };
    const timed = async (triggers: boolean): Promise<{ cold: number; warm: number }> => {
      let last = await loadPacker();
      const cold = await measure(async () => (last = await loadPacker()), make(triggers), { budget: BUDGET });
      // The last packer has packed this very profile.
      const warm = await measure(() => last, make(triggers), { budget: BUDGET });
      return { cold: cold.median, warm: warm.median };
    };
    const { cold, warm } = await timed(false);
    const { cold: coldTriggers, warm: warmTriggers } = await timed(true);
    rows.push({ name, heads, cold, warm, coldTriggers, warmTriggers, triggerRatio: coldTriggers / cold });
  }
  return {
    id: 'build',
    title: 'Build: profile to organisation',
    note: 'Cold: nothing packed before. Warm: the same profile again, every packing known. Triggers: the next hires, found by building with raised inputs (once, where that takes over 2 s).',
    columns: [
      { key: 'name', name: 'profile', kind: 'text' },
      { key: 'heads', name: 'heads', kind: 'count' },
      { key: 'cold', name: 'cold', kind: 'ms' },
      { key: 'warm', name: 'warm', kind: 'ms' },
      { key: 'coldTriggers', name: 'triggers cold', kind: 'ms' },
      { key: 'warmTriggers', name: 'triggers warm', kind: 'ms' },
      { key: 'triggerRatio', name: 'triggers / without', kind: 'times' },
    ],
    rows,
  };
}
