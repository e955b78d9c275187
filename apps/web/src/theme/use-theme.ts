import { useEffect, useState } from 'react';
import { remember, remembered } from '../session/remembered.ts';
import { useMedia } from './use-media.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';
const KEY = 'bandi.theme';

function stored(): ThemeChoice {
  const value = remembered(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The chosen appearance, remembered; `isDark` follows the system unless one was chosen. */
export function useTheme(): { choice: ThemeChoice; isDark: boolean; choose: (choice: ThemeChoice) => void } {
  const [choice, setChoice] = useState(stored);
  const systemDark = useMedia('dark');
  const isDark = choice === 'system' ? systemDark : choice === 'dark';
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  return {
    choice,
    isDark,
    choose(next) {
      remember(KEY, next);
      setChoice(next);
    },
  };
}
