import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decideAll } from '../changes/index.ts';
import { changed, sampleContext, sampleOrganisation } from '../testing/index.ts';
import { checks, runChecks } from './index.ts';

const HELPERS = ['apart-holders', 'carried', 'check-parts', 'check-runner', 'definition', 'derivations', 'duty-holders', 'finding', 'index', 'process-hands', 'reading', 'size'];

test('K0.1 every check is one file of its name with a test, listed once', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts')).map((file) => file.replace('.ts', ''));
  expect(checks.map(({ id }) => id).toSorted()).toEqual(files.filter((file) => !HELPERS.includes(file)).toSorted());
  const tests = readdirSync(new URL('.', import.meta.url));
  for (const { id } of checks) expect(tests).toContain(`${id}.test.ts`);
});

test('K0.2 a sound organisation has no findings', () => {
  expect(runChecks(sampleOrganisation(), sampleContext())).toEqual([]);
});

const broken = changed(
  sampleOrganisation(),
  { type: 'set-unit', unit: 'design', lead: null },
  { type: 'set-responsibility', duty: 'run-listings', position: 'operator', letter: 'AR' },
  { type: 'set-responsibility', duty: 'pay-suppliers', position: 'ops-lead', letter: 'R' },
  { type: 'set-reporting-line', position: 'packer', reportsTo: 'ops-lead' },
  { type: 'set-position', position: 'bookkeeper', standIns: [] },
  { type: 'set-position', position: 'agent', heads: 2 },
  { type: 'add-position', id: 'buyer', unit: 'shop', title: '采购', function: 'supply' },
);

test('K0.3 findings come worst first and then by id, each id once, the same on every run', () => {
  const found = runChecks(broken, sampleContext());
  expect(found.length).toBeGreaterThanOrEqual(7);
  const rank = { error: 0, warning: 1, notice: 2 };
  expect(found.map(({ id }) => id)).toEqual(found.toSorted((a, b) => rank[a.level] - rank[b.level] || (a.id < b.id ? -1 : 1)).map(({ id }) => id));
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(runChecks(broken.copy(), sampleContext())).toEqual(found);
});

test('K0.4 every finding speaks both languages, names records that exist, and its mend is accepted', () => {
  for (const finding of runChecks(broken, sampleContext())) {
    for (const both of [finding.text, finding.advice]) {
      expect(both.zh).toMatch(/\p{Script=Han}/u);
      expect(both.zh + both.en).not.toMatch(/[{}]/u);
      expect(both.en).toMatch(/[a-z]/u);
    }
    for (const { type, id } of finding.records) expect(broken.has(type, id), `${type} ${id}`).toBe(true);
    expect(decideAll(broken, finding.mend).ok).toBe(true);
  }
});
