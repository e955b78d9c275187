import { expect, test } from 'vitest';
import { decide } from '@bandi/organisation';
import { sampleOrganisation } from '@bandi/organisation/testing';
import { foreignFile } from './bpmn.test-support.ts';
import { importProcess } from './import-process.ts';
import { readBpmn } from './read-process.ts';

async function drawnOf(file: Uint8Array | string) {
  const read = await readBpmn(file);
  if (!read.ok) throw new Error(read.problem.code);
  return read.drawn;
}

async function problemOf(file: Uint8Array | string): Promise<string | null> {
  const read = await readBpmn(file);
  return read.ok ? null : read.problem.code;
}

test('of several pools each is a lane, of nested lanes the innermost are', async () => {
  const { lanes, steps } = await drawnOf(foreignFile());
  expect(lanes.map(({ element, name }) => [element, name])).toEqual([['Lead', 'operations LEAD'], ['Unheard', 'Unheard of'], ['Supplier', 'Supplier']]);
  expect(steps.map(({ element, kind, trigger, lane, on }) => [element, kind, trigger, lane, on])).toEqual([
    ['Begin', 'start', 'timer', 'Lead', null], ['Ask', 'task', 'none', 'Lead', null], ['Check', 'group', 'none', 'Unheard', null],
    ['Late', 'boundary', 'timer', 'Unheard', 'Check'], ['Done', 'end', 'none', 'Unheard', null], ['Deliver', 'task', 'none', 'Supplier', null],
  ]);
  expect(steps[1]?.name).toBe('Ask for goods');
});

test('what does not become part of the process is listed in both languages', async () => {
  const { leftOut } = await drawnOf(foreignFile({ flows: '<semantic:sequenceFlow id="F9" sourceRef="Ask" targetRef="Nowhere"/>' }));
  expect(leftOut.map(({ code }) => code).toSorted()).toEqual(['flow-without-end', 'inside-sub-process', 'message-flows', 'missing-reference', 'other-pool']);
  for (const { text } of leftOut) expect([text.zh, text.en].join(' ')).not.toMatch(/[{}]/u);
});

test('lanes go to the position of their name, whatever its case and language; the others to nobody or to whom is given', async () => {
  const organisation = sampleOrganisation();
  const drawn = await drawnOf(foreignFile());
  const made = importProcess(organisation, drawn, { id: 'buying', function: 'supply', holders: { Supplier: { position: null, unit: 'warehouse' } } });
  expect(made.lanes.map(({ element, position, unit }) => [element, position, unit])).toEqual([['Lead', 'ops-lead', null], ['Unheard', null, null], ['Supplier', null, 'warehouse']]);
  expect(decide(organisation, made.change).ok).toBe(true);
});

test('references with the prefix of the file are found', async () => {
  const file = foreignFile().replaceAll('sourceRef="Begin"', 'sourceRef="semantic:Begin"');
  expect((await drawnOf(file)).steps[0]?.next).toEqual([{ id: 'F1', to: 'Ask', name: null, label: null }]);
});

test('ids that are missing or too long are given anew, and the file with them; one that is there twice is listed', async () => {
  const long = 'L'.repeat(120);
  const drawn = await drawnOf(foreignFile({ process: `<semantic:task name="No id"/><semantic:task id="${long}"/><semantic:task id="Ask"/>` }));
  expect(drawn.steps.map(({ element }) => element).slice(-2)).toEqual(['_', 'L'.repeat(90)]);
  expect(drawn.document).toContain(`id="${'L'.repeat(90)}"`);
  expect(drawn.leftOut.map(({ code, name }) => `${code} ${name}`)).toContain('id-refused Ask');
});

test('document types with entities are refused, wherever they stand, and nothing is fetched', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  expect(await problemOf(foreignFile().replace('?>', `?>${bomb}`))).toBe('doctype');
  expect(await problemOf(`<!-- x -->\n${bomb}<a>&b;&c;</a>`)).toBe('doctype');
  expect((await drawnOf(foreignFile().replace('?>', '?><!-- <!DOCTYPE x> -->'))).steps).toHaveLength(6);
});

test('too large, too deep, no XML and no BPMN are refused, each with its reason', async () => {
  expect(await problemOf('x'.repeat(10_000_000))).toBe('too-large');
  expect(await problemOf(new Uint8Array(10_000_000))).toBe('too-large');
  expect(await problemOf(new Uint8Array([1, 2, 0, 3, 0xff]))).toBe('not-text');
  expect(await problemOf('<a>'.repeat(300_000))).toBe('too-deep');
  expect(await problemOf('<!--'.repeat(300_000))).toBe('not-xml');
  expect(await problemOf('')).toBe('not-xml');
  expect(await problemOf(foreignFile().slice(0, 900))).toBe('not-xml');
  expect(await problemOf('<html><body/></html>')).toBe('not-bpmn');
  expect(await problemOf('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>')).toBe('no-process');
});

test('more steps than a process can have are refused', async () => {
  const many = Array.from({ length: 2001 }, (_, index) => `<semantic:task id="T${index}"/>`).join('');
  expect(await problemOf(foreignFile({ process: many }))).toBe('too-many');
});

test('UTF-16 and Chinese Windows files are read', async () => {
  const file = foreignFile().replace('Buying', 'Kauf');
  const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(file, (one) => one.charCodeAt(0))]).buffer);
  expect((await drawnOf(utf16)).steps).toHaveLength(6);
  const [before = '', after = ''] = foreignFile().split('Unheard of');
  const gbk = new Uint8Array([...new TextEncoder().encode(before), 0xd6, 0xca, 0xbc, 0xec, ...new TextEncoder().encode(after)]);
  expect((await drawnOf(gbk)).lanes[1]?.name).toBe('质检');
});
