import { Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import { Icon } from '../../../parts/icon.tsx';
import { formatNumber } from '../../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Action, ActionName } from './actions.ts';

/** How many cards are marked and what can be done with all of them. */
export function SelectionBar({ count, names, items, onAct }: {
  readonly count: number;
  readonly names: ReadonlySet<ActionName>;
  readonly items: NonNullable<MenuProps['items']>;
  readonly onAct: (action: Action) => void;
}) {
  const { edit, common } = useTexts();
  const { language } = useLanguage();
  return (
    <div className="chosen no-print" role="toolbar" aria-label={edit.actions}>
      <strong role="status">{edit.chosen(formatNumber(count, language))}</strong>
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
