import { labelText, walkUnits } from '@bandi/organisation';
import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Now } from '../../session/session.ts';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { HandOverChord } from './hand-over-chord.tsx';
import { HandOverGrid } from './hand-over-grid.tsx';
import type { MapCell, MapLevel } from './hand-over-map.ts';
import { MOST_SHOWN, handOverMap } from './hand-over-map.ts';
import { HandOverSteps } from './hand-over-steps.tsx';
import './hand-overs.css';

/** Which positions, or units, work together how often: everybody who hands over against everybody who takes over. */
export function HandOverView({ now, isNarrow, onStep }: { readonly now: Now; readonly isNarrow: boolean; readonly onStep: (process: string, step: string) => void }) {
  const { processes: words } = useTexts();
  const { language } = useLanguage();
  const { organisation } = now;
  const [level, setLevel] = useState<MapLevel>('positions');
  const [look, setLook] = useState<'grid' | 'chord'>('grid');
  const [unit, setUnit] = useState<string | null>(null);
  const [processes, setProcesses] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(true);
  // The organisation is one object that changes; `now` tells its states apart.
  const map = useMemo(() => handOverMap(now.organisation, language, level, { unit: unit !== null && now.organisation.has('unit', unit) ? unit : null, processes: processes.filter((id) => now.organisation.has('process', id)) }), [now, language, level, unit, processes]);
  const keyOf = ({ from, to }: MapCell) => `${map.nodes[from]?.id ?? ''} ${map.nodes[to]?.id ?? ''}`;
  const cell = map.cells.find((one) => keyOf(one) === chosen) ?? null;
  const choose = (one: MapCell) => {
    setChosen(keyOf(one) === chosen ? null : keyOf(one));
    setOpen(true);
  };
  const units = [...walkUnits(organisation, null)].map(({ unit: { id, name }, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${labelText(name, language)}` }));
  const all = [...organisation.all('process')].map(({ id, name }) => ({ value: id, label: labelText(name, language) })).toSorted((a, b) => a.label.localeCompare(b.label, language));
  const name = (at: number) => map.nodes[at]?.name ?? '';
  return (
    <>
      <div className="hand-overs">
        <div className="hand-overs__bar">
          <Segmented<MapLevel> size="small" value={level} aria-label={words.mapLevel} onChange={(next) => { setLevel(next); setChosen(null); }} options={[{ value: 'positions', label: words.mapByPosition }, { value: 'units', label: words.mapByUnit }]} />
          {isNarrow ? null : <Segmented<'grid' | 'chord'> size="small" value={look} aria-label={words.mapLook} onChange={setLook} options={[{ value: 'grid', label: words.mapGrid }, { value: 'chord', label: words.mapChord }]} />}
          <Select size="small" className="hand-overs__filter" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={words.mapAllUnits} aria-label={words.mapUnit} {...(unit === null ? {} : { value: unit })} options={units} popupMatchSelectWidth={false} onChange={(next: string | undefined) => setUnit(next ?? null)} />
          <Select size="small" className="hand-overs__filter hand-overs__filter--wide" mode="multiple" maxTagCount="responsive" showSearch={{ optionFilterProp: 'label' }} placeholder={words.mapAllProcesses} aria-label={words.process} value={[...processes]} options={all} popupMatchSelectWidth={false} onChange={(next: string[]) => setProcesses(next)} />
          <span className="quiet hand-overs__count">{words.mapCount(map.count, map.cells.length)}</span>
        </div>
        {map.leftOut === 0 ? null : <p className="notice notice--amber hand-overs__note">{words.mapLeftOut(MOST_SHOWN, map.leftOut)}</p>}
        {map.cells.length === 0 ? <p className="quiet hand-overs__none">{words.mapNone}</p>
          : look === 'chord' && !isNarrow ? <HandOverChord map={map} chosen={cell} onChoose={choose} /> : <HandOverGrid map={map} chosen={cell} onChoose={choose} />}
      </div>
      {!isOpen || (isNarrow && cell === null) ? null : (
        <SidePanel name={words.mapSteps} onClose={() => { setChosen(null); setOpen(false); }}>
          {cell === null ? (
            <>
              <header className="side__head"><h2>{words.mapTop}</h2><p className="quiet">{words.mapHint}</p></header>
              <ol className="hand-over-top">
                {map.cells.slice(0, 12).map((one) => (
                  <li key={keyOf(one)}><button type="button" onClick={() => choose(one)}><span dir="auto">{words.mapPair(name(one.from), name(one.to))}</span><span className="num">{one.handOvers.length}</span></button></li>
                ))}
              </ol>
            </>
          ) : <HandOverSteps organisation={organisation} from={name(cell.from)} to={name(cell.to)} handOvers={cell.handOvers} onBack={() => setChosen(null)} onStep={onStep} />}
        </SidePanel>
      )}
    </>
  );
}
