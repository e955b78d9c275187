import { Popover } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** How near the chart is looked at. */
export function ChartTools({ onZoom, onFit }: {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}) {
  const { chart } = useTexts();
  const help = (
    <dl className="keys">
      {chart.shortcutsList.map(([keys, what]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{what}</dd></div>)}
    </dl>
  );
  return (
    <div className="tools tools--zoom no-print" role="toolbar" aria-label={chart.fit}>
      <Tool icon="minus" label={chart.zoomOut} onClick={() => onZoom(1 / 1.4)} />
      <Tool icon="fit" label={chart.fit} onClick={onFit} />
      <Tool icon="plus" label={chart.zoomIn} onClick={() => onZoom(1.4)} />
      <Popover content={help} trigger={['click', 'focus']} placement="topRight" title={chart.shortcuts}>
        <button type="button" className="icon-button" aria-label={chart.shortcuts}><Icon name="question" /></button>
      </Popover>
    </div>
  );
}

function Tool({ icon, label, onClick }: { readonly icon: IconName; readonly label: string; readonly onClick: () => void }) {
  return <button type="button" className="icon-button" title={label} aria-label={label} onClick={onClick}><Icon name={icon} /></button>;
}
