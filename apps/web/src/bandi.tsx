import type { Language } from '@bandi/organisation';
import { App, ConfigProvider } from 'antd';
import zhCn from 'antd/locale/zh_CN';
import enGb from 'antd/locale/en_GB';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Icon } from './parts/icon.tsx';
import { Message } from './parts/message.tsx';
import { NotFound } from './parts/not-found.tsx';
import { readLanguage, writeLanguage } from './texts/language.ts';
import { texts } from './texts/texts.ts';
import { LanguageContext } from './texts/use-texts.ts';
import { antdTheme } from './theme/antd-theme.ts';
import { ThemeContext } from './theme/theme-context.ts';
import { useMedia } from './theme/use-media.ts';
import { useTheme } from './theme/use-theme.ts';

const StartPage = lazy(async () => ({ default: (await import('./pages/start/start-page.tsx')).StartPage }));
const NewFromListPage = lazy(async () => ({ default: (await import('./pages/import-people/new-from-list-page.tsx')).NewFromListPage }));
const BuilderPage = lazy(async () => ({ default: (await import('./pages/builder/builder-page.tsx')).BuilderPage }));
const SharedPage = lazy(async () => ({ default: (await import('./pages/shared/shared-page.tsx')).SharedPage }));
const OrganisationFrame = lazy(async () => ({ default: (await import('./frame/organisation-frame.tsx')).OrganisationFrame }));

/**
 * The library's own sign of waiting leaves by an animation whose end it never hears when an answer comes at once; it
 * then stays, and names the button "loading" for good. A sign given here comes and goes without one.
 */
const buttons = { autoInsertSpace: false, loadingIcon: <Icon name="turning" /> };

export function Bandi() {
  const [language, setLanguage] = useState<Language>(readLanguage);
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choose = useCallback((next: Language) => {
    writeLanguage(next);
    setLanguage(next);
  }, []);
  const languageChoice = useMemo(() => ({ language, setLanguage: choose }), [language, choose]);
  const still = useMedia('still');
  const config = useMemo(() => antdTheme(theme.isDark, !still), [theme.isDark, still]);
  const t = texts[language];
  return (
    <LanguageContext value={languageChoice}>
      <ThemeContext value={theme}>
        <ConfigProvider theme={config} locale={language === 'zh' ? zhCn : enGb} button={buttons}>
          <App component={false}>
            <ErrorBoundary>
              <a className="skip-link" href="#content">{t.common.skipToContent}</a>
              <Suspense fallback={<Message title={t.common.loading} quiet />}>
                <Switch>
                  <Route path="/"><StartPage /></Route>
                  <Route path="/new"><BuilderPage /></Route>
                  <Route path="/import"><NewFromListPage /></Route>
                  <Route<{ workspace: string; scenario?: string; page?: string }> path="/w/:workspace/:scenario?/:page?">
                    {({ workspace, scenario, page }) => <OrganisationFrame key={workspace} workspace={workspace} scenario={scenario ?? null} path={page ?? ''} />}
                  </Route>
                  <Route path="/shared/:token">{({ token }) => <SharedPage key={token} token={token} />}</Route>
                  <Route><NotFound /></Route>
                </Switch>
              </Suspense>
            </ErrorBoundary>
          </App>
        </ConfigProvider>
      </ThemeContext>
    </LanguageContext>
  );
}
