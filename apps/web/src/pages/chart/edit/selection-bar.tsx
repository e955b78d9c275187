import { Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import { Icon } from '../../../parts/icon.tsx';
import type { LiveValue } from '../../../parts/live-value.ts';
import { useLivePart } from '../../../parts/live-value.ts';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Action, ActionName } from './actions.ts';
import type { DragState } from './use-drag.ts';

/** How many cards are marked and what can be done with all of them. */
export function SelectionBar({ drag, count, apart, names, items, onAct }: {
  /** What is being held: the bar makes room for it. */
  readonly drag: LiveValue<DragState | null>;
  readonly count: number;
  /** The card one is at, where it is none of them. */
  readonly apart: string | null;
  readonly names: ReadonlySet<ActionName>;
  readonly items: NonNullable<MenuProps['items']>;
  readonly onAct: (action: Action) => void;
}) {
  const { edit, common } = useTexts();
  const { language } = useLanguage();
  const holding = useLivePart(drag, (state) => state !== null);
  if (holding) return null;
  return (
    <div className="chosen no-print" role="toolbar" aria-label={edit.actions}>
      <span className="chosen__count" role="status"><strong>{edit.chosen(formatNumber(count, language))}</strong>{apart === null ? null : <span className="chosen__apart">{edit.chosenApart(apart)}</span>}</span>
      {names.has('move-to') ? <button type="button" className="chosen__button" onClick={() => onAct({ do: 'move-to' })}>{edit.moveTo}</button> : null}
      {names.has('set-line') ? <button type="button" className="chosen__button chosen__wide" onClick={() => onAct({ do: 'set-line' })}>{edit.setLine}</button> : null}
      <button type="button" className="chosen__button chosen__wide" onClick={() => onAct({ do: 'copy' })}>{edit.copy}</button>
      <button type="button" className="chosen__button is-danger" onClick={() => onAct({ do: 'remove' })}>{edit.remove}</button>
      <Dropdown trigger={['click']} menu={{ items }} autoFocus placement="topRight">
        <button type="button" className="icon-button" aria-label={common.more} title={common.more}><Icon name="more" /></button>
      </Dropdown>
      <button type="button" className="icon-button" aria-label={edit.clear} title={edit.clear} onClick={() => onAct({ do: 'clear' })}><Icon name="close" /></button>
    </div>
  );
}
