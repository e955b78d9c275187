import type { View } from '@bandi/organisation';
import { labelBoth, labelText, viewsInOrder } from '@bandi/organisation';
import { App, Button, Dropdown, Input } from 'antd';
import { useState } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import { useWorkbench } from '../../../session/session-context.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useKeptViews } from './use-kept-views.ts';
import { useView } from './view-context.ts';

/** The views kept with the organisation: open, keep, name, choose the first, remove. Each is a step that can be undone. */
export function SavedViews() {
  const { views, common } = useTexts();
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const { session } = useWorkbench();
  const { active, isChanged, open } = useView();
  const kept = useKeptViews();
  const [naming, setNaming] = useState<{ readonly id: string | null; readonly name: string } | null>(null);
  const list = viewsInOrder(session.organisation);

  const done = () => {
    if (naming === null || naming.name.trim() === '') return;
    if (naming.id === null) kept.add(naming.name.trim());
    else kept.rename(naming.id, naming.name.trim());
    setNaming(null);
  };
  const act = (view: View, what: string) => {
    if (what === 'rename') setNaming({ id: view.id, name: labelText(view.name, language) });
    else if (what === 'default') kept.setDefault(view, !view.isDefault);
    else modal.confirm({
      title: views.removeConfirm(labelText(view.name, language)), okText: common.remove, okButtonProps: { danger: true }, cancelText: common.cancel, autoFocusButton: 'cancel',
      onOk: () => kept.remove(view),
    });
  };
  const menu = (view: View) => [
    { key: 'rename', label: views.rename }, { key: 'default', label: view.isDefault ? views.noDefault : views.makeDefault }, { type: 'divider' as const }, { key: 'remove', danger: true, label: views.remove },
  ];
  return (
    <section>
      <h3>{views.savedViews}</h3>
      {list.length === 0 ? <p className="quiet hint-line">{views.noSaved}</p> : (
        <ul className="rows saved-views">
          {list.map((view) => (
            <li key={view.id}>
              <button type="button" aria-current={view.id === active?.id} onClick={() => open(view)}>
                <span>{labelText(view.name, language)}{view.isDefault ? <span className="tag">{views.defaultMark}</span> : null}</span>
                {view.id === active?.id && isChanged ? <span className="faint">{views.changed}</span> : null}
              </button>
              <Dropdown trigger={['click']} menu={{ items: menu(view), onClick: ({ key }) => act(view, key) }}>
                <button type="button" className="icon-button" aria-label={`${labelBoth(view.name)[language]} ${common.more}`}><Icon name="more" /></button>
              </Dropdown>
            </li>
          ))}
        </ul>
      )}
      {naming === null ? (
        <div className="side__actions">
          {active !== null && isChanged ? <Button size="small" type="primary" onClick={() => kept.update(active)}>{views.update}</Button> : null}
          {active !== null && isChanged ? <Button size="small" onClick={() => open(active)}>{views.revert}</Button> : null}
          <Button size="small" onClick={() => setNaming({ id: null, name: views.newName(list.length + 1) })}>{views.save}</Button>
        </div>
      ) : (
        <form className="naming" onSubmit={(event) => { event.preventDefault(); done(); }}>
          <Input autoFocus size="small" maxLength={200} aria-label={views.nameLabel} value={naming.name} onChange={(event) => setNaming({ ...naming, name: event.target.value })} onFocus={(event) => event.target.select()} />
          <Button size="small" type="primary" htmlType="submit">{common.save}</Button>
          <Button size="small" onClick={() => setNaming(null)}>{common.cancel}</Button>
        </form>
      )}
    </section>
  );
}
