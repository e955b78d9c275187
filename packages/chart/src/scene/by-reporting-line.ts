import { compareOrder } from '@bandi/organisation';
import type { Diff } from '@bandi/organisation';
import type { Position } from './facts.ts';
import { positionNode, positionOf, unitName } from './facts.ts';
import type { Facts, PositionNode } from './nodes.ts';
import { positionsToldOtherwise, touchedIn } from './touched.ts';
import { unitsInOrder } from './unit-order.ts';
import type { Seed } from './seed.ts';
import type { Stale, View } from './view.ts';
import { TOP } from './view.ts';

/** Positions below the position they report to; those of one lead in the order of their units, then their own. */
export class ReportingLine implements View {
  protected readonly facts: Facts;
  /** Place of each unit among all: worked out where positions of different units meet, forgotten when units move. */
  #ranks: Map<string, number> | null = null;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  below(of: Seed | null): Seed[] {
    return this.reports(of?.id ?? null).map(seedOf);
  }

  node({ id }: Seed, level: number): PositionNode {
    const position = positionOf(this.facts, id);
    const lead = this.lead(position);
    // At the top of the picture, though it has a lead in records that go in circles.
    const isTop = level === 0 || lead === undefined;
    return positionNode(this.facts, position, {
      level, assistant: position.assistant && !isTop, unit: isTop || lead.unit !== position.unit ? unitName(this.facts, position.unit) : null,
    });
  }

  count(): number {
    return this.facts.organisation.count('position');
  }

  *strays(): Iterable<Seed> {
    const { organisation } = this.facts;
    for (const position of organisation.all('position')) if (position.reportsTo !== null && !organisation.has('position', position.reportsTo)) yield seedOf(position);
    for (const position of organisation.all('position')) yield seedOf(position);
  }

  after(diff: Diff): Stale | null {
    const { organisation } = this.facts;
    const lists = new Set<string>();
    const told = positionsToldOtherwise(organisation, diff);
    for (const { id, before, after } of touchedIn(organisation, diff, 'position')) {
      for (const one of [before, after]) if (one !== null) lists.add(one.reportsTo === null ? TOP : `position:${one.reportsTo}`);
      // Whether it is the first of its unit on its line depends on the unit of its lead.
      if (before?.unit !== after?.unit) for (const report of organisation.ids('position.reportsTo', id)) told.add(report);
    }
    let moved = false;
    for (const { id, before, after } of touchedIn(organisation, diff, 'unit')) {
      if (before?.parent !== after?.parent || before?.order !== after?.order) moved = true;
      if (before?.name !== after?.name) for (const position of organisation.ids('position.unit', id)) told.add(position);
    }
    if (moved) this.#ranks = null;
    return { lists: moved ? null : lists, nodes: new Set([...told].map((id) => `position:${id}`)) };
  }

  /** Who reports to a position, in their order; who reports to nobody for null. */
  protected reports(lead: string | null): Position[] {
    const { organisation } = this.facts;
    const positions: Position[] = [];
    for (const id of lead === null ? organisation.ids('position.root', '') : organisation.ids('position.reportsTo', lead)) {
      const position = organisation.get('position', id);
      if (position !== undefined) positions.push(position);
    }
    return positions.length < 2 ? positions : positions.toSorted((a, b) => (a.unit === b.unit ? 0 : this.#rank(a.unit) - this.#rank(b.unit)) || compareOrder(a, b));
  }

  protected lead({ reportsTo }: Position): Position | undefined {
    return reportsTo === null ? undefined : this.facts.organisation.get('position', reportsTo);
  }

  #rank(unit: string): number {
    this.#ranks ??= new Map(unitsInOrder(this.facts.organisation).map(({ id }, at) => [id, at]));
    return this.#ranks.get(unit) ?? this.#ranks.size;
  }
}

function seedOf({ id }: Position): Seed {
  return { kind: 'position', id };
}
