import { labelText } from '@bandi/organisation';
import type { Diff } from '@bandi/organisation';
import { cleanText } from '../text/clean.ts';
import type { Position } from './facts.ts';
import { incumbents, positionNode, positionOf, sortedPositions, sortedUnits, unitName } from './facts.ts';
import type { ChartNode, Facts } from './nodes.ts';
import { positionsToldOtherwise, touchedIn } from './touched.ts';
import { strayUnits } from './unit-order.ts';
import type { Seed } from './seed.ts';
import type { Stale, View } from './view.ts';
import { TOP } from './view.ts';
import { wording } from './wording.ts';

/** Own positions of a unit with sub-units stand beside the line to these, as assistants do; more make a row of their own. */
const BESIDE = 4;

/** The tree of units; below each its positions, the lead first, then its sub-units. */
export class UnitTree implements View {
  readonly #facts: Facts;
  /** Approved heads of each unit and all below it. */
  readonly #heads = new Map<string, number>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  below(of: Seed | null): Seed[] {
    if (of?.kind === 'position') return [];
    const { organisation } = this.#facts;
    const units = sortedUnits(organisation, of === null ? organisation.ids('unit.root', '') : organisation.ids('unit.parent', of.id));
    return [...(of === null ? [] : this.#ownOf(of.id)).map(({ id }): Seed => ({ kind: 'position', id })), ...units.map(({ id }): Seed => ({ kind: 'unit', id }))];
  }

  node({ kind, id }: Seed, level: number): ChartNode {
    const { organisation } = this.#facts;
    if (kind === 'position') {
      const position = positionOf(this.#facts, id);
      const own = organisation.ids('position.unit', position.unit).size;
      return positionNode(this.#facts, position, { level, assistant: level > 0 && own <= BESIDE && organisation.ids('unit.parent', position.unit).size > 0, unit: null });
    }
    const lead = organisation.get('unit', id)?.lead ?? null;
    return {
      kind: 'unit', key: `unit:${id}`, id, level, assistant: false, name: unitName(this.#facts, id) ?? '',
      lead: lead === null ? null : leadName(this.#facts, lead), heads: this.#headsOf(id),
    };
  }

  count(): number {
    return this.#facts.organisation.count('unit') + this.#facts.organisation.count('position');
  }

  *strays(): Iterable<Seed> {
    const { organisation } = this.#facts;
    for (const { id } of strayUnits(organisation)) yield { kind: 'unit', id };
    for (const { id } of organisation.all('position')) yield { kind: 'position', id };
  }

  after(diff: Diff): Stale {
    const { organisation } = this.#facts;
    const lists = new Set<string>();
    const nodes = new Set<string>();
    // Whose heads changed, and so those of all above.
    const counted = new Set<string>();
    const told = positionsToldOtherwise(organisation, diff);
    for (const id of told) for (const unit of organisation.ids('unit.lead', id)) nodes.add(`unit:${unit}`);
    const touched = touchedIn(organisation, diff, 'position');
    for (const { before, after } of touched) {
      for (const one of [before, after]) {
        if (one === null) continue;
        lists.add(`unit:${one.unit}`);
        counted.add(one.unit);
      }
    }
    for (const { id, before, after } of touchedIn(organisation, diff, 'unit')) {
      nodes.add(`unit:${id}`);
      // Who leads it stands first.
      lists.add(`unit:${id}`);
      counted.add(id);
      for (const one of [before, after]) {
        if (one === null) continue;
        lists.add(one.parent === null ? TOP : `unit:${one.parent}`);
        if (one.parent !== null) counted.add(one.parent);
      }
    }
    for (const key of lists) {
      const unit = key.slice('unit:'.length);
      const own = organisation.ids('position.unit', unit);
      // Those that came or went may be what makes the others stand beside or below.
      if (own.size <= BESIDE + touched.length) for (const id of own) told.add(id);
    }
    for (const start of counted) {
      const above = new Set<string>();
      for (let unit: string | null = start; unit !== null && !above.has(unit); unit = organisation.get('unit', unit)?.parent ?? null) {
        above.add(unit);
        this.#heads.delete(unit);
        nodes.add(`unit:${unit}`);
      }
    }
    for (const id of told) nodes.add(`position:${id}`);
    return { lists, nodes };
  }

  #ownOf(unit: string): Position[] {
    const { organisation } = this.#facts;
    const own = sortedPositions(organisation, organisation.ids('position.unit', unit));
    const leader = organisation.get('unit', unit)?.lead;
    const lead = own.findIndex(({ id }) => id === leader);
    if (lead > 0) own.unshift(...own.splice(lead, 1));
    return own;
  }

  /** Worked out from below, without recursion, for what is not known. */
  #headsOf(top: string): number {
    const { organisation } = this.#facts;
    const found: string[] = [];
    const seen = new Set<string>();
    const waiting = [top];
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      if (seen.has(unit) || this.#heads.has(unit)) continue;
      seen.add(unit);
      found.push(unit);
      waiting.push(...organisation.ids('unit.parent', unit));
    }
    for (const unit of found.toReversed()) {
      let heads = 0;
      for (const id of organisation.ids('position.unit', unit)) {
        const position = organisation.get('position', id);
        if (position?.outsourced === false) heads += position.heads;
      }
      for (const sub of organisation.ids('unit.parent', unit)) heads += this.#heads.get(sub) ?? 0;
      this.#heads.set(unit, heads);
    }
    return this.#heads.get(top) ?? 0;
  }
}

function leadName(facts: Facts, id: string): string | null {
  const position = facts.organisation.get('position', id);
  if (position === undefined) return null;
  const people = incumbents(facts, id);
  if (people.length > 0) return people.join(wording[facts.language].between);
  return cleanText(labelText(position.title, facts.language));
}
