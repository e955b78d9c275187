import { themes } from '@bandi/chart';
import { useMemo } from 'react';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useView } from './view-context.ts';

/** What the colours of the cards say, in a line above the chart, so that it covers none of them. */
export function Legend() {
  const { views } = useTexts();
  const { language } = useLanguage();
  const { model, settings } = useView();
  const { picture } = model;
  const { colours } = picture;
  const entries = useMemo(() => colours.legend, [colours]);
  if (entries.length < 2) return null;
  const theme = themes[picture.theme];
  return (
    <dl className="legend no-print" aria-label={views.legend}>
      <dt>{settings.colour === 'own' ? colours.title : views.colours[settings.colour]}</dt>
      {entries.map(({ role, label, heads }) => (
        <dd key={`${role} ${label}`}><i style={{ background: theme[role] }} /><span>{label}</span><span className="num faint">{formatNumber(heads, language)}</span></dd>
      ))}
    </dl>
  );
}
