import { expect, test } from 'vitest';
import { handOverMatrix, processHands, processLoads } from './hand-overs.ts';
import { criticalPath, endless, processGraph, unreached } from './process-graph.ts';
import type { ProcessStep } from './records/process-step.ts';
import { changed, sampleOrganisation, stepRecordOf } from './testing/index.ts';

const graphOf = (...steps: [element: string, next: string[], fields?: Partial<ProcessStep>][]) =>
  processGraph(steps.map(([element, next, fields]) => stepRecordOf('p', element, next, fields).record as ProcessStep));

test('H20 a process passes the hands between the steps that are worked on', () => {
  const hands = processHands(sampleOrganisation(), 'sell');
  expect(hands.handOvers.map(({ from, to }) => `${from} ${to}`)).toEqual(['agent packer', 'operator agent', 'designer operator']);
  expect(hands.positions.toSorted()).toEqual(['agent', 'designer', 'operator', 'packer']);
  const restock = processHands(sampleOrganisation(), 'restock');
  expect(restock.handOvers.map(({ from, to }) => `${from} ${to}`)).toEqual(['owner ops-lead', 'bookkeeper ops-lead', 'ops-lead stock-keeper', 'stock-keeper bookkeeper']);
});

test('H21 the critical path is the longest way by time; ways back are not gone', () => {
  const graph = graphOf(['s', ['a', 'b'], { kind: 'start' }], ['a', ['c'], { sla: 10 }], ['b', ['c'], { sla: 30 }], ['c', ['a', 'e'], { sla: 5 }], ['e', [], { kind: 'end' }]);
  const path = criticalPath(graph);
  expect([path.minutes, path.steps.map(({ element }) => element)]).toEqual([35, ['s', 'b', 'c', 'e']]);
  expect(criticalPath(graph, 'a', 'c').minutes).toBe(15);
  expect(criticalPath(graphOf(['a', ['b'], { sla: 1 }], ['b', ['a'], { sla: 2 }])).minutes).toBe(3);
  expect(criticalPath(graphOf()).minutes).toBe(0);
});

test('H22 events on a step and links lead on; what nothing leads to begins only where there is no start', () => {
  expect(unreached(graphOf(['s', ['a'], { kind: 'start' }], ['a', []], ['late', ['z'], { kind: 'boundary', on: 'a' }], ['z', []], ['x', []]))).toEqual([]);
  expect(unreached(graphOf(['s', ['a'], { kind: 'start' }], ['a', []], ['x', ['a']]))).toEqual(['x']);
  expect(unreached(graphOf(['s', ['out'], { kind: 'start' }], ['out', [], { kind: 'send', trigger: 'link', name: 'A' }], ['in', ['a'], { kind: 'wait', trigger: 'link', name: 'A' }], ['a', []]))).toEqual([]);
  expect(endless(graphOf(['s', ['a'], { kind: 'start' }], ['a', ['b']], ['b', ['a']]))).toEqual(['s', 'a', 'b']);
});

test('H23 the matrix counts over all processes, and the load of a position its steps and hand-overs', () => {
  const organisation = changed(sampleOrganisation(), { type: 'bind-lane', lane: 'sell:chat', position: 'ops-lead' }, { type: 'bind-lane', lane: 'sell:parcel', position: 'stock-keeper' });
  expect(handOverMatrix(organisation)[0]).toMatchObject({ from: 'ops-lead', to: 'stock-keeper', count: 2, processes: ['restock', 'sell'], handOvers: [{ fromStep: 'advise', toStep: 'pack' }, { fromStep: 'order', toStep: 'store' }] });
  expect(handOverMatrix(organisation, ['sell']).map(({ from, to }) => `${from} ${to}`)).not.toContain('owner ops-lead');
  expect(processLoads(organisation).get('ops-lead')).toEqual({ processes: ['restock', 'sell'], steps: 2, criticalSteps: 1, minutes: 1443, given: 2, taken: 3 });
});

test('H24 a process of 50,000 steps is walked without recursion', () => {
  const steps = Array.from({ length: 50_000 }, (_, index): [string, string[], Partial<ProcessStep>] => [`s${index}`, [`s${index + 1}`], { sla: 1 }]);
  expect(criticalPath(graphOf(...steps)).minutes).toBe(50_000);
});
