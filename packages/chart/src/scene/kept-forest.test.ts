import type { Change, Organisation, TypedRecord } from '@bandi/organisation';
import { decide, reverseDiff } from '@bandi/organisation';
import { sampleOrganisation } from '@bandi/organisation/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeScene } from './build-scene.ts';
import { chartNodes } from './chart.ts';
import type { ChartOptions } from './options.ts';
import { PictureMaker } from './picture-maker.ts';
import { chartPicture } from './picture.ts';
import { eighty } from './samples.test-support.ts';

const views = ['by-unit', 'unit-areas', 'by-reporting-line', 'by-function', 'by-channel', 'people', 'matrix'] as const;
/** Ways to look that keep some of the cards only, or say more on them. */
const looks: readonly Partial<ChartOptions>[] = [
  {},
  { asOf: '2026-04-01', colour: 'vacancy', size: 'heads' },
  { filter: { text: '', units: [], functions: ['operations', 'customer-service'], vacant: null, outsourced: null, finding: null, load: null }, others: 'remove' },
  { focus: 'position:ops-lead', others: 'fade', colour: 'unit' },
];

const starts = [{ name: 'sample', start: sampleOrganisation() }, { name: 'eighty', start: eighty }];

/** One edit of any kind, by numbers: whom it is about is picked among those there are. */
const edit = fc.record({ kind: fc.nat(13), one: fc.nat(200), other: fc.nat(200), flag: fc.boolean() });

function changeOf({ kind, one, other, flag }: { kind: number; one: number; other: number; flag: boolean }, organisation: Organisation, serial: number): Change {
  const pick = (type: 'position' | 'unit' | 'person' | 'assignment' | 'load', at: number): string => {
    const ids = Array.from(organisation.all(type), ({ id }) => id);
    return ids[at % Math.max(ids.length, 1)] ?? 'nobody';
  };
  const [position, second, unit, place] = [pick('position', one), pick('position', other), pick('unit', one), pick('unit', other)];
  switch (kind) {
    case 0: return { type: 'set-reporting-line', position, reportsTo: flag ? second : null };
    case 1: return { type: 'move-position', position, unit: place, ...(flag ? { after: null } : {}) };
    case 2: return { type: 'set-position', position, heads: 1 + (other % 4), title: `岗位${serial}`, outsourced: flag };
    case 3: return { type: 'add-position', id: `new-${serial}`, unit, title: `新岗位${serial}`, function: flag ? 'live' : 'operations', ...(flag ? { reportsTo: second } : {}) };
    case 4: return { type: 'remove-position', position, below: flag ? 'move-up' : 'remove-all' };
    case 5: return { type: 'move-unit', unit, parent: flag ? place : null };
    case 6: return { type: 'reorder-unit', unit, after: flag ? null : place };
    case 7: return { type: 'rename-unit', unit, name: `天猫部门${serial}` };
    case 8: return { type: 'set-unit', unit, lead: flag ? position : null };
    case 9: return { type: 'merge-units', unit, into: place };
    case 10: return { type: 'assign-person', id: `held-${serial}`, person: pick('person', other), position, share: 10, from: '2026-02-01' };
    case 11: return flag ? { type: 'set-person', person: pick('person', one), name: `员工${serial}` } : { type: 'end-assignment', assignment: pick('assignment', one), to: '2026-03-01' };
    case 12: return { type: 'set-load', load: pick('load', one), carriers: [{ position: second, fte: 10 + other }] };
    default: return { type: 'set-dotted-lines', position, dotted: flag ? [second] : [] };
  }
}

it('after any changes what is kept of every view is what it would be from scratch, and what was shown before stays as it was', () => {
  fc.assert(fc.property(fc.constantFrom(...starts), fc.constantFrom(...views), fc.constantFrom(...looks), fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 8 }), ({ start }, view, look, rounds) => {
    const organisation = start.copy();
    const options: Partial<ChartOptions> = { view, ...look };
    const maker = new PictureMaker();
    let before = maker.make(organisation, options);
    let serial = 0;
    for (const round of rounds) {
      const shown = before.nodes.map(({ key }) => key);
      for (const one of round) {
        serial += 1;
        const decision = decide(organisation, changeOf(one, organisation, serial));
        if (decision.ok) organisation.applyDiffMutable(decision.diff);
      }
      const picture = maker.make(organisation, options);
      const scratch = chartPicture(organisation, options);
      expect(picture.nodes).toEqual(scratch.nodes);
      expect(picture.chart.parent).toEqual(scratch.chart.parent);
      expect(picture.chart.heads).toEqual(scratch.chart.heads);
      expect(picture.chart.staffed).toBe(scratch.chart.staffed);
      expect(picture.places).toEqual(scratch.places);
      for (const [at, { key }] of picture.nodes.entries()) expect(picture.find(key)).toBe(at);
      for (const [at, key] of shown.entries()) expect(before.find(key)).toBe(at);
      before = picture;
    }
    expect(composeScene(before)).toEqual(composeScene(chartPicture(organisation, options)));
  }), { numRuns: 300 });
});

it('an edit that is taken back leaves the very picture there was', () => {
  const organisation = sampleOrganisation();
  const maker = new PictureMaker();
  const first = maker.make(organisation, { view: 'by-reporting-line' });
  const decision = decide(organisation, { type: 'set-position', position: 'agent', title: '客服' });
  if (!decision.ok) throw new Error(decision.refusal.text.en);
  organisation.applyDiffMutable(decision.diff);
  organisation.applyDiffMutable(reverseDiff(decision.diff));
  expect(maker.make(organisation, { view: 'by-reporting-line' })).toBe(first);
});

it('nodes that an edit does not touch are the very same as before', () => {
  const organisation = sampleOrganisation();
  const maker = new PictureMaker();
  for (const view of views) {
    const before = new Set(maker.make(organisation, { view }).nodes);
    const decision = decide(organisation, { type: 'set-position', position: 'packer', title: `打包 ${view}` });
    if (!decision.ok) throw new Error(decision.refusal.text.en);
    organisation.applyDiffMutable(decision.diff);
    const fresh = maker.make(organisation, { view }).nodes.filter((node) => !before.has(node)).map(({ kind }) => kind);
    expect(fresh.filter((kind) => kind === 'position').length).toBeLessThanOrEqual(2);
  }
});

it('records that go in circles, or hang from what is not there, are all shown after an edit, too', () => {
  const organisation = sampleOrganisation();
  const maker = new PictureMaker();
  maker.make(organisation, { view: 'by-reporting-line' });
  const lead = (position: string, from: string | null, to: string): void => organisation.applyDiffMutable({ added: [], removed: [], updated: [{ type: 'position', id: position, before: { reportsTo: from }, after: { reportsTo: to } }] });
  const reportsTo = (id: string): string | null => organisation.get('position', id)?.reportsTo ?? null;
  lead('ops-lead', reportsTo('ops-lead'), 'operator');
  lead('operator', reportsTo('operator'), 'ops-lead');
  lead('packer', reportsTo('packer'), 'nowhere');
  for (let time = 0; time < 2; time += 1) {
    for (const view of views) {
      expect(maker.make(organisation, { view }).nodes).toEqual(chartNodes(organisation, { view }).nodes);
      expect(maker.make(organisation, { view }).nodes.filter(({ kind }) => kind === 'position').length).toBeGreaterThan(2);
    }
    const extra: TypedRecord = { type: 'unit', record: { id: `u${time}`, name: 'U', parent: 'gone', order: 'a0', lead: null, mission: null, blueprint: null } };
    organisation.applyDiffMutable({ added: [extra], updated: [], removed: [] });
  }
});
