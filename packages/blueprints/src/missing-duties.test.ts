import type { Change, Organisation } from '@bandi/organisation';
import { decideAll, runChecks } from '@bandi/organisation';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from './build.ts';
import { loadPacker } from './load-packer.ts';
import { missingDuties } from './missing-duties.ts';
import type { Packer } from './team-plan.ts';
import { builtInCatalogue, profileOf } from './testing/catalogue.ts';
import { typicalProfiles } from './testing/typical-profiles.ts';

const catalogue = builtInCatalogue();
const duties = [...catalogue.jobs.values()].flatMap((job) => job.duties);
let packer: Packer;
beforeAll(async () => {
  packer = await loadPacker();
});
const teamOf = (name: keyof typeof typicalProfiles): Organisation => build(profileOf(typicalProfiles[name], catalogue), catalogue, { packer, today: '2026-11-24', triggers: false, processes: false }).organisation;
const ask = (organisation: Organisation) => missingDuties(organisation, { jobs: catalogue.jobs.values(), activities: catalogue.activities.values(), apart: catalogue.standards.apart });
const workOf = (team: Organisation, duty: string) => ask(team).find((entry) => entry.duty.id === duty)?.work;

describe('duties the catalogue knows and a team does not have', () => {
  test('are, with those it has, all duties there are', () => {
    const team = teamOf('growth');
    const had = [...team.all('duty')].map(({ catalogue: id }) => id);
    expect(new Set([...had, ...ask(team).map(({ duty }) => duty.id)])).toEqual(new Set(duties.map(({ id }) => id)));
    expect(ask(team)).toHaveLength(duties.length - had.length);
  });

  test('go to somebody of this team, with a reason in both languages', () => {
    const team = teamOf('startup');
    for (const { duty, holder } of ask(team)) {
      expect(holder === null ? false : team.has('position', holder.position.id), duty.id).toBe(true);
      expect(holder?.why.zh, duty.id).toMatch(/[\u4e00-\u9fff]/u);
      expect(holder?.why.en.replaceAll(/“[^”]*”/gu, ''), duty.id).not.toMatch(/[\u4e00-\u9fff]/u);
    }
  });

  test('go first of all to whoever does the work', () => {
    const team = teamOf('growth');
    const found = ask(team).find(({ duty }) => duty.id === 'retoucher.repair-flaws');
    expect(found?.holder).toMatchObject({ because: 'does-the-work', position: { id: 'ecommerce-designer' }, why: { zh: '“修图”目前主要由“电商设计师（美工）”在做' } });
    expect(found?.work).toBe('here');
  });

  test('say when their work is not done here, or by another company', () => {
    expect(workOf(teamOf('growth'), 'live-host.present-products')).toBe('none');
    expect(workOf(teamOf('live'), 'packer.packing')).toBe('outsourced');
    expect(workOf(teamOf('growth'), 'founder.set-direction')).toBe('unknown');
  });

  test('never bring together in one seat what must be apart, while somebody else can take it', () => {
    const team = teamOf('brand');
    const together = (organisation: Organisation) => runChecks(organisation, { standards: catalogue.standards, today: '2026-11-24', business: null })
      .filter(({ check, level }) => check === 'duties-not-apart' && level === 'error').length;
    const ruled = new Set(catalogue.standards.apart.flatMap((rule) => [...rule.one, ...rule.other]));
    for (const { duty, holder } of ask(team)) {
      if (holder === null || !ruled.has(duty.id)) continue;
      const changes: Change[] = [
        { type: 'add-duty', id: duty.id, name: { zh: duty.zh, en: duty.en }, function: 'operations', critical: duty.critical, catalogue: duty.id },
        { type: 'set-responsibility', duty: duty.id, position: holder.position.id, letter: 'AR' },
      ];
      const decision = decideAll(team, changes);
      if (!decision.ok) throw new Error(decision.refusal.text.en);
      const after = team.copy();
      after.applyDiffMutable(decision.diff);
      expect(together(after), duty.id).toBe(0);
    }
  });
});
