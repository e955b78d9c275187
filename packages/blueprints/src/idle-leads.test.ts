import { expect, test } from 'vitest';
import { renameIdleLeads } from './idle-leads.ts';
import type { Seat } from './structure.ts';
import { builtInCatalogue } from './testing/catalogue.ts';

const catalogue = builtInCatalogue();

function seat(id: string, job: string, heads: number, mix: Readonly<Record<string, number>>): Seat {
  const found = catalogue.jobs.get(job);
  if (found === undefined) throw new Error(`no job ${job}`);
  return { id, job: found, heads, mix: new Map(Object.entries(mix)), unit: 'operations' };
}

test('a manager who leads neither a unit nor anybody takes the job that does most of the work, and no head or work is lost', () => {
  const seats = [
    seat('store-manager', 'store-manager', 1, { 'answer-chats': 1 }),
    seat('store-manager-2', 'store-manager', 1, { 'pack-orders': 60, 'answer-chats': 20 }),
    seat('warehouse-worker', 'warehouse-worker', 2, { 'pack-orders': 150 }),
    seat('customer-service-agent', 'customer-service-agent', 1, { 'answer-chats': 80 }),
  ];
  const lines = new Map<string, string | null>([['store-manager', null], ['store-manager-2', 'store-manager'], ['warehouse-worker', 'store-manager'], ['customer-service-agent', 'store-manager']]);
  const after = renameIdleLeads(seats, new Map([['operations', 'store-manager']]), lines, catalogue);
  expect(after.map(({ job, heads }) => [job.id, heads])).toEqual([['store-manager', 1], ['warehouse-worker', 3], ['customer-service-agent', 1]]);
  expect(after[1]?.mix.get('pack-orders')).toBe(210);
  expect(after[1]?.mix.get('answer-chats')).toBe(20);
});

test('a manager whom somebody reports to keeps the job, unit or not', () => {
  const seats = [seat('a', 'store-manager', 1, { 'pack-orders': 50 }), seat('b', 'store-manager', 1, { 'pack-orders': 50 }), seat('c', 'warehouse-worker', 1, { 'pack-orders': 90 })];
  const after = renameIdleLeads(seats, new Map([['operations', 'a']]), new Map([['a', null], ['b', 'a'], ['c', 'b']]), catalogue);
  expect(after.map(({ job }) => job.id)).toEqual(['store-manager', 'store-manager', 'warehouse-worker']);
});
