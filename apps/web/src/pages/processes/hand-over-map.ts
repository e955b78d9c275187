import type { HandOver, Language, ReadonlyOrganisation } from '@bandi/organisation';
import { handOverMatrix, isUnitWithin, labelText, matrixUnits } from '@bandi/organisation';

/** More names in a row cannot be read: then those that hand over most are shown. */
export const MOST_SHOWN = 60;

export type MapLevel = 'positions' | 'units';

export interface MapFilter {
  /** Only hand-overs that somebody of it, or of a unit below, gives or takes; null for all. */
  readonly unit: string | null;
  /** Only those of these processes; empty for all. */
  readonly processes: readonly string[];
}

export interface MapNode {
  readonly id: string;
  readonly name: string;
  /** The unit of a position. */
  readonly group: string;
  readonly given: number;
  readonly taken: number;
}

export interface MapCell {
  readonly from: number;
  readonly to: number;
  readonly handOvers: readonly HandOver[];
}

/** Who hands over to whom, in the order of the chart. */
export interface HandOverMap {
  readonly nodes: readonly MapNode[];
  /** Cells that are not empty, most hand-overs first. */
  readonly cells: readonly MapCell[];
  /** Hand-overs in the busiest cell. */
  readonly most: number;
  /** Hand-overs that are shown, and nodes that are left out. */
  readonly count: number;
  readonly leftOut: number;
}

/** The hand-overs of an organisation between positions, or between units, as a matrix. */
export function handOverMap(organisation: ReadonlyOrganisation, language: Language, level: MapLevel, { unit, processes }: MapFilter): HandOverMap {
  const unitOf = (position: string): string => organisation.get('position', position)?.unit ?? '';
  const isWithin = (position: string): boolean => unit === null || isUnitWithin(organisation, unitOf(position), unit);
  const keyOf = (position: string): string => (level === 'units' ? unitOf(position) : position);
  const pairs = new Map<string, { from: string; to: string; handOvers: HandOver[] }>();
  for (const { from, to, handOvers } of handOverMatrix(organisation, processes.length === 0 ? undefined : processes)) {
    if (!isWithin(from) && !isWithin(to)) continue;
    const [one, other] = [keyOf(from), keyOf(to)];
    const pair = pairs.get(`${one} ${other}`);
    if (pair === undefined) pairs.set(`${one} ${other}`, { from: one, to: other, handOvers: [...handOvers] });
    else pair.handOvers.push(...handOvers);
  }
  const given = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const { from, to, handOvers } of pairs.values()) {
    given.set(from, (given.get(from) ?? 0) + handOvers.length);
    taken.set(to, (taken.get(to) ?? 0) + handOvers.length);
  }
  const all = matrixUnits(organisation).flatMap(({ unit: own, positions }) => {
    const group = labelText(own.name, language);
    return level === 'units' ? [{ id: own.id, name: group, group: '' }] : positions.map(({ id, title }) => ({ id, name: labelText(title, language), group }));
  }).flatMap((node): MapNode[] => {
    const [gives, takes] = [given.get(node.id) ?? 0, taken.get(node.id) ?? 0];
    return gives + takes === 0 ? [] : [{ ...node, given: gives, taken: takes }];
  });
  const busiest = new Set(all.toSorted((a, b) => b.given + b.taken - a.given - a.taken).slice(0, MOST_SHOWN));
  const nodes = all.filter((node) => busiest.has(node));
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const cells = [...pairs.values()].flatMap(({ from, to, handOvers }): MapCell[] => {
    const [row, column] = [index.get(from), index.get(to)];
    return row === undefined || column === undefined ? [] : [{ from: row, to: column, handOvers }];
  }).toSorted((a, b) => b.handOvers.length - a.handOvers.length || a.from - b.from || a.to - b.to);
  return { nodes, cells, most: cells[0]?.handOvers.length ?? 0, count: cells.reduce((sum, { handOvers }) => sum + handOvers.length, 0), leftOut: all.length - nodes.length };
}
