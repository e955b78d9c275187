import { Modal } from 'antd';
import { useTexts } from '../../../texts/use-texts.ts';
import { keyText } from './key-text.ts';

/** All keys on one sheet. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { edit } = useTexts();
  const { keys, keyWords: { arrows, drag, wheel, click, space, enter }, keyGroups } = edit;
  const groups = {
    walk: [[arrows, keys.walk], ['Home / End', keys.first], [`Alt+${enter}`, keys.details], ['.', keys.fold], ['/', keys.search], ['Tab', keys.leave]],
    change: [[enter, keys.sibling], ['Tab', keys.below], ['F2', keys.rename], ['Delete', keys.remove], [`Alt+${arrows}`, keys.reorder], ['M', keys.moveTo], ['Ctrl+X / C / V', keys.cut], ['Ctrl+Z / Y', keys.undo]],
    choose: [[space, keys.choose], [`Shift+${arrows}`, keys.extend], ['Ctrl+A', keys.all], [`Shift+${drag}`, keys.marquee], [`Ctrl / Shift+${click}`, keys.click], ['Shift+F10', keys.menu]],
    view: [[`+ / − · Ctrl+${wheel}`, keys.zoom], ['0', keys.fit], [wheel, keys.pan], ['Esc', keys.escape], ['?', keys.help]],
  } as const;
  return (
    <Modal open title={edit.keysTitle} footer={null} onCancel={onClose} width={760}>
      <div className="key-sheet">
        {(['walk', 'change', 'choose', 'view'] as const).map((group) => (
          <section key={group}>
            <h3>{keyGroups[group]}</h3>
            <dl>{groups[group].map(([pressed, what]) => <div key={what}><dt><kbd>{keyText(pressed)}</kbd></dt><dd>{what}</dd></div>)}</dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
