import { functionNames } from '@bandi/chart';
import { businessFunctions, labelText, noFilter } from '@bandi/organisation';
import type { ViewFilter } from '@bandi/organisation';
import { Button, Segmented, Select } from 'antd';
import { memo, useMemo } from 'react';
import { useWorkbench } from '../../../session/session-context.ts';
import { useNow } from '../../../session/use-session.ts';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { Chips } from './chips.tsx';
import { filterCount } from './filter-count.ts';
import { useView } from './view-context.ts';

/** Which positions are asked for, and what becomes of the others. What goes on at the chart meanwhile does not concern it. */
export const FilterPanel = memo(function FilterPanel() {
  const { views } = useTexts();
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const { settings, change, model } = useView();
  const { filter } = settings;
  const set = (patch: Partial<ViewFilter>) => change({ filter: { ...filter, ...patch } });
  const now = useNow(session);
  const { used, units } = useMemo(() => ({
    used: new Set([...now.organisation.all('position')].map((position) => position.function)),
    units: [...now.organisation.all('unit')].map(({ id, name }) => ({ value: id, label: labelText(name, language) })),
  }), [now, language]);
  const { matched } = model.picture.chart;
  return (
    <>
      <header className="side__head">
        <h2>{views.filter}</h2>
        <p className="quiet" aria-live="polite">{matched === null ? '' : matched.count === 0 ? views.none : views.matched(formatNumber(matched.count, language), formatNumber(matched.of, language))}</p>
      </header>
      <div className="choices">
        <label htmlFor="filter-text">{views.filterText}</label>
        <input id="filter-text" className="plain-input" type="search" maxLength={200} value={filter.text} placeholder={views.filterTextHint} onChange={(event) => set({ text: event.target.value })} />
        <label htmlFor="filter-units">{views.filterUnits}</label>
        <Select<string[]> id="filter-units" mode="multiple" allowClear optionFilterProp="label" value={[...filter.units]} options={units} placeholder={views.vacantAny} onChange={(chosen) => set({ units: chosen })} />
        <span>{views.filterFunctions}</span>
        <Chips label={views.filterFunctions} options={businessFunctions.filter((name) => used.has(name)).map((name) => ({ value: name, label: functionNames[name][language] }))} chosen={filter.functions} onChange={(chosen) => set({ functions: chosen })} />
        <span>{views.filterVacant}</span>
        <Pick label={views.filterVacant} value={filter.vacant} options={[[null, views.vacantAny], [true, views.vacantYes], [false, views.vacantNo]]} onChange={(vacant) => set({ vacant })} />
        <span>{views.filterOutsourced}</span>
        <Pick label={views.filterOutsourced} value={filter.outsourced} options={[[null, views.outsourcedAny], [false, views.outsourcedNo], [true, views.outsourcedYes]]} onChange={(outsourced) => set({ outsourced })} />
        <span>{views.filterLoad}</span>
        <Pick label={views.filterLoad} value={filter.load} options={[[null, views.loadAny], ['over', views.loadOver], ['under', views.loadUnder]]} onChange={(load) => set({ load })} />
        <label htmlFor="filter-finding">{views.filterFinding}</label>
        <Select<string> id="filter-finding" value={filter.finding ?? ''} onChange={(level) => set({ finding: level === 'notice' || level === 'warning' || level === 'error' ? level : null })}
          options={[{ value: '', label: views.findingAny }, ...(['notice', 'warning', 'error'] as const).map((level) => ({ value: level, label: views.findingLevels[level] }))]} />
        <span>{views.others}</span>
        <Pick label={views.others} value={settings.others} options={[['fade', views.othersFade], ['remove', views.othersRemove]]} onChange={(others) => change({ others })} />
      </div>
      <div className="side__actions"><Button disabled={filterCount(filter) === 0} onClick={() => change({ filter: noFilter })}>{views.clear}</Button></div>
    </>
  );
});

/** One of a few values side by side. */
export function Pick<T extends string | boolean | null>({ label, value, options, onChange }: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <Segmented aria-label={label} size="small" value={options.findIndex(([one]) => one === value)} options={options.map(([, text], at) => ({ value: at, label: text }))}
      onChange={(at) => { const [next] = options[at] ?? []; if (next !== undefined) onChange(next); }} />
  );
}
