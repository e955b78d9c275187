import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** How near the chart is looked at, marking cards without a keyboard, and all keys. */
export function ChartTools({ marking, onMark, onKeys, onZoom, onFit }: {
  readonly marking: boolean;
  readonly onMark: () => void;
  readonly onKeys: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}) {
  const { chart, edit } = useTexts();
  return (
    <div className="tools tools--zoom no-print" role="toolbar" aria-label={chart.fit}>
      <Tool icon="marquee" label={edit.markTool} pressed={marking} onClick={onMark} />
      <span className="tools__line" />
      <Tool icon="minus" label={chart.zoomOut} wide onClick={() => onZoom(1 / 1.4)} />
      <Tool icon="fit" label={chart.fit} onClick={onFit} />
      <Tool icon="plus" label={chart.zoomIn} wide onClick={() => onZoom(1.4)} />
      <Tool icon="question" label={chart.shortcuts} onClick={onKeys} />
    </div>
  );
}

/** `wide`: only where there is room; fingers zoom by themselves. */
function Tool({ icon, label, pressed, wide = false, onClick }: { readonly icon: IconName; readonly label: string; readonly pressed?: boolean; readonly wide?: boolean; readonly onClick: () => void }) {
  return <button type="button" className={wide ? 'icon-button tools__wide' : 'icon-button'} title={label} aria-label={label} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })} onClick={onClick}><Icon name={icon} /></button>;
}
