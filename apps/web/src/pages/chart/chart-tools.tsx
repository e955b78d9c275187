import type { ChartView as ViewKind, Direction } from '@bandi/chart';
import { Popover } from 'antd';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** How the chart is looked at: by what, which way, how near. */
export function ChartTools({ kind, direction, onKind, onDirection, onZoom, onFit }: {
  readonly kind: ViewKind;
  readonly direction: Direction;
  readonly onKind: (kind: ViewKind) => void;
  readonly onDirection: (direction: Direction) => void;
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
    <>
      <div className="tools tools--view no-print" role="toolbar" aria-label={chart.view}>
        <Tool icon="units" label={chart.viewUnit} pressed={kind === 'by-unit'} onClick={() => onKind('by-unit')} text />
        <Tool icon="person" label={chart.viewLine} pressed={kind === 'by-reporting-line'} onClick={() => onKind('by-reporting-line')} text />
        <span className="tools__line" />
        <Tool icon="topDown" label={chart.topDown} pressed={direction === 'top-down'} onClick={() => onDirection('top-down')} />
        <Tool icon="leftRight" label={chart.leftRight} pressed={direction === 'left-right'} onClick={() => onDirection('left-right')} />
      </div>
      <div className="tools tools--zoom no-print" role="toolbar" aria-label={chart.fit}>
        <Tool icon="minus" label={chart.zoomOut} onClick={() => onZoom(1 / 1.4)} />
        <Tool icon="fit" label={chart.fit} onClick={onFit} />
        <Tool icon="plus" label={chart.zoomIn} onClick={() => onZoom(1.4)} />
        <Popover content={help} trigger={['click', 'focus']} placement="topRight" title={chart.shortcuts}>
          <button type="button" className="icon-button" aria-label={chart.shortcuts}><Icon name="question" /></button>
        </Popover>
      </div>
    </>
  );
}

function Tool({ icon, label, pressed, onClick, text = false }: { readonly icon: IconName; readonly label: string; readonly pressed?: boolean; readonly onClick: () => void; readonly text?: boolean }) {
  return (
    <button type="button" className="icon-button" title={label} {...(text ? {} : { 'aria-label': label })} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })} onClick={onClick}>
      <Icon name={icon} />
      {text ? <span>{label}</span> : null}
    </button>
  );
}
