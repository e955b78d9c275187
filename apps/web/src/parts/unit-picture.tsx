import type { Blueprint, BlueprintUnit } from '@bandi/blueprints';
import { graphemes } from '@bandi/chart';
import { useLanguage } from '../texts/use-texts.ts';
import './unit-picture.css';

const WIDTH = 260;
const BOX = 20;
const SMALL = 15;
const GAP = 6;
const COLUMNS = 4;
/** Units shown under one unit; more become a number. */
const UNDER = 3;

/** A small picture of how a blueprint cuts the team: the top, the units below it, and what is in them. */
export function UnitPicture({ blueprint }: { readonly blueprint: Blueprint }) {
  const { language } = useLanguage();
  const childrenOf = (parent: string | null) => blueprint.units.filter((unit) => unit.parent === parent);
  const tops = childrenOf(null);
  const only = tops.length === 1 ? tops[0] : undefined;
  const columns = only === undefined ? tops : childrenOf(only.id);
  const across = acrossOf(columns.map((unit) => unit.name[language]));
  const width = Math.min((WIDTH - (across - 1) * GAP) / across, 110);
  const left = (WIDTH - across * width - (across - 1) * GAP) / 2;
  const top = only === undefined ? 0 : BOX + 16;
  const rows = Array.from({ length: Math.ceil(columns.length / across) }, (_, row) => columns.slice(row * across, (row + 1) * across));
  const single = rows.length === 1;
  const depth = single ? Math.max(0, ...columns.map((unit) => Math.min(childrenOf(unit.id).length, UNDER + 1))) : 0;
  const height = columns.length === 0 ? BOX : top + rows.length * (BOX + GAP) - GAP + (depth > 0 ? depth * (SMALL + 3) + 4 : 0);
  const middle = (column: number) => left + column * (width + GAP) + width / 2;
  return (
    <svg className="unit-picture" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {only === undefined || columns.length === 0 ? null : (
        <path d={`M${WIDTH / 2} ${BOX}v8M${middle(0)} ${BOX + 8}H${middle(across - 1)}${Array.from({ length: across }, (_, column) => `M${middle(column)} ${BOX + 8}v8`).join('')}`} />
      )}
      {only === undefined ? null : <Box x={WIDTH / 2 - 55} y={0} width={110} height={BOX} text={only.name[language]} className="is-top" />}
      {rows.map((row, at) => row.map((unit, column) => {
        const x = left + column * (width + GAP);
        const y = top + at * (BOX + GAP);
        return (
          <g key={unit.id}>
            <Box x={x} y={y} width={width} height={BOX} text={unit.name[language]} />
            {single ? <Under x={x} y={y + BOX + 4} width={width} units={childrenOf(unit.id)} /> : null}
          </g>
        );
      }))}
    </svg>
  );
}

function Under({ x, y, width, units }: { readonly x: number; readonly y: number; readonly width: number; readonly units: readonly BlueprintUnit[] }) {
  const { language } = useLanguage();
  const rest = units.length - UNDER;
  const texts = [...units.slice(0, rest === 1 ? UNDER + 1 : UNDER).map((unit) => unit.name[language]), ...(rest > 1 ? [`+${rest}`] : [])];
  return texts.map((text, at) => <Box key={text} x={x + 4} y={y + at * (SMALL + 3)} width={width - 8} height={SMALL} text={text} className="is-small" />);
}

/** How many stand side by side: as many as there is room for, fewer where their names would be cut. */
function acrossOf(names: readonly string[]): number {
  const most = Math.min(Math.max(names.length, 1), COLUMNS);
  const room = (WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
  if (most < COLUMNS || names.every((name) => fits(name, room) === name)) return most;
  return names.length === COLUMNS ? 2 : 3;
}

/** Room for a text: a Chinese character is as wide as it is high, others about half. */
function fits(text: string, width: number): string {
  let room = width - 8;
  const characters = graphemes(text);
  for (const [at, character] of characters.entries()) {
    room -= (character.codePointAt(0) ?? 0) > 0x2e7f ? 9 : 4.8;
    if (room < 0) return `${characters.slice(0, Math.max(at - 1, 1)).join('')}…`;
  }
  return text;
}

function Box({ x, y, width, height, text, className }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly text: string; readonly className?: string }) {
  return (
    <>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx={4} className={className} />
      <text x={x + width / 2} y={y + height / 2 + 3.2} textAnchor="middle" className={className}>{fits(text, width)}</text>
    </>
  );
}
