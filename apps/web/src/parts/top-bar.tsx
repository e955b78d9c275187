import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { useThemeState } from '../theme/theme-context.ts';
import type { ThemeChoice } from '../theme/use-theme.ts';
import { Icon } from './icon.tsx';

/** The bar on top of every page: the way home, what the page adds, language and appearance. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const { common } = useTexts();
  return (
    <header className="top no-print">
      <Link href="/" className="brand" aria-label={common.home}>
        <img src="/icon.svg" alt="" />
        <span>{common.product}</span>
      </Link>
      {children ?? <span className="top__space" />}
      <LanguageButton />
      <ThemeButton />
    </header>
  );
}

function LanguageButton() {
  const { common } = useTexts();
  const { language, setLanguage } = useLanguage();
  return (
    <button type="button" className="icon-button" lang={language === 'zh' ? 'en' : 'zh-CN'} aria-label={common.switchLanguage} title={common.switchLanguage}
      onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
      <Icon name="language" />
      <span className="top__label">{common.otherLanguage}</span>
    </button>
  );
}

function ThemeButton() {
  const { common } = useTexts();
  const { choice, isDark, choose } = useThemeState();
  const items = [
    { key: 'light', label: common.themeLight },
    { key: 'dark', label: common.themeDark },
    { key: 'system', label: common.themeSystem },
  ];
  return (
    <Dropdown trigger={['click']} autoFocus menu={{ items, selectable: true, selectedKeys: [choice], onClick: ({ key }) => choose(key as ThemeChoice) }}>
      <button type="button" className="icon-button" aria-label={common.theme} title={common.theme}>
        <Icon name={isDark ? 'moon' : 'sun'} />
      </button>
    </Dropdown>
  );
}
