import { expect, test } from 'vitest';
import { lanesOf, stepsOf } from '@bandi/organisation';
import { changed, sampleOrganisation } from '@bandi/organisation/testing';
import { importProcess } from './import-process.ts';
import { readBpmn } from './read-process.ts';
import { processOfFile, updatedProcess } from './update-process.ts';
import { writeBpmn } from './write-bpmn.ts';

async function drawnOf(file: string) {
  const read = await readBpmn(file);
  if (!read.ok) throw new Error(read.problem.code);
  return read.drawn;
}

const start = sampleOrganisation();
const exported = async () => (await writeBpmn(start, 'sell', 'zh')) ?? '';
const stepIn = (organisation: typeof start, element: string) => stepsOf(organisation, 'sell').find((step) => step.element === element);

/** A file of the same process from a tool that gives ids of its own and knows nothing of ours. */
const other = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="X" name="从上新到发货"><laneSet id="L">
  <lane id="La" name="视觉设计"><flowNodeRef>Sa</flowNodeRef><flowNodeRef>A</flowNodeRef></lane><lane id="Lb" name="质检组"><flowNodeRef>B</flowNodeRef></lane></laneSet>
  <startEvent id="Sa"/><task id="A" name="拍图修图"/><task id="B" name="抽检样品"/><sequenceFlow id="F" sourceRef="A" targetRef="B"/></process></definitions>`;

test('a file is of the process of its id, else of the one that is called so', async () => {
  expect(processOfFile(start, await drawnOf(await exported()))).toBe('sell');
  expect(processOfFile(start, await drawnOf(other))).toBe('sell');
  expect(processOfFile(start, await drawnOf(other.replace('从上新到发货', '别的')))).toBe(null);
});

test('what people said here meanwhile stays, what the file says anew wins', async () => {
  const file = (await exported()).replaceAll('name="上架商品"', 'name="上架并检查"');
  const edited = changed(start,
    { type: 'set-process-step', step: 'sell:pack', sla: 60, system: '旺店通', duties: ['pack-orders', 'keep-stock'] },
    { type: 'bind-lane', lane: 'sell:parcel', position: 'stock-keeper' });
  const after = changed(edited, updatedProcess(edited, 'sell', await drawnOf(file)).change);
  expect(stepIn(after, 'pack')).toEqual(stepIn(edited, 'pack'));
  expect(lanesOf(after, 'sell')).toEqual(lanesOf(edited, 'sell'));
  expect(stepIn(after, 'list')).toMatchObject({ name: '上架并检查', sla: 480, duties: ['run-listings'] });
});

test('a name that people changed here stays where the file has the one it was last given', async () => {
  const base = await drawnOf(other);
  const made = changed(start, importProcess(start, base, { id: 'again', function: 'operations' }).change);
  const edited = changed(made, { type: 'set-process-step', step: 'again:A', name: '拍照', sla: 30 });
  const after = changed(edited, updatedProcess(edited, 'again', await drawnOf(other.replace('抽检样品', '抽检')), { base }).change);
  expect(stepsOf(after, 'again').map(({ name, sla }) => [name, sla])).toEqual([['拍照', 30], ['抽检', null], [null, null]]);
});

test('of a file with other ids lanes and steps are found by name; the lanes that are left are asked for', async () => {
  const { change, lanes } = updatedProcess(start, 'sell', await drawnOf(other), { holders: { Lb: { position: 'stock-keeper', unit: null } } });
  expect(lanes.map(({ position }) => position)).toEqual(['designer', 'stock-keeper']);
  expect(updatedProcess(start, 'sell', await drawnOf(other)).lanes.map(({ position }) => position)).toEqual(['designer', null]);
  const after = changed(start, change);
  expect(stepIn(after, 'A')).toMatchObject({ name: { zh: '拍图修图', en: 'Take pictures' }, sla: 1440, duties: ['make-pictures'], outputs: [{ zh: '商品图', en: 'Pictures' }] });
  expect(stepIn(after, 'pack')).toBeUndefined();
});
