import { App, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { OrganisationPageProps } from '../../frame/page-props.ts';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { TopBar } from '../../parts/top-bar.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { RefusedSteps } from '../../session/refused-steps.tsx';
import { SaveState } from '../../session/save-state.tsx';
import type { Workbench } from '../../session/session-context.ts';
import { WorkbenchContext } from '../../session/session-context.ts';
import { StepButtons } from '../../session/step-buttons.tsx';
import { useChanging } from '../../session/use-changing.ts';
import { texts } from '../../texts/texts.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ImportPeople } from './import-people.tsx';
import { useImport } from './use-import.ts';

/** Brings a list of people and units into an organisation that is there: one step that can be undone. */
export function ImportPage({ workspace, scenario, name, session }: OrganisationPageProps) {
  const { importPeople: people } = useTexts();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [sending, setSending] = useState(false);
  useTitle(`${name} · ${people.title}`);
  const { change, undo, redo } = useChanging(session);
  usePageKeys({ undo, redo });
  const onSent = useCallback(async () => {
    setSending(false);
    await session.catchUp();
    void message.success(people.done);
    go(`/w/${encodeURIComponent(workspace)}/${encodeURIComponent(scenario)}`);
  }, [session, message, people, go, workspace, scenario]);
  const importing = useImport(session.organisation, () => void onSent());
  const send = async () => {
    setSending(true);
    // What was done here before comes first.
    await session.flush();
    const key = crypto.randomUUID();
    session.expect(key, { zh: texts.zh.importPeople.step, en: texts.en.importPeople.step });
    importing.send({ kind: 'scenario', workspace, scenario, key });
  };
  const workbench = useMemo<Workbench>(() => ({ workspace, scenario, session, change, show: () => undefined }), [workspace, scenario, session, change]);
  return (
    <WorkbenchContext value={workbench}>
      <div className="app">
        <TopBar>
          <h1 className="top__title" title={name}>{name}</h1>
          <SaveState session={session} />
          <span className="top__space" />
          <StepButtons onUndo={undo} onRedo={redo} />
        </TopBar>
        <main id="content" className="page list-page">
          <h2 className="list-page__title">{people.title}</h2>
          <p className="quiet">{people.into}</p>
          <ImportPeople importing={importing}><Button type="primary" disabled={!importing.canImport} loading={sending && importing.progress !== null} onClick={() => void send()}>{people.import}</Button></ImportPeople>
          <RefusedSteps session={session} />
        </main>
      </div>
    </WorkbenchContext>
  );
}
