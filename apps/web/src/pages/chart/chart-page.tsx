import { Button } from 'antd';
import { useLocation } from 'wouter';
import { listScenarios, readWorkspace } from '../../api/bandi-api.ts';
import { Message } from '../../parts/message.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useLoad } from '../../parts/use-load.ts';
import { PresenceContext } from '../../presence/use-presence.ts';
import { useSession } from '../../session/use-session.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Workbench } from './workbench.tsx';
import './chart-page.css';

/** One organisation as a chart to work on. Without a scenario in the address the first is opened. */
export function ChartPage({ workspace, scenario }: { readonly workspace: string; readonly scenario: string | null }) {
  const loaded = useLoad(workspace, async (signal) => {
    const [found, { scenarios }] = await Promise.all([readWorkspace(workspace, signal), listScenarios(workspace, signal)]);
    return { name: found.name, first: scenarios[0]?.scenario ?? 'main' };
  });
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'failed') return <Failed error={loaded.error} onRetry={loaded.reload} />;
  return <Opened workspace={workspace} scenario={scenario ?? loaded.value.first} name={loaded.value.name} />;
}

function Opened({ workspace, scenario, name }: { readonly workspace: string; readonly scenario: string; readonly name: string }) {
  const session = useSession(workspace, scenario);
  if (session.state === 'loading') return <Waiting />;
  if (session.state === 'failed') return <Failed error={session.error} onRetry={session.reload} />;
  return (
    <PresenceContext value={session.presence}>
      <Workbench workspace={workspace} scenario={scenario} name={name} session={session.value} />
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
