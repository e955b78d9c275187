import * as fc from 'fast-check';
import type { Change, ChangeType } from '../changes/index.ts';
import { changeDefinitions, decide } from '../changes/index.ts';
import type { Diff } from '../diff.ts';
import type { Organisation } from '../organisation.ts';

const units = fc.constantFrom('shop', 'operations', 'design', 'service', 'warehouse', 'n1', 'n2', 'n3');
const positions = fc.constantFrom('owner', 'bookkeeper', 'ops-lead', 'operator', 'designer', 'agent', 'packer', 'n1', 'n2', 'n3');
/** Mostly positions of more than one head, which alone can be split. */
const several = fc.constantFrom('operator', 'designer', 'agent', 'agent', 'packer', 'owner');
const people = fc.constantFrom('an', 'bo', 'chen', 'n1', 'n2');
const duties = fc.constantFrom('set-goals', 'run-listings', 'pack-orders', 'order-goods', 'pay-suppliers', 'keep-stock', 'count-stock', 'n1', 'n2');
const loads = fc.constantFrom('chats', 'packing', 'listings');
const assignments = fc.constantFrom('an.owner', 'chen.operator', 'hua.agent', 'n1', 'n2');
const fresh = fc.constantFrom('n1', 'n2', 'n3');
const view = fc.constantFrom('v1', 'v2');
const name = fc.constantFrom('甲', 'B', '🍵', '<i>');
const day = fc.constantFrom('2026-01-01', '2026-03-02', '2026-06-30');
const below = fc.constantFrom('refuse', 'move-up', 'remove-all');
const flat = fc.constantFrom('refuse', 'remove-all');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const heads = fc.integer({ min: 1, max: 5 });
const fte = fc.integer({ min: 1, max: 500 });

const lane = fc.record({ element: fc.constantFrom('pictures', 'shop', 'l1'), name, position: maybe(positions) }, { requiredKeys: ['element', 'name'] });
const step = fc.record(
  { element: fc.constantFrom('pack', 'list', 's1', 's2'), kind: fc.constantFrom('task', 'decision', 'start', 'end'), name, sla: maybe(fc.integer({ min: 0, max: 5000 })), duties: fc.subarray(['set-goals', 'pack-orders', 'pay-suppliers'], { maxLength: 2 }), next: fc.constantFrom([], [{ to: 'pack' }], [{ to: 's1' }]) },
  { requiredKeys: ['element', 'kind'] },
);
const lanes = fc.uniqueArray(lane, { selector: ({ element }) => element, maxLength: 3 });
const steps = fc.uniqueArray(step, { selector: ({ element }) => element, maxLength: 4 });

/** Arguments of every kind of change; a kind without an entry does not compile. */
const args: Record<ChangeType, fc.Arbitrary<object>> = {
  'set-profile': fc.record({ business: fc.record({ name, category: fc.constant('food'), channels: fc.constant([{ platform: 'jd' }]) }) }),
  'add-unit': fc.record({ id: fresh, name, parent: maybe(units), after: maybe(units) }, { requiredKeys: ['id', 'name', 'parent'] }),
  'rename-unit': fc.record({ unit: units, name }),
  'move-unit': fc.record({ unit: units, parent: maybe(units) }),
  'reorder-unit': fc.record({ unit: units, after: maybe(units) }),
  'set-unit': fc.record({ unit: units, lead: maybe(positions), mission: maybe(name) }, { requiredKeys: ['unit'] }),
  'merge-units': fc.record({ unit: units, into: units }),
  'remove-unit': fc.record({ unit: units, below }),
  'add-position': fc.record(
    { id: fresh, unit: units, title: name, function: fc.constant('operations'), heads, reportsTo: maybe(positions) },
    { requiredKeys: ['id', 'unit', 'title', 'function'] },
  ),
  'set-position': fc.record(
    { position: positions, heads, fte, title: name, standIns: fc.array(positions, { maxLength: 2 }), outsourced: fc.boolean() },
    { requiredKeys: ['position'] },
  ),
  'split-position': fc.record({ position: several, id: fresh, heads: fc.constantFrom(1, 1, 2), fte: fc.integer({ min: 1, max: 120 }), assignments: fc.array(assignments, { maxLength: 1 }) }, { requiredKeys: ['position', 'id', 'heads'] }),
  'move-position': fc.record({ position: positions, unit: units, after: maybe(positions) }, { requiredKeys: ['position', 'unit'] }),
  'remove-position': fc.record({ position: positions, below }),
  'set-reporting-line': fc.record({ position: positions, reportsTo: maybe(positions) }),
  'set-dotted-lines': fc.record({ position: positions, dotted: fc.array(positions, { maxLength: 3 }) }),
  'add-person': fc.record({ id: fresh, name }),
  'set-person': fc.record({ person: people, name, capacity: fc.integer({ min: 0, max: 100 }), to: maybe(day) }, { requiredKeys: ['person'] }),
  'remove-person': fc.record({ person: people, below: flat }),
  'assign-person': fc.record({ id: fresh, person: people, position: positions, from: day }),
  'move-assignment': fc.record({ assignment: assignments, position: positions, on: day, id: fresh }),
  'end-assignment': fc.record({ assignment: assignments, to: day }),
  'add-duty': fc.record({ id: fresh, name, function: fc.constant('live') }),
  'set-duty': fc.record({ duty: duties, critical: fc.boolean(), group: maybe(name) }, { requiredKeys: ['duty'] }),
  'remove-duty': fc.record({ duty: duties, below: flat }),
  'set-responsibility': fc.record({ duty: duties, position: positions, letter: maybe(fc.constantFrom('R', 'A', 'AR', 'C', 'I')) }),
  'set-load': fc.record({ load: loads, carriers: fc.uniqueArray(fc.record({ position: positions, fte }), { selector: ({ position }) => position, maxLength: 3 }) }),
  'add-note': fc.record({ id: fresh, about: maybe(fc.record({ type: fc.constant('position'), id: positions })), text: name, on: day }),
  'remove-note': fc.record({ note: fresh }),
  'add-view': fc.record({ id: view, name, after: fc.constant(null), isDefault: fc.boolean(), settings: fc.record({ compact: fc.boolean() }) }, { requiredKeys: ['id', 'name'] }),
  'set-view': fc.record({ view, name, after: maybe(view), isDefault: fc.boolean(), settings: fc.record({ size: fc.constantFrom('heads', 'cost') }) }, { requiredKeys: ['view'] }),
  'remove-view': fc.record({ view }),
  'add-process': fc.record({ id: fc.constantFrom('n1', 'n2'), name, function: fc.constant('supply'), lanes, steps }),
  'set-process': fc.record({ process: fc.constantFrom('sell', 'n1'), name, promise: maybe(fc.record({ minutes: fc.integer({ min: 1, max: 9000 }), from: maybe(fc.constantFrom('pack', 's1')), to: fc.constant(null) })) }, { requiredKeys: ['process'] }),
  'remove-process': fc.record({ process: fc.constantFrom('sell', 'restock', 'n1', 'n2') }),
  'bind-lane': fc.record({ lane: fc.constantFrom('sell:shop', 'restock:buyer', 'restock:books', 'n1:shop'), position: maybe(positions), unit: maybe(units) }, { requiredKeys: ['lane'] }),
  'set-process-step': fc.record(
    { step: fc.constantFrom('sell:pack', 'sell:list', 'restock:pay', 'restock:order', 'n1:s1'), lane: maybe(fc.constantFrom('shop', 'pictures')), duties: fc.subarray(['pack-orders', 'n1', 'pay-suppliers']), critical: fc.boolean(), approves: fc.subarray(['list', 'order']), next: fc.constantFrom([], [{ to: 'sold' }], [{ to: 'pay' }]) },
    { requiredKeys: ['step'] },
  ),
  'redraw-process': fc.record({ process: fc.constantFrom('sell', 'restock', 'n1'), lanes, steps, document: maybe(fc.constant('<x/>')) }, { requiredKeys: ['process', 'lanes', 'steps'] }),
  'apply-diff': fc.record({ diff: fc.record({ added: fc.constant([]), updated: fc.constant([{ type: 'position', id: 'agent', before: { heads: 3 }, after: { heads: 4 } }]), removed: fc.constant([]) }) }),
};

const change = fc.oneof(...changeDefinitions.map(({ type }) => args[type].map((fields) => ({ type, ...fields }) as Change)));
/** Orders of all kinds over the sample's ids and a few new ones; about half are refused. */
export const sequence = fc.array(change, { minLength: 1, maxLength: 40 });

/** Makes the changes that are accepted, one after the other. */
export function run(start: Organisation, changes: readonly Change[]): { end: Organisation; diffs: Diff[]; made: Change[] } {
  const end = start.copy();
  const diffs: Diff[] = [];
  const made: Change[] = [];
  for (const next of changes) {
    const decision = decide(end, next);
    if (!decision.ok) continue;
    end.applyDiffMutable(decision.diff);
    diffs.push(decision.diff);
    made.push(next);
  }
  return { end, diffs, made };
}
