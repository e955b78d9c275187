import type { Bilingual, BusinessFunction, ReadonlyOrganisation } from '@bandi/organisation';
import { businessFunctions, labelText } from '@bandi/organisation';
import type { Position } from '../scene/facts.ts';
import { chartOf, positionNode, positionsInOrder } from '../scene/facts.ts';
import type { ChartNode, ChartNodes, Facts, GroupNode } from '../scene/nodes.ts';
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

/** How far up the line a lead of the same group is looked for. */
const CLIMB = 30;

/** Each function with the positions that do it, whatever unit they are in. */
export function nodesByFunction(facts: Facts): ChartNodes {
  const groups = businessFunctions.map((name: BusinessFunction): Group => ({ key: `function:${name}`, name: functionNames[name], role: `function:${name}` }));
  return nodesByGroup(facts, groups, (position) => `function:${position.function}`);
}

/** Each channel with the positions that work for it; those that work for several together have a group of their own. */
export function nodesByChannel(facts: Facts): ChartNodes {
  const finder = new ChannelFinder(facts.organisation);
  const groups = new Map<string, Group>();
  const groupOf = (position: Position): string => {
    const channels = finder.of(position);
    if (channels.length === 0 || (channels.length > 1 && channels.length === finder.channels.length)) return 'channel:all';
    const key = `channel:${channels.map(({ id }) => id).join('+')}`;
    if (!groups.has(key)) {
      const first = finder.channels.findIndex(({ id }) => id === channels[0]?.id);
      groups.set(key, {
        key,
        name: { zh: channels.map(({ name }) => name.zh).join('、'), en: channels.map(({ name }) => name.en).join(', ') },
        role: `hue:s${first % SERIES}` as `hue:${Shade}`,
      });
    }
    return key;
  };
  const of = new Map<string, string>();
  for (const position of facts.organisation.all('position')) of.set(position.id, groupOf(position));
  const place = (key: string): number => finder.channels.findIndex(({ id }) => key.startsWith(`channel:${id}`) && !/\d/u.test(key[`channel:${id}`.length] ?? ''));
  const sorted = [...groups.values()].toSorted((a, b) => place(a.key) - place(b.key) || a.key.length - b.key.length);
  const all: Group = { key: 'channel:all', name: { zh: viewWords.zh.allChannels, en: viewWords.en.allChannels }, role: 'hue:none' };
  return nodesByGroup(facts, [...sorted, all], (position) => of.get(position.id) ?? 'channel:all');
}

/**
 * Groups side by side; in each the positions hang below the nearest lead above them that is in the group too, else below
 * the group. Groups without a position are left out.
 */
function nodesByGroup(facts: Facts, groups: readonly Group[], groupOf: (position: Position) => string): ChartNodes {
  const { organisation, language } = facts;
  const inOrder = positionsInOrder(organisation);
  const tops = new Map<string, Position[]>();
  const below = new Map<string, Position[]>();
  const members = new Map<string, Position[]>();
  for (const position of inOrder) {
    const group = groupOf(position);
    push(members, group, position);
    const lead = leadWithin(organisation, position, group, groupOf);
    push(lead === null ? tops : below, lead ?? group, position);
  }
  const nodes: ChartNode[] = [];
  const seen = new Set<string>();
  for (const { key, name, role } of groups) {
    const first = tops.get(key) ?? [];
    const own = members.get(key);
    if (own === undefined) continue;
    const root = nodes.length;
    nodes.push({
      kind: 'group', key, id: key.slice(key.indexOf(':') + 1), parent: -1, level: 0, assistant: false, name: cleanText(name[language]), role,
      heads: own.reduce((sum, position) => sum + (position.outsourced ? 0 : position.heads), 0),
    });
    // What a circle of reporting lines keeps from the top stands below the group itself.
    for (const start of [first, ...own.map((position) => [position])]) {
      const waiting = start.map((position) => ({ position, parent: root, level: 1 })).toReversed();
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { position, parent, level } = next;
        if (seen.has(position.id)) continue;
        seen.add(position.id);
        const at = nodes.length;
        const unit = organisation.get('unit', position.unit);
        nodes.push(positionNode(facts, position, { parent, level, assistant: false, unit: unit === undefined ? null : cleanText(labelText(unit.name, language)) }));
        for (const report of (below.get(position.id) ?? []).toReversed()) waiting.push({ position: report, parent: at, level: level + 1 });
      }
    }
  }
  return chartOf(facts, nodes);
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

function push(map: Map<string, Position[]>, key: string, position: Position): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [position]);
  else list.push(position);
}
