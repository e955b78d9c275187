import type { FindingMark } from '@bandi/chart';
import { PictureMaker, chartOptionsOf, showsFindings } from '@bandi/chart';
import type { Bilingual, ViewSettings } from '@bandi/organisation';
import { useMemo, useState } from 'react';
import type { Catalogue } from '../../../api/types.ts';
import type { ChartModel } from '../../../chart/chart-model.ts';
import { modelOf } from '../../../chart/chart-model.ts';
import type { Now } from '../../../session/session.ts';
import { today } from '../../../session/today.ts';
import { useLanguage } from '../../../texts/use-texts.ts';
import { useThemeState } from '../../../theme/theme-context.ts';

const NO_MARKS: ReadonlyMap<string, FindingMark> = new Map();
const NO_NAMES: ReadonlyMap<string, Bilingual> = new Map();

/** The chart of a session as the settings ask for it, worked out anew when one of what it depends on changes. */
export function useChartModel(now: Now, settings: ViewSettings, found: ReadonlyMap<string, FindingMark>, catalogue: Catalogue | null): ChartModel {
  const { language } = useLanguage();
  const { isDark } = useThemeState();
  // Findings come a moment after each edit; a chart that does not show them need not be drawn again for them.
  const findings = showsFindings(settings) ? found : NO_MARKS;
  const jobNames = useMemo(() => (catalogue === null ? NO_NAMES : new Map(catalogue.jobs.map(({ id, name }) => [id, name]))), [catalogue]);
  // Folding and turning keep what is shown; the maker remembers it from one picture to the next.
  const [maker] = useState(() => new PictureMaker());
  const names = settings.fields.includes('job') ? jobNames : NO_NAMES;
  const loadMarks = catalogue?.standards.positionLoad ?? null;
  const picture = useMemo(
    () => {
      const options = chartOptionsOf(settings, { today: today(), window: settings.direction === 'top-down' ? 1.8 : 1.2 });
      const { organisation } = now;
      return maker.make(organisation, {
        ...options, language, theme: isDark ? 'dark' : 'light', title: '', legend: false, findings, jobNames: names, loadMarks,
        // A plan without people has no vacancies, only positions.
        ...(options.fields === undefined ? {} : { fields: { ...options.fields, vacancy: options.fields.vacancy && organisation.count('assignment') > 0 } }),
      });
    },
    [maker, now, settings, language, isDark, findings, names, loadMarks],
  );
  // The same picture where an edit changed nothing that is shown; then nothing is placed or painted anew.
  return useMemo(() => modelOf(picture), [picture]);
}
