import { chartNodes } from '@bandi/chart';
import type { Change } from '@bandi/organisation';
import { Organisation, decideAll } from '@bandi/organisation';
import { expect, test } from 'vitest';
import { branchChoice, branchesWith } from './branch-choice.ts';
import { stepsThrough } from './story.ts';

function organisationOf(changes: readonly Change[]): Organisation {
  const organisation = new Organisation();
  const decision = decideAll(organisation, changes);
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  return organisation;
}

const units: readonly Change[] = ['shop', 'live', 'service'].flatMap((id): Change[] => [
  { type: 'add-unit', id, name: id, parent: id === 'shop' ? null : 'shop' },
  { type: 'add-position', id: `${id}-lead`, unit: id, title: id, function: 'operations' },
]);

test('without steps a presentation shows the whole and then goes from branch to branch', () => {
  expect(stepsThrough(chartNodes(organisationOf(units)).nodes).map(({ at }) => at)).toEqual([null, 'unit:live', 'unit:service']);
});

test('what has no branches, or only one, is one step', () => {
  expect(stepsThrough(chartNodes(organisationOf(units.slice(0, 2))).nodes)).toEqual([{ at: null, title: '', note: '' }]);
  expect(stepsThrough([])).toEqual([{ at: null, title: '', note: '' }]);
});

test('a choice for a branch comes back as it was made, and automatic is none', () => {
  for (const choice of ['spread', 'stacked-1', 'stacked-2', 'stacked-3', 'wrapped', 'hung'] as const) {
    const made = branchesWith([{ key: 'unit:other', shape: 'hung', columns: 0 }], 'unit:a', choice, 4);
    expect(made).toHaveLength(2);
    expect(branchChoice(made.find(({ key }) => key === 'unit:a'))).toBe(choice);
    expect(branchesWith(made, 'unit:a', 'auto', 0)).toHaveLength(1);
  }
});
