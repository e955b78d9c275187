import type { Blueprint } from '@bandi/blueprints';
import { useLanguage } from '../../texts/use-texts.ts';

const WIDTH = 260;
const BOX = 20;
const GAP = 5;

/** A small picture of how a blueprint cuts the team: its top unit and the units right below, by name where there is room. */
export function UnitPicture({ blueprint }: { readonly blueprint: Blueprint }) {
  const { language } = useLanguage();
  const tops = blueprint.units.filter((unit) => unit.parent === null);
  const only = tops.length === 1 ? tops[0] : undefined;
  const below = only === undefined ? tops : blueprint.units.filter((unit) => unit.parent === only.id);
  const columns = Math.min(below.length, 4);
  const width = (WIDTH - (columns - 1) * GAP) / Math.max(columns, 1);
  const startY = only === undefined ? 0 : BOX + 16;
  const rows = Math.ceil(below.length / Math.max(columns, 1));
  const height = startY + rows * (BOX + GAP) - GAP;
  return (
    <svg className="unit-picture" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {only === undefined ? null : (
        <>
          <path d={`M${WIDTH / 2} ${BOX}v8M${width / 2} ${BOX + 8}H${WIDTH - width / 2}${Array.from({ length: columns }, (_, column) => `M${column * (width + GAP) + width / 2} ${BOX + 8}v8`).join('')}`} />
          <Box x={WIDTH / 2 - 45} y={0} width={90} text={only.name[language]} isTop />
        </>
      )}
      {below.map((unit, at) => (
        <Box key={unit.id} x={(at % columns) * (width + GAP)} y={startY + Math.floor(at / columns) * (BOX + GAP)} width={width} text={unit.name[language]} isTop={false} />
      ))}
    </svg>
  );
}

/** Room for a text: a Chinese character is as wide as it is high, others about half. */
function fits(text: string, width: number): string {
  let room = width - 8;
  for (const [at, character] of [...text].entries()) {
    room -= character.codePointAt(0) !== undefined && (character.codePointAt(0) ?? 0) > 0x2e7f ? 9 : 4.7;
    if (room < 0) return `${[...text].slice(0, Math.max(at - 1, 1)).join('')}…`;
  }
  return text;
}

function Box({ x, y, width, text, isTop }: { readonly x: number; readonly y: number; readonly width: number; readonly text: string; readonly isTop: boolean }) {
  const className = isTop ? 'is-top' : undefined;
  return (
    <>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={BOX - 1} rx={4} className={className} />
      <text x={x + width / 2} y={y + BOX / 2 + 3.2} textAnchor="middle" className={className}>{fits(text, width)}</text>
    </>
  );
}
