import { App, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { deleteWorkspace, listWorkspaces, renameWorkspace } from '../../api/bandi-api.ts';
import type { WorkspaceSummary } from '../../api/types.ts';
import { Failure } from '../../parts/failure.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useLoad } from '../../parts/use-load.ts';
import { formatAgo } from '../../texts/numbers.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';

export function MyOrganisations() {
  const { start } = useTexts();
  const list = useLoad('workspaces', listWorkspaces);
  return (
    <section aria-labelledby="mine">
      <div className="section__head"><h2 id="mine">{start.mineTitle}</h2></div>
      {list.state === 'failed' ? <Failure error={list.error} onRetry={list.reload} /> : null}
      {list.state === 'ready' && list.value.workspaces.length === 0 ? (
        <p className="empty"><strong>{start.mineEmptyTitle}</strong>{start.mineEmptyText}</p>
      ) : null}
      {list.state === 'ready' && list.value.workspaces.length > 0 ? (
        <ul className="mine">
          {list.value.workspaces.toReversed().map((workspace) => <Row key={workspace.workspace} workspace={workspace} onChanged={list.reload} />)}
        </ul>
      ) : null}
    </section>
  );
}

function Row({ workspace, onChanged }: { readonly workspace: WorkspaceSummary; readonly onChanged: () => void }) {
  const { start, common } = useTexts();
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const errorText = useErrorText();
  const [name, setName] = useState<string | null>(null);
  const [now] = useState(() => new Date());
  const created = formatAgo(new Date(workspace.createdAt), now, language);

  const attempt = async (work: () => Promise<unknown>, done?: string) => {
    try {
      await work();
      if (done !== undefined) void message.success(done);
      onChanged();
    } catch (error) {
      void message.error(errorText(error).title);
    }
  };
  const rename = () => {
    const next = name?.trim() ?? '';
    setName(null);
    if (next !== '' && next !== workspace.name) void attempt(() => renameWorkspace(workspace.workspace, next));
  };
  const remove = () => {
    modal.confirm({
      title: start.removeTitle(workspace.name), content: start.removeText, okText: common.remove, okButtonProps: { danger: true },
      cancelText: common.cancel, autoFocusButton: 'cancel',
      onOk: () => attempt(() => deleteWorkspace(workspace.workspace), start.removed(workspace.name)),
    });
  };
  return (
    <li>
      {name === null ? (
        <Link href={`/w/${workspace.workspace}`}><strong>{workspace.name}</strong><span>{start.created(created)}</span></Link>
      ) : (
        <Input value={name} autoFocus maxLength={200} aria-label={start.nameLabel} onChange={(event) => setName(event.target.value)}
          onBlur={rename} onPressEnter={rename} onKeyDown={(event) => { if (event.key === 'Escape') setName(null); }} />
      )}
      <button type="button" className="icon-button" aria-label={`${common.rename} ${workspace.name}`} title={common.rename} onClick={() => setName(workspace.name)}><Icon name="pencil" /></button>
      <button type="button" className="icon-button" aria-label={`${common.remove} ${workspace.name}`} title={common.remove} onClick={remove}><Icon name="trash" /></button>
    </li>
  );
}
