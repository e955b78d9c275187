import { Button } from 'antd';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { listScenarios, readWorkspace } from '../api/bandi-api.ts';
import { Message } from '../parts/message.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { TopBar } from '../parts/top-bar.tsx';
import { useErrorText } from '../parts/use-error-text.ts';
import { useLoad } from '../parts/use-load.ts';
import { PresenceContext } from '../presence/use-presence.ts';
import { useSession } from '../session/use-session.ts';
import { useTexts } from '../texts/use-texts.ts';
import { PageRail } from './page-rail.tsx';
import type { OrganisationPage } from './pages.ts';
import { organisationPages } from './pages.ts';
import './organisation.css';
import './frame.css';

interface Opening {
  readonly workspace: string;
  readonly scenario: string;
  readonly name: string;
  readonly page: OrganisationPage;
}

/**
 * One organisation to work on. Its session is opened once and stays while one goes from page to page, and with it what
 * waits to be sent and what can be undone. Without a scenario in the address the first is opened.
 */
export function OrganisationFrame({ workspace, scenario, path }: { readonly workspace: string; readonly scenario: string | null; readonly path: string }) {
  const loaded = useLoad(workspace, async (signal) => {
    const [found, { scenarios }] = await Promise.all([readWorkspace(workspace, signal), listScenarios(workspace, signal)]);
    return { name: found.name, first: scenarios[0]?.scenario ?? 'main' };
  });
  const page = organisationPages.find((one) => one.path === path);
  if (page === undefined) return <NotFound />;
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'failed') return <Failed error={loaded.error} onRetry={loaded.reload} />;
  const opened = scenario ?? loaded.value.first;
  return (
    <div className="frame">
      <PageRail workspace={workspace} scenario={opened} current={page} />
      <div className="frame__page">
        <Opened key={opened} workspace={workspace} scenario={opened} name={loaded.value.name} page={page} />
      </div>
    </div>
  );
}

function Opened({ workspace, scenario, name, page: { Page } }: Opening) {
  const session = useSession(workspace, scenario);
  if (session.state === 'loading') return <Waiting />;
  if (session.state === 'failed') return <Failed error={session.error} onRetry={session.reload} />;
  return (
    <PresenceContext value={session.presence}>
      <Suspense fallback={<Waiting />}>
        <Page workspace={workspace} scenario={scenario} name={name} session={session.value} />
      </Suspense>
    </PresenceContext>
  );
}

function Waiting() {
  const { common } = useTexts();
  return (
    <div className="app">
      <TopBar />
      <main id="content"><Message title={common.loading} quiet /></main>
    </div>
  );
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { common } = useTexts();
  const { title, text } = useErrorText()(error);
  const [, go] = useLocation();
  return (
    <div className="app">
      <TopBar />
      <main id="content">
        <Message title={title} text={text}>
          <Button type="primary" onClick={onRetry}>{common.retry}</Button>
          <Button type="link" onClick={() => go('/')}>{common.backHome}</Button>
        </Message>
      </main>
    </div>
  );
}
