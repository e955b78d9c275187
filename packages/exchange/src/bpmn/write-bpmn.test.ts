import { expect, test } from 'vitest';
import type { Change, Organisation } from '@bandi/organisation';
import { lanesOf, stepsOf } from '@bandi/organisation';
import { changed, sampleOrganisation } from '@bandi/organisation/testing';
import { foreignFile } from './bpmn.test-support.ts';
import { importProcess, redrawnProcess } from './import-process.ts';
import { readBpmn } from './read-process.ts';
import { shapeBounds } from './shapes.ts';
import { parseBpmn } from './parse-bpmn.ts';
import { writeBpmn } from './write-bpmn.ts';

async function drawnOf(file: string) {
  const read = await readBpmn(file);
  if (!read.ok) throw new Error(read.problem.code);
  return read.drawn;
}

async function written(organisation: Organisation, id: string, language: 'zh' | 'en' = 'zh'): Promise<string> {
  const xml = await writeBpmn(organisation, id, language);
  if (xml === undefined) throw new Error(`no process ${id}`);
  return xml;
}

async function imported(file = foreignFile()): Promise<Organisation> {
  const organisation = sampleOrganisation();
  return changed(organisation, importProcess(organisation, await drawnOf(file), { id: 'buying', function: 'supply' }).change);
}

async function boundsIn(xml: string) {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return shapeBounds(parsed.definitions);
}

for (const language of ['zh', 'en'] as const) {
  test(`a process nobody drew comes back from its file as it was (${language})`, async () => {
    const organisation = sampleOrganisation();
    for (const id of ['sell', 'restock']) {
      const drawn = await drawnOf(await written(organisation, id, language));
      expect(drawn.leftOut).toEqual([]);
      const again = changed(organisation, redrawnProcess(organisation, id, drawn).change);
      expect([lanesOf(again, id), stepsOf(again, id)]).toEqual([lanesOf(organisation, id), stepsOf(organisation, id)]);
      const without = changed(organisation, { type: 'remove-process', process: id });
      const anew = changed(without, importProcess(without, drawn, { id, function: 'operations' }).change);
      expect(stepsOf(anew, id)).toEqual(stepsOf(organisation, id));
      expect(lanesOf(anew, id).map(({ name, position, unit }) => [name, position, unit])).toEqual(lanesOf(organisation, id).map(({ name, position, unit }) => [name, position, unit]));
      expect(anew.get('process', id)?.promise).toEqual(organisation.get('process', id)?.promise);
    }
  });
}

test('a position that is renamed renames its lanes, in every drawing', async () => {
  const organisation = changed(await imported(), { type: 'set-position', position: 'ops-lead', title: '运营总监' });
  expect((await drawnOf(await written(organisation, 'buying'))).lanes[0]?.name).toBe('运营总监');
  expect((await drawnOf(await written(organisation, 'restock'))).lanes.map(({ name }) => name)).toContain('店主');
});

test('what Bandi does not know of a file survives, and a second round changes nothing more', async () => {
  const organisation = await imported();
  const xml = await written(organisation, 'buying');
  for (const kept of ['ot:colour value="teal"', '<ot:field id="x" />', 'By phone &amp; mail', 'remember', 'name="Inside"', 'id="M1"', 'userTask']) expect(xml).toContain(kept);
  const redrawn = changed(organisation, redrawnProcess(organisation, 'buying', await drawnOf(xml)).change);
  expect(stepsOf(redrawn, 'buying')).toEqual(stepsOf(organisation, 'buying'));
  expect(await written(redrawn, 'buying')).toBe(xml);
});

test('a file without a diagram gets one with all its lanes, steps and flows', async () => {
  const bounds = await boundsIn(await written(await imported(), 'buying'));
  expect(['Lead', 'Unheard', 'Begin', 'Ask', 'Check', 'Late', 'Done', 'Deliver'].filter((id) => !bounds.has(id))).toEqual([]);
});

test('a step that is new, moved or removed gets or loses its place, and every other shape stays where it was', async () => {
  const first = sampleOrganisation();
  const drawn = await drawnOf(await written(first, 'sell'));
  const start = changed(first, redrawnProcess(first, 'sell', drawn).change);
  const before = await boundsIn(await written(start, 'sell'));
  const redraw = redrawnProcess(start, 'sell', drawn).change;
  const change: Change = {
    ...redraw,
    lanes: [...redraw.lanes, { element: 'quality', name: '质检' }],
    steps: [
      ...redraw.steps.filter(({ element }) => element !== 'advise').map((step) =>
        (step.element === 'list' ? { ...step, lane: 'parcel', next: [{ to: 'check' }] } : step)),
      { element: 'check', kind: 'decision', lane: 'quality', name: '合格？', next: [{ to: 'pack', name: '是' }, { to: 'list', name: '否' }] },
    ],
  };
  delete (change as { document?: unknown }).document;
  const xml = await written(changed(start, change), 'sell');
  const after = await boundsIn(xml);
  expect(after.has('advise')).toBe(false);
  expect(after.get('photograph')).toEqual(before.get('photograph'));
  const inside = (id: string, lane: string): boolean => {
    const [a, b] = [after.get(id), after.get(lane)];
    return a !== undefined && b !== undefined && a.y >= b.y && a.y + a.height <= b.y + b.height && a.x >= b.x && a.x + a.width <= b.x + b.width;
  };
  expect([inside('check', 'quality'), inside('list', 'parcel'), inside('pack', 'parcel')]).toEqual([true, true, true]);
  const again = await drawnOf(xml);
  expect(again.leftOut).toEqual([]);
  expect(again.steps.find(({ element }) => element === 'check')?.next.map(({ to }) => to)).toEqual(['pack', 'list']);
  expect(xml).not.toContain('flow.list.advise');
});

test('data objects follow what steps give: one that is given no more goes, a new one is drawn, a name drawn anew is an output', async () => {
  const first = sampleOrganisation();
  const start = changed(first, redrawnProcess(first, 'sell', await drawnOf(await written(first, 'sell'))).change);
  const renamed = (await written(start, 'sell')).replace('name="商品图"', 'name="主图"');
  expect(stepsOf(changed(start, redrawnProcess(start, 'sell', await drawnOf(renamed)).change), 'sell').find(({ element }) => element === 'photograph')?.outputs).toEqual(['主图']);
  const after = await written(changed(start, { type: 'set-process-step', step: 'sell:photograph', outputs: [] }, { type: 'set-process-step', step: 'sell:pack', outputs: ['运单'] }), 'sell');
  expect((await drawnOf(after)).steps.map(({ outputs }) => outputs).flat()).toEqual(['运单']);
  expect(after).not.toContain('name="商品图"');
  const again = await drawnOf(after);
  expect(again.leftOut).toEqual([]);
});

test('the inside of a sub-process and data of other tools come through edits', async () => {
  const file = foreignFile({ process: '<semantic:dataObject id="D"/><semantic:dataObjectReference id="DR" name="Invoice" dataObjectRef="D"/><semantic:dataStoreReference id="DS" name="ERP"/>' })
    .replace('<semantic:task id="Deliver" name="Deliver"/>', '<semantic:task id="Deliver" name="Deliver"><semantic:dataOutputAssociation id="DA"><semantic:targetRef>DR</semantic:targetRef></semantic:dataOutputAssociation><semantic:dataOutputAssociation id="DB"><semantic:targetRef>DS</semantic:targetRef></semantic:dataOutputAssociation></semantic:task>');
  const organisation = await imported(file);
  expect(stepsOf(organisation, 'buying').find(({ element }) => element === 'Deliver')?.outputs).toEqual(['Invoice', 'ERP']);
  const xml = await written(changed(organisation, { type: 'set-process-step', step: 'buying:Deliver', outputs: ['Invoice', 'Receipt'] }, { type: 'set-process-step', step: 'buying:Check', name: 'Look' }), 'buying');
  for (const kept of ['name="Invoice"', 'name="ERP"', 'name="Inside"', 'name="Receipt"', 'name="Look"']) expect(xml).toContain(kept);
});
