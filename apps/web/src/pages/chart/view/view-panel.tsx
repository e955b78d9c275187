import { READABLE_PT } from '@bandi/chart';
import { cardFieldNames, colourings, pageShapes, sizings, viewKinds } from '@bandi/organisation';
import type { Colouring, PageShape, Sizing, ViewKind } from '@bandi/organisation';
import { Button, Select, Switch } from 'antd';
import { useMemo } from 'react';
import { useNow } from '../../../session/use-session.ts';
import { useWorkbench } from '../../../session/session-context.ts';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { Chips } from './chips.tsx';
import { Pick } from './filter-panel.tsx';
import { SavedViews } from './saved-views.tsx';
import { StorySteps } from './story-steps.tsx';
import { useView } from './view-context.ts';

/** Everything about how the chart is drawn, and what of it is kept. */
export function ViewPanel({ selected, today, onPresent }: { readonly selected: string | null; readonly today: string; readonly onPresent: () => void }) {
  const { views } = useTexts();
  const { session } = useWorkbench();
  const { language } = useLanguage();
  const { settings, change, open, isChanged, active, model: { picture: { fit } } } = useView();
  const points = (size: number) => formatNumber(size, language, 1);
  const now = useNow(session);
  const own = useMemo(
    () => [...new Set([...now.organisation.all('position')].flatMap(({ fields }) => Object.keys(fields ?? {})))].map((name) => ({ value: name, label: name })),
    [now],
  );
  const colours = colourings.filter((colour) => colour !== 'own' || own.length > 0).map((colour) => ({ value: colour, label: views.colours[colour] }));
  return (
    <>
      <header className="side__head"><h2>{views.settings}</h2></header>
      <div className="choices">
        <label htmlFor="view-kind">{views.what}</label>
        <Select<ViewKind> id="view-kind" value={settings.kind} options={viewKinds.map((kind) => ({ value: kind, label: views.kinds[kind] }))} onChange={(kind) => change({ kind })} />
        <label htmlFor="view-day">{views.day}</label>
        <span className="day">
          <input id="view-day" className="plain-input" type="date" aria-describedby="view-day-hint" value={settings.asOf ?? today} onChange={(event) => change({ asOf: event.target.value === '' || event.target.value === today ? null : event.target.value })} />
          <Button size="small" disabled={settings.asOf === null} onClick={() => change({ asOf: null })}>{views.dayToday}</Button>
          <small id="view-day-hint" className="faint">{views.dayHint}</small>
        </span>
        <label htmlFor="view-colour">{views.colour}</label>
        <Select<Colouring> id="view-colour" value={settings.colour} options={colours} onChange={(colour) => change({ colour, colourField: colour === 'own' ? (settings.colourField ?? own[0]?.value ?? null) : settings.colourField })} />
        {settings.colour === 'own' ? (
          <>
            <label htmlFor="view-field">{views.ownField}</label>
            <Select<string | null> id="view-field" value={settings.colourField} options={own} onChange={(colourField) => change({ colourField })} />
          </>
        ) : null}
        <label htmlFor="view-size">{views.size}</label>
        <Select<Sizing> id="view-size" value={settings.size} options={sizings.map((size) => ({ value: size, label: views.sizes[size] }))} onChange={(size) => change({ size })} />
      </div>
      <section>
        <h3>{views.cards}</h3>
        <Chips label={views.cards} options={cardFieldNames.map((name) => ({ value: name, label: views.fields[name] }))} chosen={settings.fields} onChange={(fields) => change({ fields })} />
        {own.length === 0 ? null : <Chips label={views.colours.own} options={own} chosen={settings.ownFields} onChange={(ownFields) => change({ ownFields })} />}
        <label className="switch"><Switch size="small" checked={settings.compact} onChange={(compact) => change({ compact })} /> {views.compact}<small className="faint">{views.compactHint}</small></label>
      </section>
      <section>
        <h3>{views.layout}</h3>
        <div className="choices">
          <span>{views.direction}</span>
          <Pick label={views.direction} value={settings.direction} options={[['top-down', views.directions['top-down']], ['left-right', views.directions['left-right']]]} onChange={(direction) => change({ direction })} />
          <span>{views.depth}</span>
          <Pick label={views.depth} value={String(settings.depth)} options={[['1', views.depths[1]], ['2', views.depths[2]], ['3', views.depths[3]], ['4', views.depths[4]], ['null', views.depths.all]]}
            onChange={(depth) => change({ depth: depth === 'null' ? null : Number(depth), folded: [], opened: [] })} />
          <label htmlFor="view-page">{views.page}</label>
          <Select<PageShape> id="view-page" value={settings.page} options={pageShapes.map((page) => ({ value: page, label: views.pages[page] }))} onChange={(page) => change({ page })} />
        </div>
        {fit === null ? null : <p className={fit.isReadable ? 'quiet page-fit' : 'page-fit is-small'} aria-live="polite">{fit.isReadable ? views.pageReads(points(fit.points)) : views.pageTooSmall(points(fit.points), points(READABLE_PT), formatNumber(fit.pages, language))}</p>}
        <label className="switch"><Switch size="small" checked={settings.dottedLines} onChange={(dottedLines) => change({ dottedLines })} /> {views.dotted}</label>
      </section>
      <SavedViews />
      <StorySteps selected={selected} onPresent={onPresent} />
      {isChanged && active === null ? <div className="side__actions"><Button size="small" type="text" onClick={() => open(null)}>{views.asNobody}</Button></div> : null}
    </>
  );
}
