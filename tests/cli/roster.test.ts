import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bandi, looksLikeRefusal, root, useBundle, useFolder } from './run-bandi.ts';

useBundle();
const { folder, write } = useFolder();
const team = path.join(folder, 'team/organisation.json');
const week = ['--from', '2026-12-07', '--days', '7'];

interface Answer {
  readonly status: string;
  readonly roster: { readonly days: readonly string[]; readonly rows: readonly { readonly shifts: readonly (string | null)[]; readonly workDays: number }[]; readonly coverage: readonly { readonly serviceLevel: number }[] };
}

beforeAll(async () => {
  const run = await bandi(['build', path.join(root, 'examples/profiles/tmall-growth.yaml'), '--no-triggers', '--out', path.join(folder, 'team')]);
  if (run.code !== 0) throw new Error(run.error);
}, 120_000);

describe('roster', () => {
  it('gives each who answers chats the days of a week, as JSON and in words of the language asked for', async () => {
    const run = await bandi(['roster', team, ...week, '--json']);
    const { status, roster } = JSON.parse(run.out) as Answer;
    expect(['optimal', 'feasible']).toContain(status);
    expect(roster.days).toEqual(['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13']);
    expect(roster.rows.length).toBeGreaterThan(0);
    expect(roster.rows.every(({ workDays, shifts }) => workDays >= 5 && workDays <= 6 && shifts.filter((shift) => shift !== null).length === workDays)).toBe(true);
    expect(roster.coverage.every(({ serviceLevel }) => serviceLevel >= 0 && serviceLevel <= 1)).toBe(true);
    expect((await bandi(['roster', team, ...week, '--lang', 'zh'])).out).toMatch(/早班 +09:00–18:00[\s\S]*工时/u);
  });

  it('writes a workbook or a calendar by the ending of the file', async () => {
    const [book, calendar] = [path.join(folder, 'r.xlsx'), path.join(folder, 'r.ics')];
    expect((await bandi(['roster', team, ...week, '-o', book])).code).toBe(0);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
    expect((await bandi(['roster', team, ...week, '-o', calendar])).code).toBe(0);
    expect(readFileSync(calendar, 'utf8')).toMatch(/^BEGIN:VCALENDAR/u);
  });

  it('refuses what it cannot roster, and says what it can', async () => {
    const bare = write('bare.json', JSON.stringify({ ...(JSON.parse(readFileSync(team, 'utf8')) as object), profiles: [], loads: [] }));
    for (const [args, said] of [
      [[team, '--from', '2026-02-30'], /not a date/u], [[team, '--days', '90'], /1 to 62/u], [[team, '-o', 'x.pdf'], /\.xlsx or \.ics/u], [[bare], /nothing to roster/u],
    ] as const) {
      const run = await bandi(['roster', ...args]);
      expect(run.error).toMatch(said);
      expect(looksLikeRefusal(run)).toBe(true);
    }
  });
});
