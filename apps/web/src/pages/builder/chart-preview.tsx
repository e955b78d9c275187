import type { OrganisationDocument } from '@bandi/organisation';
import { fromDocument } from '@bandi/organisation';
import { defaultCardFields } from '@bandi/chart';
import { useMemo } from 'react';
import { ChartCanvas } from '../../chart/chart-canvas.tsx';
import type { GestureHandlers } from '../../chart/chart-gestures.ts';
import { chartModel } from '../../chart/chart-model.ts';
import { noMarks } from '../../chart/marks.ts';
import { useLanguage } from '../../texts/use-texts.ts';
import { useThemeState } from '../../theme/theme-context.ts';

const whole = { leastScale: 0.3, bottom: 0 };
const nothing: GestureHandlers = {
  onClick: () => undefined, onDoubleClick: () => undefined, onHover: () => undefined, canDrag: () => false,
  onDragOver: () => undefined, onDrop: () => undefined, onDragEnd: () => undefined,
};

/** The chart of a team that is not saved yet: to look at, pan and zoom. */
export function ChartPreview({ document, label }: { readonly document: OrganisationDocument; readonly label: string }) {
  const { language } = useLanguage();
  const { isDark } = useThemeState();
  const model = useMemo(() => {
    const read = fromDocument(document);
    return read.ok ? chartModel(read.organisation, { language, theme: isDark ? 'dark' : 'light', title: '', legend: false, fields: { ...defaultCardFields, vacancy: false } }) : null;
  }, [document, language, isDark]);
  if (model === null) return null;
  // Another team is another picture to be seen whole.
  return <div className="chart-box" role="img" aria-label={`${label} ${model.picture.description}`}><ChartCanvas key={`${model.picture.width}x${model.picture.height}`} model={model} marks={noMarks} handlers={nothing} start={whole} /></div>;
}
