import type { Diff } from '@bandi/organisation';
import { labelText } from '@bandi/organisation';
import { ReportingLine } from '../scene/by-reporting-line.ts';
import type { Position } from '../scene/facts.ts';
import type { PositionNode } from '../scene/nodes.ts';
import { touchedIn } from '../scene/touched.ts';
import type { Seed } from '../scene/seed.ts';
import type { Stale } from '../scene/view.ts';
import { TOP } from '../scene/view.ts';
import { cleanText } from '../text/clean.ts';

/** Leads only, each with the list of those right below who lead nobody: a large team on a small picture. */
export class LeadsWithLists extends ReportingLine {
  override below(of: Seed | null): Seed[] {
    // Who has nobody above and nobody below still has a card.
    return super.below(of).filter(({ id }) => of === null || this.#leads(id));
  }

  override node(seed: Seed, level: number): PositionNode {
    // They stand on the card, not in the tree: wherever the card moves, they are the same.
    const list = this.reports(seed.id).filter(({ id }) => !this.#leads(id)).map(({ id }) => super.node({ kind: 'position', id }, 1));
    return { ...super.node(seed, level), assistant: false, list };
  }

  override count(): number {
    let count = 0;
    for (const position of this.facts.organisation.all('position')) if (this.#hasCard(position)) count += 1;
    return count;
  }

  override *strays(): Iterable<Seed> {
    for (const seed of super.strays()) {
      const position = this.facts.organisation.get('position', seed.id);
      if (position !== undefined && this.#hasCard(position)) yield seed;
    }
  }

  override after(diff: Diff): Stale | null {
    const stale = super.after(diff);
    // The lists on the cards are in the order of the units, too.
    if (stale === null || stale.lists === null) return null;
    const lists = new Set(stale.lists);
    const nodes = new Set(stale.nodes);
    const above = (key: string): string => {
      const position = this.facts.organisation.get('position', key.slice('position:'.length));
      return position === undefined || position.reportsTo === null ? TOP : `position:${position.reportsTo}`;
    };
    for (const key of stale.nodes) nodes.add(above(key));
    for (const key of stale.lists) {
      // Who has got a first report, or lost the last, has a card instead of a line on the lead's, or the other way round.
      nodes.add(key).add(above(key));
      lists.add(above(key));
    }
    for (const { before } of touchedIn(this.facts.organisation, diff, 'position')) if (before !== null && before.reportsTo !== null) nodes.add(`position:${before.reportsTo}`);
    return { lists, nodes };
  }

  #leads(id: string): boolean {
    return this.facts.organisation.ids('position.reportsTo', id).size > 0;
  }

  #hasCard(position: Position): boolean {
    return this.lead(position) === undefined || this.#leads(position.id);
  }
}

/** Lines of command with the dotted lines named on the cards, for organisations where people answer to two. */
export class Matrix extends ReportingLine {
  override node(seed: Seed, level: number): PositionNode {
    const node = super.node(seed, level);
    const { organisation, language } = this.facts;
    if (node.record.dotted.length === 0) return node;
    const dottedLeads = node.record.dotted.flatMap((id) => {
      const lead = organisation.get('position', id);
      return lead === undefined ? [] : [cleanText(labelText(lead.title, language))];
    });
    return { ...node, dottedLeads };
  }

  override after(diff: Diff): Stale | null {
    const stale = super.after(diff);
    if (stale === null) return null;
    const { organisation } = this.facts;
    const nodes = new Set(stale.nodes);
    for (const { id } of touchedIn(organisation, diff, 'position')) for (const other of organisation.ids('position.dotted', id)) nodes.add(`position:${other}`);
    return { ...stale, nodes };
  }
}
