import { noFilter } from '@bandi/organisation';
import { Icon } from '../../../parts/icon.tsx';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { filterCount } from './filter-count.ts';
import { useView } from './view-context.ts';

/** What keeps the chart from being all of today's organisation: filter, focus, another day. Each with a way out. */
export function ViewNotes() {
  const { views } = useTexts();
  const { language } = useLanguage();
  const { settings, change, model } = useView();
  const { matched } = model.picture.chart;
  const focused = settings.focus === null ? undefined : model.nodes[model.at.get(settings.focus) ?? -1];
  const notes = [
    ...(filterCount(settings.filter) === 0 || matched === null ? [] : [{
      key: 'filter', out: views.clear, act: () => change({ filter: noFilter }),
      text: matched.count === 0 ? views.none : views.matched(formatNumber(matched.count, language), formatNumber(matched.of, language)),
    }]),
    ...(focused === undefined ? [] : [{ key: 'focus', text: views.focused(focused.name), out: views.unfocus, act: () => change({ focus: null }) }]),
    ...(settings.asOf === null ? [] : [{ key: 'day', text: views.dayShown(settings.asOf), out: views.backToToday, act: () => change({ asOf: null }) }]),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="view-notes no-print" aria-live="polite">
      {notes.map(({ key, text, out, act }) => (
        <li key={key}><span>{text}</span><button type="button" aria-label={out} title={out} onClick={act}><Icon name="close" /></button></li>
      ))}
    </ul>
  );
}
