import type { Bilingual, BusinessFunction, Diff, ReadonlyOrganisation } from '@bandi/organisation';
import { businessFunctions } from '@bandi/organisation';
import type { Position } from '../scene/facts.ts';
import { positionNode, positionOf, unitName } from '../scene/facts.ts';
import type { ChartNode, Facts, GroupNode } from '../scene/nodes.ts';
import type { Seed } from '../scene/seed.ts';
import { positionsToldOtherwise, touchedIn } from '../scene/touched.ts';
import { positionsInOrder } from '../scene/unit-order.ts';
import type { Stale, View } from '../scene/view.ts';
import { functionNames } from '../scene/wording.ts';
import { cleanText } from '../text/clean.ts';
import { ChannelFinder } from './channels.ts';
import { SERIES } from './palette.ts';
import type { Shade } from './palette.ts';
import { viewWords } from './words.ts';

interface Group {
  readonly key: string;
  readonly name: Bilingual;
  readonly role: GroupNode['role'];
}

/** The groups in their order, and which a position is in. */
interface Grouping {
  readonly groups: readonly Group[];
  readonly groupOf: (position: Position) => string;
}

/** How far up the line a lead of the same group is looked for. */
const CLIMB = 30;

/** Each function with the positions that do it, whatever unit they are in. */
export function groupedByFunction(): Grouping {
  const groups = businessFunctions.map((name: BusinessFunction): Group => ({ key: `function:${name}`, name: functionNames[name], role: `function:${name}` }));
  return { groups, groupOf: (position) => `function:${position.function}` };
}

/** Each channel with the positions that work for it; those that work for several together have a group of their own. */
export function groupedByChannel({ organisation }: Facts): Grouping {
  const finder = new ChannelFinder(organisation);
  const all: Group = { key: 'channel:all', name: { zh: viewWords.zh.allChannels, en: viewWords.en.allChannels }, role: 'hue:none' };
  const groups = new Map<string, Group & { readonly first: number; readonly count: number }>();
  const of = new Map<string, string>();
  for (const position of organisation.all('position')) {
    const channels = finder.of(position);
    if (channels.length === 0 || (channels.length > 1 && channels.length === finder.channels.length)) continue;
    const key = `channel:${channels.map(({ id }) => id).join('+')}`;
    of.set(position.id, key);
    if (groups.has(key)) continue;
    const first = finder.channels.findIndex(({ id }) => id === channels[0]?.id);
    groups.set(key, {
      key, first, count: channels.length,
      name: { zh: channels.map(({ name }) => name.zh).join('、'), en: channels.map(({ name }) => name.en).join(', ') },
      role: `hue:s${first % SERIES}` as `hue:${Shade}`,
    });
  }
  const sorted = [...groups.values()].toSorted((a, b) => a.first - b.first || a.count - b.count || (a.key < b.key ? -1 : 1));
  return { groups: [...sorted, all], groupOf: ({ id }) => of.get(id) ?? all.key };
}

/**
 * Groups side by side; in each the positions hang below the nearest lead above them that is in the group too, else below
 * the group. Groups without a position are left out. Where a position hangs depends on all above it: after a diff that is
 * worked out anew.
 */
export class Groups implements View {
  readonly #facts: Facts;
  readonly #grouping: (facts: Facts) => Grouping;
  #known: Known;

  constructor(facts: Facts, grouping: (facts: Facts) => Grouping) {
    this.#facts = facts;
    this.#grouping = grouping;
    this.#known = arranged(facts.organisation, grouping(facts));
  }

  below(of: Seed | null): Seed[] {
    const { groups, below } = this.#known;
    if (of === null) return [...groups.keys()].map((id) => ({ kind: 'group', id }));
    const own = of.kind === 'group' ? groups.get(of.id)?.tops : below.get(of.id);
    return (own ?? []).map(({ id }) => ({ kind: 'position', id }));
  }

  node({ kind, id }: Seed, level: number): ChartNode {
    const group = kind === 'group' ? this.#known.groups.get(id) : undefined;
    if (group === undefined) {
      const position = positionOf(this.#facts, id);
      return positionNode(this.#facts, position, { level, assistant: false, unit: unitName(this.#facts, position.unit) });
    }
    const { key, name, role, heads } = group;
    return { kind: 'group', key, id, level, assistant: false, name: cleanText(name[this.#facts.language]), role, heads };
  }

  count(): number {
    return this.#known.groups.size + this.#facts.organisation.count('position');
  }

  strays(): Iterable<Seed> {
    return [];
  }

  after(diff: Diff): Stale {
    const { organisation } = this.#facts;
    this.#known = arranged(organisation, this.#grouping(this.#facts));
    const told = positionsToldOtherwise(organisation, diff);
    for (const { id, before, after } of touchedIn(organisation, diff, 'unit')) {
      if (before?.name !== after?.name) for (const position of organisation.ids('position.unit', id)) told.add(position);
    }
    return { lists: null, nodes: new Set([...[...this.#known.groups.values()].map(({ key }) => key), ...[...told].map((id) => `position:${id}`)]) };
  }
}

interface Members extends Group {
  readonly tops: Position[];
  readonly all: Position[];
  /** Approved heads, own people only. */
  heads: number;
}

interface Known {
  /** By what stands in their key behind what they group by. */
  readonly groups: ReadonlyMap<string, Members>;
  readonly below: ReadonlyMap<string, readonly Position[]>;
}

function arranged(organisation: ReadonlyOrganisation, { groups, groupOf }: Grouping): Known {
  const found = new Map(groups.map((group): [string, Members] => [group.key, { ...group, tops: [], all: [], heads: 0 }]));
  const below = new Map<string, Position[]>();
  for (const position of positionsInOrder(organisation)) {
    const key = groupOf(position);
    const group = found.get(key);
    if (group === undefined) continue;
    group.all.push(position);
    if (!position.outsourced) group.heads += position.heads;
    const lead = leadWithin(organisation, position, key, groupOf);
    if (lead === null) group.tops.push(position);
    else if (below.has(lead)) below.get(lead)?.push(position);
    else below.set(lead, [position]);
  }
  const filled = [...found.values()].filter(({ all }) => all.length > 0);
  for (const group of filled) openCircles(group, below);
  return { groups: new Map(filled.map((group) => [group.key.slice(group.key.indexOf(':') + 1), group])), below };
}

/** What a circle of reporting lines keeps from the top stands below the group itself. */
function openCircles({ tops, all }: Members, below: Map<string, Position[]>): void {
  const reached = new Set<string>();
  const reach = (start: readonly Position[]): void => {
    const waiting = [...start];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      reached.add(next.id);
      const reports = (below.get(next.id) ?? []).filter(({ id }) => !reached.has(id));
      if (below.has(next.id)) below.set(next.id, reports);
      waiting.push(...reports);
    }
  };
  reach(tops);
  for (const position of all) {
    if (reached.has(position.id)) continue;
    tops.push(position);
    reach([position]);
  }
}

function leadWithin(organisation: ReadonlyOrganisation, position: Position, group: string, groupOf: (position: Position) => string): string | null {
  let at = position;
  for (let step = 0; step < CLIMB && at.reportsTo !== null; step += 1) {
    const lead = organisation.get('position', at.reportsTo);
    if (lead === undefined || lead.id === position.id) return null;
    if (groupOf(lead) === group) return lead.id;
    at = lead;
  }
  return null;
}
