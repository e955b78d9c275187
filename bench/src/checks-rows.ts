import type { Change, CheckContext, Organisation } from '@bandi/organisation';
import { CheckRunner, decide, reverseDiff, runChecks } from '@bandi/organisation';
import { catalogue } from './examples.ts';
import { measure } from './measure.ts';
import { organisationToCheck } from './organisation-to-check.ts';
import type { Section } from './section.ts';
import { pick, seeded } from './seeded.ts';

/** People of some 5,000 positions. */
const EXTENT = { people: 12_500, duties: 2000, processes: 200 } as const;
const CHANGES = 10;

type Make = (organisation: Organisation, random: () => number) => Change;

const some = (organisation: Organisation, type: Parameters<Organisation['all']>[0], random: () => number): string => pick(random, Array.from(organisation.all(type), ({ id }) => id));

const makers: Readonly<Record<string, Make>> = {
  'title of a position': (organisation, random) => ({ type: 'set-position', position: some(organisation, 'position', random), title: '新岗位' }),
  'heads of a position': (organisation, random) => ({ type: 'set-position', position: some(organisation, 'position', random), heads: 9, fte: 900 }),
  'another unit': (organisation, random) => ({ type: 'move-position', position: some(organisation, 'position', random), unit: organisation.get('position', some(organisation, 'position', random))?.unit ?? '' }),
  'a new position': (organisation, random) => ({ type: 'add-position', id: 'new', unit: organisation.get('position', some(organisation, 'position', random))?.unit ?? '', title: '新岗位', function: 'operations' }),
  'name of a unit': (organisation, random) => ({ type: 'rename-unit', unit: some(organisation, 'unit', random), name: '新名字' }),
  'a part in a duty': (organisation, random) => ({ type: 'set-responsibility', duty: some(organisation, 'duty', random), position: some(organisation, 'position', random), letter: 'AR' }),
  'carriers of a load': (organisation, random) => ({ type: 'set-load', load: some(organisation, 'load', random), carriers: [] }),
  'time of a step': (organisation, random) => ({ type: 'set-process-step', step: some(organisation, 'process-step', random), sla: 500 }),
};

/** All checks after one change, beside all checks anew. */
export async function checksRows(): Promise<Section> {
  const organisation = organisationToCheck(EXTENT);
  const context: CheckContext = { standards: catalogue().standards, today: '2026-06-01', business: null };
  const full = (await measure(() => null, () => void runChecks(organisation, context), { budget: 6000 })).median;
  const first = (await measure(() => new CheckRunner(organisation, context), (fresh) => void fresh.run(), { budget: 6000 })).median;
  const runner = new CheckRunner(organisation, context);
  const found = runner.run().length;
  const rows = [];
  for (const [change, make] of Object.entries(makers)) {
    const random = seeded(CHANGES);
    const times: number[] = [];
    for (let number = 0; number < CHANGES; number += 1) {
      const decision = decide(organisation, make(organisation, random));
      if (!decision.ok) throw new Error(`${change}: ${decision.refusal.text.en}`);
      // There and back: twice one change.
      const { median } = await measure(() => null, () => {
        organisation.applyDiffMutable(decision.diff);
        runner.run();
        organisation.applyDiffMutable(reverseDiff(decision.diff));
        runner.run();
      }, { warmUp: 1, budget: 400 });
      times.push(median / 2);
    }
    const rerun = times.reduce((sum, time) => sum + time, 0) / times.length;
    rows.push({ change, full, rerun, most: Math.max(...times), ratio: full / rerun });
  }
  const counted = (type: Parameters<Organisation['count']>[0]): string => organisation.count(type).toLocaleString('en');
  return {
    id: 'checks',
    title: 'All checks after one change',
    note: `${counted('position')} positions, ${counted('duty')} duties, ${counted('process')} processes; ${found.toLocaleString('en')} findings. A runner's first run, which remembers what was read, takes ${first.toFixed(0)} ms. ${CHANGES} changes at random places each.`,
    columns: [
      { key: 'change', name: 'change', kind: 'text' },
      { key: 'full', name: 'all anew', kind: 'ms' },
      { key: 'rerun', name: 'after the change', kind: 'ms' },
      { key: 'most', name: 'slowest place', kind: 'ms' },
      { key: 'ratio', name: 'all anew / after', kind: 'times' },
    ],
    rows,
  };
}
