import type { CSSProperties } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import type { HandOverMap, MapCell } from './hand-over-map.ts';

/** The matrix: who hands over at the left, who takes over above; the deeper, the more often. Heads stay in view. */
export function HandOverGrid({ map: { nodes, cells, most }, chosen, onChoose }: { readonly map: HandOverMap; readonly chosen: MapCell | null; readonly onChoose: (cell: MapCell) => void }) {
  const { processes: words } = useTexts();
  const at = new Map(cells.map((cell) => [`${cell.from} ${cell.to}`, cell]));
  const begins = (index: number): boolean => index > 0 && nodes[index]?.group !== nodes[index - 1]?.group;
  return (
    <div className="hand-over-grid" tabIndex={0} role="region" aria-label={words.mapGridLabel}>
      <table>
        <thead>
          <tr>
            <th className="hand-over-grid__corner" scope="col"><span>{words.mapCorner}</span></th>
            {nodes.map(({ id, name, group, taken }, column) => (
              <th key={id} scope="col" className={`${begins(column) ? 'is-group' : ''}${chosen?.to === column ? ' is-chosen' : ''}`} title={words.mapTakes(group === '' ? name : `${name} · ${group}`, taken)}><span dir="auto">{name}</span></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, name, group, given }, row) => (
            <tr key={id} className={begins(row) ? 'is-group' : undefined}>
              <th scope="row" className={chosen?.from === row ? 'is-chosen' : undefined} title={words.mapGives(name, given)}><span dir="auto">{name}</span>{group === '' ? null : <small className="faint" dir="auto">{group}</small>}</th>
              {nodes.map((other, column) => {
                const cell = at.get(`${row} ${column}`);
                const count = cell?.handOvers.length ?? 0;
                const look = `${begins(column) ? 'is-group' : ''}${row === column ? ' is-own' : ''}`;
                if (cell === undefined) return <td key={other.id} className={look} />;
                return (
                  <td key={other.id} className={look}>
                    <button type="button" className={`hand-over-cell${cell === chosen ? ' is-chosen' : ''}${count * 2 > most ? ' is-deep' : ''}`} style={{ '--share': `${Math.round(18 + (82 * count) / most)}%` } as CSSProperties}
                      aria-label={words.mapCell(name, other.name, count)} title={words.mapCell(name, other.name, count)} aria-pressed={cell === chosen} onClick={() => onChoose(cell)}>{count}</button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
