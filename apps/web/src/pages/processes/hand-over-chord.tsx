import { chordDirected, ribbonArrow } from 'd3-chord';
import type { Chord, ChordGroup, ChordSubgroup } from 'd3-chord';
import { useMemo, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import type { HandOverMap, MapCell } from './hand-over-map.ts';

const RADIUS = 250;
const BAND = 12;
/** Room around the circle for names. */
const ROOM = 170;
const COLOURS = 8;

/** The same as a circle: each a piece of it, as long as what it gives and takes; each band what passes from one to another. */
export function HandOverChord({ map: { nodes, cells }, chosen, onChoose }: { readonly map: HandOverMap; readonly chosen: MapCell | null; readonly onChoose: (cell: MapCell) => void }) {
  const { processes: words } = useTexts();
  const [over, setOver] = useState<number | null>(null);
  const { groups, bands } = useMemo(() => {
    const matrix = nodes.map(() => nodes.map(() => 0));
    for (const { from, to, handOvers } of cells) {
      const row = matrix[from];
      if (row !== undefined) row[to] = handOvers.length;
    }
    const chords = chordDirected().padAngle(Math.min(0.05, 3 / Math.max(1, nodes.length) / 4))(matrix);
    const ribbon = ribbonArrow<unknown, Chord, ChordSubgroup>().radius(RADIUS - 2).headRadius(8);
    // Without a canvas to draw on, what d3 answers is the path; its types know only the other case.
    return { groups: chords.groups, bands: [...chords].map((band) => ({ band, path: (ribbon(band) as unknown as string | null) ?? '' })) };
  }, [nodes, cells]);
  const groupsOf = [...new Set(nodes.map(({ id, group }) => group || id))];
  const colourOf = (at: number): string => `var(--chord-${groupsOf.indexOf(nodes[at]?.group === '' ? (nodes[at]?.id ?? '') : (nodes[at]?.group ?? '')) % COLOURS})`;
  const cellOf = ({ source, target }: Chord) => cells.find(({ from, to }) => from === source.index && to === target.index);
  const isFaint = ({ source, target }: Chord): boolean => (chosen !== null ? chosen.from !== source.index || chosen.to !== target.index : over !== null && over !== source.index && over !== target.index);
  const side = 2 * (RADIUS + ROOM);
  return (
    <div className="hand-over-chord">
      <svg viewBox={`${-side / 2} ${-side / 2 + 60} ${side} ${side - 120}`} role="img" aria-label={words.mapChordLabel}>
        {bands.map(({ band, path }) => {
          const cell = cellOf(band);
          if (cell === undefined) return null;
          const label = words.mapCell(nodes[cell.from]?.name ?? '', nodes[cell.to]?.name ?? '', cell.handOvers.length);
          return (
            <path key={`${band.source.index} ${band.target.index}`} d={path} className={`chord-band${isFaint(band) ? ' is-faint' : ''}`} fill={colourOf(band.source.index)}
              role="button" tabIndex={0} aria-label={label} onClick={() => onChoose(cell)} onKeyDown={(event) => { if (event.key === 'Enter') onChoose(cell); }}><title>{label}</title></path>
          );
        })}
        {groups.map((group) => <ChordName key={group.index} group={group} name={nodes[group.index]?.name ?? ''} colour={colourOf(group.index)} isFaint={over !== null && over !== group.index} onOver={setOver} />)}
      </svg>
    </div>
  );
}

function ChordName({ group, name, colour, isFaint, onOver }: { readonly group: ChordGroup; readonly name: string; readonly colour: string; readonly isFaint: boolean; readonly onOver: (index: number | null) => void }) {
  const middle = (group.startAngle + group.endAngle) / 2;
  const isLeft = middle > Math.PI;
  return (
    <g className={isFaint ? 'is-faint' : undefined} onPointerEnter={() => onOver(group.index)} onPointerLeave={() => onOver(null)}>
      <path d={arcPath(group)} fill={colour} />
      <text transform={`rotate(${(middle * 180) / Math.PI - 90}) translate(${RADIUS + BAND + 6}) ${isLeft ? 'rotate(180)' : ''}`} textAnchor={isLeft ? 'end' : 'start'} dominantBaseline="middle">{name.length > 18 ? `${name.slice(0, 17)}…` : name}<title>{name}</title></text>
    </g>
  );
}

/** A piece of the ring, angles from the top and clockwise as d3 counts them. */
function arcPath({ startAngle, endAngle }: ChordGroup): string {
  const large = endAngle - startAngle > Math.PI ? 1 : 0;
  const [inner, outer] = [RADIUS, RADIUS + BAND];
  return `M${at(startAngle, outer)}A${outer} ${outer} 0 ${large} 1 ${at(endAngle, outer)}L${at(endAngle, inner)}A${inner} ${inner} 0 ${large} 0 ${at(startAngle, inner)}Z`;
}

function at(angle: number, radius: number): string {
  return `${radius * Math.sin(angle)} ${-radius * Math.cos(angle)}`;
}
