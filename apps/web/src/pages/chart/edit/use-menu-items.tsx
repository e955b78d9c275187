import type { MenuProps } from 'antd';
import { businessFunctions } from '@bandi/organisation';
import { useTexts } from '../../../texts/use-texts.ts';
import type { Action, ActionName } from './actions.ts';
import { cardRef } from './card-key.ts';
import { keyText } from './key-text.ts';

type Items = NonNullable<MenuProps['items']>;

/** The menu of some cards: what applies to them, in groups, with the keys beside. `place`: the one of several that is pasted at. */
export function useMenuItems(): (names: ReadonlySet<ActionName>, keys: readonly string[], place: string | null, folded: boolean, isColumn: boolean, act: (action: Action) => void) => Items {
  const { edit, functions } = useTexts();
  return (names, keys, place, folded, isColumn, act) => {
    const item = (action: Action, label: string, keysText = '', danger = false) => (names.has(action.do) ? [{ key: JSON.stringify(action), label, danger, extra: keyText(keysText), onClick: () => act(action) }] : []);
    const isUnit = keys[0] !== undefined && cardRef(keys[0]).kind === 'unit';
    const groups: Items[] = [
      [...item({ do: 'open' }, edit.details, 'Alt+Enter'), ...item({ do: 'rename' }, edit.rename, 'F2'), ...item({ do: 'fold' }, folded ? edit.unfold : edit.fold, '.')],
      [
        ...item({ do: 'add', where: 'sibling' }, isUnit ? edit.addSiblingUnit : edit.addSibling, 'Enter'), ...item({ do: 'add', where: 'below' }, isUnit ? edit.addBelowInUnit : edit.addBelow, 'Tab'),
        ...item({ do: 'add-unit' }, edit.addUnitBelow), ...item({ do: 'add-top' }, edit.addTopUnit),
      ],
      [...item({ do: 'cut' }, edit.cut, 'Ctrl+X'), ...item({ do: 'copy' }, edit.copy, 'Ctrl+C'), ...item({ do: 'paste' }, place === null ? edit.paste : edit.pasteAt(place), 'Ctrl+V'), ...item({ do: 'paste-rows' }, edit.pasteRows)],
      [
        ...item({ do: 'move-to' }, edit.moveTo, 'M'), ...item({ do: 'set-unit' }, edit.setUnit), ...item({ do: 'set-line' }, edit.setLine),
        ...item({ do: 'earlier' }, edit.moveEarlier, isColumn ? 'Alt+↑' : 'Alt+←'), ...item({ do: 'later' }, edit.moveLater, isColumn ? 'Alt+↓' : 'Alt+→'),
      ],
      [
        ...(names.has('status') ? [{ key: 'status', label: edit.status, children: [...item({ do: 'status', status: 'approved' }, edit.approve), ...item({ do: 'status', status: 'frozen' }, edit.freeze)] }] : []),
        ...(names.has('function') ? [{ key: 'function', label: edit.func, children: businessFunctions.flatMap((name) => item({ do: 'function', function: name }, functions[name])) }] : []),
      ],
      [...item({ do: 'branch' }, edit.selectBranch), ...item({ do: 'all' }, edit.selectAll, 'Ctrl+A'), ...item({ do: 'clear' }, edit.clear, 'Esc')],
      item({ do: 'remove' }, edit.remove, 'Delete', true),
    ];
    return groups.filter((group) => group.length > 0).flatMap((group, at) => (at === 0 ? group : [{ type: 'divider' as const, key: `line${at}` }, ...group]));
  };
}
